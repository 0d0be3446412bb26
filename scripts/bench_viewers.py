"""Measures what a crowd of viewers of live events costs a server, and how soon each of them has each change."""

import http.client
import resource
import select
import shutil
import socket
import sys
import time

CHANGES = 100


class Crowd:
    """Connections that read the stream of events, in one process that shares the processors with the server."""

    def __init__(self, server, count):
        self.poll = select.epoll()
        self.sockets, self.events = {}, {}
        request = (
            f"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {server.token}\r\n\r\n").encode()
        for number in range(count):
            viewer = socket.create_connection(("127.0.0.1", server.port), timeout=30)
            viewer.sendall(request)
            viewer.setblocking(False)
            self.sockets[viewer.fileno()] = viewer
            self.events[viewer.fileno()] = 0
            self.poll.register(viewer, select.EPOLLIN)
            # The head comes with the first bytes of the stream: all who are here are told of what follows.
            if number % 200 == 199:
                self.read(lambda: False, patience=0)

    def read(self, is_enough, patience=30):
        """Reads until there is enough, or nothing comes any more."""
        while not is_enough():
            ready = self.poll.poll(patience, 4096)
            if not ready:
                return
            for descriptor, _ in ready:
                try:
                    text = self.sockets[descriptor].recv(1 << 16)
                except BlockingIOError:
                    continue
                if not text:
                    sys.exit("the server ended a viewer's stream")
                self.events[descriptor] += text.count(b"\ndata: ")

    def has(self, count):
        """Whether each viewer has so many events."""
        return min(self.events.values()) >= count

    def close(self):
        for viewer in self.sockets.values():
            viewer.close()


def gauge(server, name):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/metrics")
    lines = connection.getresponse().read().decode().splitlines()
    connection.close()
    return next(float(line.split()[1]) for line in lines if line.startswith(name + " "))


def bench(folder, report, make_server, count=10_000):
    """Viewers of one server: the memory they add, and the time from the call that changes something until the last of
    them has the event."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    possible = min(count, hard * 4 // 5 - 500)
    if possible < count:
        report.note(f"The limit of open files, {hard:,}, leaves room for {possible:,} viewers.")
    shutil.rmtree(folder, ignore_errors=True)
    server = make_server(folder)
    incident = server.call("IncidentsService.CreateIncident", {"title": "Watched"})["incident"]["incidentID"]
    before = server.memory()
    begun = time.monotonic()
    crowd = Crowd(server, possible)
    while gauge(server, "muster_event_viewers") < possible:
        crowd.read(lambda: False, patience=0.2)
    seconds = time.monotonic() - begun
    quiet = server.memory() - before
    times = []
    for change in range(1, CHANGES + 1):
        begun = time.monotonic()
        server.call("IncidentsService.UpdateTitle", {"incidentID": incident, "title": f"Watched {change}"})
        crowd.read(lambda: crowd.has(change))
        if not crowd.has(change):
            sys.exit(f"change {change} did not come to every viewer")
        times.append((time.monotonic() - begun) * 1000)
    more = server.memory("VmHWM") - before
    doubled = sum(events > CHANGES for events in crowd.events.values())
    times.sort()
    name = f"{possible:,} viewers"
    report.row(f"{name}: memory they add, quiet", f"{quiet:,.0f} MB")
    report.row(f"{name}: memory they add at most", f"{more:,.0f} MB", "< 200 MB", more < 200)
    report.row(f"{name}: until a change is at all of them, p50", f"{times[len(times) // 2]:,.0f} ms")
    slowest = times[len(times) * 99 // 100 - 1]
    report.row(f"{name}: until a change is at all of them, p99", f"{slowest:,.0f} ms", "< 1,000 ms", slowest < 1000)
    report.row(f"{name}: events doubled", str(doubled), "0", doubled == 0)
    report.note(
        f"The viewers connected within {seconds:.1f} s. They are one process, which takes one of the processors while a "
        f"change goes round; {CHANGES} changes were made, one after the other was at all of them.")
    begun = time.monotonic()
    server.stop()
    report.row(f"{name}: until the server has stopped", f"{time.monotonic() - begun:.1f} s", "≤ 10 s")
    crowd.close()
