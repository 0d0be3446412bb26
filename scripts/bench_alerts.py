"""The storm of alerts: what 5,000 alerts a second do to a server, and to those who read from it meanwhile.

Part of `make bench`; alone: `python3 scripts/bench_alerts.py`, over a release program that is built already.
"""

import argparse
import http.client
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import threading
import time

import bench

GROUPS, ALERTS, DELIVERY, RATE = 50, 500, 100, 5_000
CHANGED = 0.02
PREVIEWS = {"query": {"limit": 20, "queryString": "status:resolved severity:critical"}}


class Groups:
    """The groups of an Alertmanager, and the deliveries that tell of them."""

    def __init__(self):
        self.random = random.Random(1)
        self.pieces, self.firing = {}, {}
        for group in range(GROUPS):
            for alert in range(ALERTS):
                self.firing[group, alert] = True
                for firing in (True, False):
                    self.pieces[group, alert, firing] = json.dumps(self.alert(group, alert, firing)).encode()

    @staticmethod
    def common(group):
        return {"alertname": f"Storm{group}", "severity": "critical", "cluster": "eu-west-1", "job": "checkout"}

    def alert(self, group, alert, firing):
        return {
            "status": "firing" if firing else "resolved",
            "labels": {**self.common(group), "instance": f"10.{group}.{alert // 250}.{alert % 250}:9100", "pod": f"p-{alert}"},
            "annotations": {
                "summary": f"Storm {group}", "description": f"p99 of pod p-{alert} has been over 2 s for 5 minutes",
                "runbook_url": "https://runbooks.example.com/latency"},
            "startsAt": "2026-01-05T11:02:02.688Z",
            "endsAt": "0001-01-01T00:00:00Z" if firing else "2026-01-05T11:12:02.688Z",
            "generatorURL": f"http://prometheus.example.com/graph?g0.expr=storm{group}",
            "fingerprint": f"{group:08x}{alert:08x}",
        }

    def delivery(self, number):
        """The body of one delivery: after the first round a part of its alerts has changed."""
        group, part = number % GROUPS, number // GROUPS % (ALERTS // DELIVERY)
        if number >= GROUPS * (ALERTS // DELIVERY):
            for alert in range(part * DELIVERY, (part + 1) * DELIVERY):
                if self.random.random() < CHANGED:
                    self.firing[group, alert] = not self.firing[group, alert]
        alerts = b",".join(
            self.pieces[group, alert, self.firing[group, alert]]
            for alert in range(part * DELIVERY, (part + 1) * DELIVERY))
        head = json.dumps({
            "version": "4", "groupKey": f"{{}}:{{alertname=\"Storm{group}\"}}", "truncatedAlerts": 0, "status": "firing",
            "receiver": "muster", "groupLabels": {"alertname": f"Storm{group}"}, "commonLabels": self.common(group),
            "commonAnnotations": {"summary": f"Storm {group}"}, "externalURL": "http://alertmanager.example.com",
        }).encode()
        return head[:-1] + b',"alerts":[' + alerts + b"]}"


def send_all(port, token, seconds, results, workers=16):
    """Sends the storm at its rate; what is refused by 503 comes again until it is taken."""
    groups = Groups()
    count = RATE // DELIVERY * seconds
    # Made beforehand: making them takes a sender's time.
    bodies = [groups.delivery(number) for number in range(count)]
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    latencies, refused, failed = [], [0], []
    begun = time.perf_counter() + 0.2
    # One thread a part of the groups, so that a group's deliveries stay in their order, as Alertmanager sends them.
    def work(worker):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for number in range(count):
            if number % GROUPS % workers != worker:
                continue
            due = begun + number * DELIVERY / RATE
            time.sleep(max(0, due - time.perf_counter()))
            while True:
                connection.request("POST", "/api/v1/incoming-webhooks/alertmanager", bodies[number], headers)
                answer = connection.getresponse()
                text = answer.read()
                if answer.status != 503:
                    break
                refused[0] += 1
                time.sleep(float(answer.headers["Retry-After"]))
            latencies.append(time.perf_counter() - due)
            if answer.status != 200:
                failed.append((answer.status, text[:200]))
    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begun
    results.put((count, latencies, refused[0], failed[:3], took, sum(map(len, bodies)) / count))


def read(port, token, incidents, seconds, rate=50):
    """p99 in ms of GetIncident and of a list, each asked for at a steady rate."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Authorization": f"Bearer {token}"}
    chosen, times = random.Random(2), {"GetIncident": [], "QueryIncidentPreviews": []}
    begun = time.perf_counter()
    for turn in range(2 * rate * seconds):
        time.sleep(max(0, begun + turn / rate / 2 - time.perf_counter()))
        name = ("GetIncident", "QueryIncidentPreviews")[turn % 2]
        body = {"incidentID": str(chosen.randrange(1, incidents))} if turn % 2 == 0 else PREVIEWS
        text = json.dumps(body)
        start = time.perf_counter()
        connection.request("POST", f"{bench.BASE}IncidentsService.{name}", text, headers)
        answer = connection.getresponse()
        answer.read()
        times[name].append((time.perf_counter() - start) * 1000)
        if answer.status != 200:
            sys.exit(f"{name} answered {answer.status}")
    return {name: bench.percentile(values, 99) for name, values in times.items()}


def bench_storm(folder, report, seconds=60, incidents=10_000):
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(
        [bench.PROGRAM, "demo", "--data", folder, "--incidents", str(incidents), "--seed", "1"], check=True,
        stdout=sys.stderr)
    server = bench.Server(folder)
    hook = bench.muster(
        "token", "create", "--data", folder, "--role", "webhook", "--name", "storm").split()[-1]
    newest = {"query": {"limit": 1}}
    before = server.call("IncidentsService.QueryIncidents", newest)["incidents"][0]["incidentID"]
    read(server.port, server.token, incidents, 3)
    quiet = read(server.port, server.token, incidents, max(10, seconds // 3))
    idle = server.memory()
    results = multiprocessing.Queue()
    storm = multiprocessing.Process(target=send_all, args=(server.port, hook, seconds, results))
    storm.start()
    time.sleep(2)
    busy = read(server.port, server.token, incidents, seconds - 2)
    count, latencies, refused, failed, took, size = results.get()
    storm.join()
    after = server.call("IncidentsService.QueryIncidents", newest)["incidents"][0]["incidentID"]
    declared = int(after) - int(before)
    report.row(
        f"alerts told in {seconds} s, deliveries of {DELIVERY} ({size / 1000:,.0f} KB)", f"{count * DELIVERY / took:,.0f} a second")
    report.row("deliveries acknowledged", f"{len(latencies) - len(failed):,} of {count:,}", "all",
               not failed and len(latencies) == count)
    report.row("incidents of the storm", str(declared), f"{GROUPS}", declared == GROUPS)
    report.row("p50, p99 of a delivery", f"{bench.percentile(latencies, 50) * 1000:.1f}, {bench.percentile(latencies, 99) * 1000:.0f} ms")
    for name, value in quiet.items():
        report.row(f"p99, {name}, quiet → in the storm", f"{value:.2f} → {busy[name]:.2f} ms")
        report.ratio(f"{name}: storm to quiet, p99", busy[name] / value, 3, False)
    report.row("memory that the storm adds at most", f"{server.memory('VmHWM') - idle:,.0f} MB")
    report.note(
        f"Storm: {refused} deliveries were refused by 503 and taken on their repeat; after the first round "
        f"{CHANGED:.0%} of the alerts of each delivery had changed.")
    if failed:
        report.note(f"Deliveries failed: {failed}")
    server.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--folder", default=".build/bench")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    bench_storm(os.path.join(options.folder, "data-alerts"), bench.begin(), options.seconds)
