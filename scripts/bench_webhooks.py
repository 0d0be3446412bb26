"""Measures webhooks: a thousand endpoints of which a hundred hang, and a backlog that is drained after an outage.

Part of bench.py's report. The receivers run in a process of their own, over the loopback interface.
"""

import asyncio
import json
import shutil
import signal
import subprocess
import sys
import threading
import time

from bench import PROGRAM, Server, percentile
from bench_alerts import read

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
HEAD_END = b"\r\n\r\n"


class Receiver(asyncio.Protocol):
    """Answers every POST at once, but those to /hang never; prints the path and the body's event on each."""

    def __init__(self, note):
        self.note, self.buffer = note, b""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        while HEAD_END in self.buffer:
            head, rest = self.buffer.split(HEAD_END, 1)
            lowered = head.lower()
            start = lowered.index(b"content-length:") + 15
            length = int(lowered[start:].split(b"\r\n", 1)[0])
            if len(rest) < length:
                return
            self.buffer = rest[length:]
            path = head.split(b" ", 2)[1]
            if path.startswith(b"/hang"):
                return
            self.note(path, rest[:length])
            self.transport.write(ANSWER)


async def receive():
    """The process of the receivers: a line for each delivery, with the time of its arrival."""
    out = sys.stdout

    def note(path, body):
        title = json.loads(body)["incident"]["title"]
        out.write(f"{time.time():.6f} {path.decode()} {title}\n")
        out.flush()

    server = await asyncio.get_running_loop().create_server(lambda: Receiver(note), "127.0.0.1", 0, backlog=2048)
    out.write(f"{server.sockets[0].getsockname()[1]}\n")
    out.flush()
    await server.serve_forever()


class Receivers:
    """Runs the receivers and keeps what they saw."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, __file__, "receive"], stdout=subprocess.PIPE, text=True, bufsize=1 << 16)
        self.port = int(self.process.stdout.readline())
        self.seen = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            at, path, title = line.rstrip("\n").split(" ", 2)
            self.seen.append((float(at), path, title))

    def wait(self, count, seconds):
        end = time.monotonic() + seconds
        while len(self.seen) < count and time.monotonic() < end:
            time.sleep(0.02)
        return len(self.seen) >= count

    def stop(self):
        self.process.kill()
        self.process.wait()


def enable(server, url, event="incidentCreated"):
    server.call("IntegrationService.EnableHook", {
        "integrationID": "outgoing-webhook", "hookID": "send-event", "eventName": event,
        "hookConfig": {"fields": [{"key": "url", "value": url}, {"key": "secret", "value": "s3cret"}]}})


def bench_endpoints(folder, report, endpoints=1000, hanging=100, events=20):
    """Each event at each endpoint that answers, while others hang."""
    shutil.rmtree(folder, ignore_errors=True)
    server, receivers = Server(folder, arguments=("--webhook-allow", "127.0.0.0/8")), Receivers()
    base = f"http://127.0.0.1:{receivers.port}"
    for number in range(endpoints):
        enable(server, f"{base}/{'hang' if number < hanging else 'e'}/{number}")
    working = endpoints - hanging
    declared = {}
    for number in range(events):
        title = f"event {number}"
        server.call("IncidentsService.CreateIncident", {"title": title})
        declared[title] = time.time()
        time.sleep(2)
    complete = receivers.wait(working * events, 60)
    delays = [at - declared[title] for at, _, title in receivers.seen]
    report.row(
        f"{events} events at {working} of {endpoints} endpoints, {hanging} hang: arrived",
        f"{len(receivers.seen):,}", f"{working * events:,}", complete)
    worst = percentile(delays, 99)
    report.row("from the declaration's answer to the arrival, p50", f"{percentile(delays, 50) * 1000:,.0f} ms")
    report.row("the same, p99", f"{worst * 1000:,.0f} ms", "< 1,000 ms", worst < 1)
    server.stop()
    receivers.stop()


def bench_backlog(folder, report, rows=100_000):
    """What an endpoint missed while it was away, and reads beside it."""
    shutil.rmtree(folder, ignore_errors=True)
    server, receivers = Server(folder, arguments=("--webhook-allow", "127.0.0.0/8")), Receivers()
    hooks = 50
    url = f"http://127.0.0.1:{receivers.port}/e/backlog"
    receivers.process.send_signal(signal.SIGSTOP)
    for _ in range(hooks):
        enable(server, url)
    for number in range(rows // hooks):
        server.call("IncidentsService.CreateIncident", {"title": f"backlog {number}"})
    waiting = 0
    while waiting < rows * 0.99:
        waiting = server.metric("muster_webhook_waiting")
        time.sleep(0.5)
    incidents = rows // hooks
    quiet = read(server.port, server.token, incidents, 10)
    receivers.process.send_signal(signal.SIGCONT)
    listed = subprocess.run(
        [PROGRAM, "webhook", "list", "--json", "--data", folder], check=True, stdout=subprocess.PIPE, text=True).stdout
    hook = json.loads(listed)[0]["enabledHookID"]
    subprocess.run(
        [PROGRAM, "webhook", "resume", hook, "--data", folder], check=True, stdout=subprocess.DEVNULL)
    begun = time.monotonic()
    loads = []
    while server.metric("muster_webhook_waiting") > 0 and time.monotonic() - begun < 600:
        loads.append(read(server.port, server.token, incidents, 5))
    seconds = time.monotonic() - begun
    report.row(f"a backlog of {rows:,} deliveries drained", f"{rows / seconds:,.0f} a second")
    for name, value in quiet.items():
        busy = percentile([load[name] for load in loads], 50)
        report.row(f"p99, {name}, quiet → while it is drained", f"{value:.2f} → {busy:.2f} ms")
        report.ratio(f"{name}: drained to quiet, p99", busy / value, 3, False)
    server.stop()
    receivers.stop()


if __name__ == "__main__" and sys.argv[1:] == ["receive"]:
    asyncio.run(receive())
