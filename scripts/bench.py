"""Measures Muster's ratios on this machine and writes the figures into docs/performance.md.

Everything runs in one go and on one machine, one thing after the other, so that the ratios mean something where the
absolute figures do not. Load comes from wrk over the loopback interface and shares the processors with the server.
"""

import argparse
import hashlib
import http.client
import json
import os
import platform
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import bench_viewers

PROGRAM = ".build/release/muster"
BASE = "/api/v1/"
REPORT = "docs/performance.md"
BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"


class Server:
    """A running server on a data folder of its own, or on a PostgreSQL database."""

    def __init__(self, folder, database_url=None, token=None, arguments=()):
        self.folder = folder
        environment = {**os.environ, "MUSTER_BENCH_ROUTE": "true"}
        place = ["--data", folder]
        if database_url:
            environment["MUSTER_DATABASE_URL"] = database_url
            place = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.token = token or muster(
            "token", "create", *place, "--role", "admin", "--name", "bench", environment=environment
        ).split()[-1]
        self.log = open(folder + ".log", "w")
        begun = time.monotonic()
        command = [PROGRAM, "serve", *place, "--listen", f"127.0.0.1:{self.port}", *arguments]
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, env=environment)
        while self.get("/healthz/ready") != 200:
            if self.process.poll() is not None or time.monotonic() - begun > 60:
                sys.exit(f"The server on {folder} did not become ready; see {folder}.log")
            time.sleep(0.001)
        self.milliseconds_to_ready = (time.monotonic() - begun) * 1000

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def post(self, path, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", path, json.dumps(body), {"Authorization": f"Bearer {self.token}"})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        if answer.status != 200:
            sys.exit(f"{path} answered {answer.status}: {text[:300]!r}")
        return text

    def call(self, method, body):
        return json.loads(self.post(BASE + method, body))

    def memory(self, name="VmRSS"):
        """Resident memory in MB: now, or with VmHWM the most so far."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(rf"{name}:\s+(\d+)", status.read())[1]) / 1000

    def metric(self, name):
        """A gauge of /metrics without labels."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        connection.close()
        return float(re.search(rf"^{name} (\S+)$", text, re.M)[1])

    def wrk(self, path, body=None, connections=1, seconds=5, any_of=0):
        """Requests a second, the median latency in ms, and how many answers were not 2xx.

        With any_of, each request names another incident, at random among that many."""
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            if body is not None:
                script.write(f"wrk.method = 'POST'\nwrk.body = [==[{json.dumps(body)}]==]\n")
                script.write(f"wrk.headers['Authorization'] = 'Bearer {self.token}'\n")
            if any_of:
                script.write(
                    "request = function()\n"
                    f"  local body = '{{\"incidentID\": \"' .. math.random({any_of}) .. '\"}}'\n"
                    "  return wrk.format(nil, nil, nil, body)\n"
                    "end\n")
            script.write(
                "done = function(summary, latency)\n"
                "  local e = summary.errors\n"
                "  print(string.format('RESULT %d %d %d %d %d', summary.requests, summary.duration,\n"
                "    latency:percentile(50), latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))\n"
                "end\n")
            script.flush()
            url = f"http://127.0.0.1:{self.port}{path}"
            command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name, url]
            output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        count, duration, median, p99, refused = map(int, re.search(r"RESULT" + r" (\d+)" * 5, output).groups())
        return Load(count / duration * 1e6, median / 1000, p99 / 1000, refused, count)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)
        self.log.close()


class Load:
    def __init__(self, rate, median, p99, refused, count):
        self.rate, self.median, self.p99, self.refused, self.count = rate, median, p99, refused, count


def muster(*arguments, environment=None):
    return subprocess.run(
        [PROGRAM, *arguments], check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def percentile(values, share):
    """The value below which so many of a hundred lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def disk_rate(folder, seconds=5):
    """How often a second one writer makes 4 KiB durable: overwrites in a file that has its size, each with fdatasync."""
    path, block, blocks = os.path.join(folder, "fdatasync"), os.urandom(4096), 4096
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        os.pwrite(descriptor, block * blocks, 0)
        os.fsync(descriptor)
        count, begun = 0, time.monotonic()
        while time.monotonic() - begun < seconds:
            os.pwrite(descriptor, block, count % blocks * 4096)
            os.fdatasync(descriptor)
            count += 1
        return count / (time.monotonic() - begun)
    finally:
        os.close(descriptor)
        os.unlink(path)


class Report:
    """Rows of figure, value, goal; printed as they come and kept for the page."""

    def __init__(self):
        self.rows = []
        self.notes = []

    def row(self, name, value, goal="", reached=None):
        verdict = "" if reached is None else ("reached" if reached else "**below its goal**")
        self.rows.append((name, value, goal, verdict))
        print(f"{name:<58} {value:>22}  {goal:<18} {verdict.strip('*')}", flush=True)

    def ratio(self, name, value, goal, at_least):
        reached = value >= goal if at_least else value <= goal
        self.row(name, f"{value:.2f}", f"{'≥' if at_least else '≤'} {goal}", reached)

    def note(self, text):
        self.notes.append(text)
        print(f"  {text}", flush=True)

    def write(self, page, machine, command):
        """Puts the figures in place of those of the last run."""
        with open(page) as file:
            text = file.read()
        figures = self.markdown(machine, command)
        with open(page, "w") as file:
            file.write(re.sub(f"{BEGIN}.*{END}", lambda _: figures, text, flags=re.S))
        print(f"The figures are in {page}.")

    def markdown(self, machine, command):
        lines = [BEGIN, "", f"Measured on {time.strftime('%Y-%m-%d')} with `{command}` on {machine}.", ""]
        lines += ["| figure | value | goal | |", "|---|---:|---|---|"]
        lines += [f"| {' | '.join(row)} |" for row in self.rows]
        lines += [""] + [f"- {note}" for note in self.notes] + ([""] if self.notes else []) + [END]
        return "\n".join(lines)


def machine():
    model = "an unknown processor"
    with open("/proc/cpuinfo") as cpus:
        found = re.search(r"model name\s*:\s*(.+)", cpus.read())
        model = found[1] if found else model
    with open("/proc/meminfo") as memory:
        total = int(re.search(r"MemTotal:\s+(\d+)", memory.read())[1]) / 1024 ** 2
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    return f"{os.cpu_count()} cores of {model}, {total:.0f} GiB, {system}, Linux {platform.release().split('-')[0]}"


def demo(folder, incidents, report):
    """A folder with that many incidents, made once and kept for the next run."""
    if not os.path.exists(folder + ".complete"):
        shutil.rmtree(folder, ignore_errors=True)
        begun = time.monotonic()
        subprocess.run(
            [PROGRAM, "demo", "--data", folder, "--incidents", str(incidents), "--seed", "1"], check=True,
            stdout=sys.stderr)
        seconds = time.monotonic() - begun
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)) / 1e6
        report.row(
            f"`muster demo --incidents {incidents}`", f"{incidents / seconds:,.0f} a second", "≥ 2,000",
            incidents / seconds >= 2000)
        report.note(f"{incidents:,} incidents take {size:,.0f} MB on disk and took {seconds:,.0f} s to make.")
        open(folder + ".complete", "w").close()


def bench_calls(server, incidents, seconds, report):
    """GetIncident beside routes that do less."""
    body = {"incidentID": str(incidents // 2)}
    path = BASE + "IncidentsService.GetIncident"
    size = len(server.post(path, body))
    calls = server.wrk(path, body, 32, seconds)
    others = server.wrk(path, body, 32, seconds, any_of=incidents)
    live = server.wrk("/healthz/live", None, 32, seconds)
    report.row(f"GetIncident ({size:,} bytes), 32 connections", f"{calls.rate:,.0f} a second")
    report.row(f"GetIncident, each time another of {incidents:,}", f"{others.rate:,.0f} a second")
    report.row("`/healthz/live`, 32 connections", f"{live.rate:,.0f} a second")
    if server.get(f"/bench?bytes={size}") == 200:
        static = server.wrk(f"/bench?bytes={size}", None, 32, seconds)
        report.row("a route that answers as many bytes and does nothing else", f"{static.rate:,.0f} a second")
        report.ratio("GetIncident : that route", calls.rate / static.rate, 0.5, True)
        report.row("GetIncident of another each time : that route", f"{others.rate / static.rate:.2f}")
    report.ratio("GetIncident : `/healthz/live`", calls.rate / live.rate, 0.35, True)
    for load in (calls, others):
        if load.refused:
            report.note(f"{load.refused} of {load.count} GetIncident calls were refused.")


def bench_writes(folder, seconds, report):
    """Durable declarations from 64 clients beside what the disk can do."""
    shutil.rmtree(folder, ignore_errors=True)
    server = Server(folder)
    before = disk_rate(os.path.dirname(folder), seconds)
    body = {"title": "Checkout is slow in eu-west", "severity": "Major", "labels": [{"label": "latency"}]}
    writes = server.wrk(BASE + "IncidentsService.CreateIncident", body, 64, 2 * seconds)
    after = disk_rate(os.path.dirname(folder), seconds)
    newest = server.call("IncidentsService.QueryIncidents", {"query": {"limit": 1}})["incidents"][0]["incidentID"]
    disk = (before + after) / 2
    report.row("one writer's 4 KiB fdatasync", f"{disk:,.0f} a second")
    report.row("CreateIncident, durable, 64 connections", f"{writes.rate:,.0f} a second")
    report.ratio("CreateIncident : fdatasync", writes.rate / disk, 0.5, True)
    report.row("CreateIncident calls refused", str(writes.refused), "0", writes.refused == 0)
    report.note(
        f"The disk's rate was {before:,.0f} before and {after:,.0f} after; {writes.count:,} declarations were "
        f"acknowledged, the newest incident is {newest}.")
    server.stop()


def hashed_write_rate(folder, content):
    """MB a second at which one process hashes and writes a content and makes it durable."""
    path, begun = os.path.join(folder, "hashed"), time.monotonic()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        hasher = hashlib.sha512()
        for start in range(0, len(content), 256 << 10):
            piece = content[start:start + (256 << 10)]
            hasher.update(piece)
            os.write(descriptor, piece)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
        os.unlink(path)
    return len(content) / 1e6 / (time.monotonic() - begun)


def bench_uploads(folder, report, count=10):
    """Files of 50 MiB beside hashing and writing the same bytes, one after the other in turns."""
    shutil.rmtree(folder, ignore_errors=True)
    server = Server(folder)
    incident = server.call("IncidentsService.CreateIncident", {"title": "Uploads"})["incident"]["incidentID"]
    path = f"{BASE}attachments?incidentID={incident}"
    headers = {"Authorization": f"Bearer {server.token}"}
    before, ours, plain = server.memory(), [], []
    for _ in range(count):
        content = os.urandom(50 << 20)
        plain.append(hashed_write_rate(os.path.dirname(folder), content))
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        begun = time.monotonic()
        connection.request("POST", path, content, headers)
        answer = connection.getresponse()
        text = answer.read()
        ours.append(len(content) / 1e6 / (time.monotonic() - begun))
        connection.close()
        if answer.status != 200:
            sys.exit(f"an upload answered {answer.status}: {text[:300]!r}")
    more = server.memory("VmHWM") - before
    rate, base = sorted(ours)[count // 2], sorted(plain)[count // 2]
    report.row("hashing and writing 50 MiB durably, one process", f"{base:,.0f} MB a second")
    report.row("an upload of 50 MiB, recorded and durable", f"{rate:,.0f} MB a second")
    report.ratio("an upload : hashing and writing the same", rate / base, 0.5, True)
    report.row("memory that uploads add at most", f"{more:.1f} MB", "< 30 MB", more < 30)
    server.stop()


def cursor_at(server, depth):
    """A cursor behind which the page at that depth begins."""
    cursor = {"nextValue": "", "hasMore": False}
    for _ in range(depth // 100):
        answer = server.call(
            "IncidentsService.QueryIncidentPreviews", {"query": {"limit": 100}, "cursor": cursor})
        cursor = answer["cursor"]
    return cursor


def lists(server, incidents):
    """The calls whose median must not grow with the number of incidents."""
    newest = server.call("IncidentsService.QueryIncidentPreviews", {"query": {"limit": 1}})
    end = newest["incidentPreviews"][0]["createdTime"]
    month = f"{int(end[:4]) - 1}-{end[5:7]}"
    queries = {
        "label": "label:service:checkout",
        "status and severity": "status:resolved severity:critical",
        "text of three letters or more": "slow",
        "`declared:` range": f"declared:{month}-01,{month}-28",
    }
    preview = "IncidentsService.QueryIncidentPreviews"
    for name, text in queries.items():
        yield f"first 20 by {name}", preview, {"query": {"limit": 20, "queryString": text}}
    depth = min(100_000, incidents // 2 // 100 * 100)
    body = {"query": {"limit": 20}, "cursor": cursor_at(server, depth)}
    yield f"page of 20 {'100,000' if incidents > 200_000 else 'half way'} deep", preview, body
    yield "GetIncident", "IncidentsService.GetIncident", {"incidentID": str(incidents // 2)}


def any_of(body, incidents):
    """A call about one incident asks for another each time: the server remembers what it answered."""
    return incidents if "incidentID" in body else 0


def bench_sizes(root, few, many, seconds, report):
    medians = {}
    for incidents in (few, many):
        folder = os.path.join(root, f"data-{incidents}")
        demo(folder, incidents, report)
        server = Server(folder)
        if incidents == many:
            report.row(
                f"start to ready over {incidents:,}", f"{server.milliseconds_to_ready:,.0f} ms", "≤ 300 ms",
                server.milliseconds_to_ready <= 300)
            time.sleep(2)
            report.row("memory, idle", f"{server.memory():,.0f} MB", "< 100 MB", server.memory() < 100)
        else:
            bench_calls(server, incidents, seconds, report)
        for name, method, body in lists(server, incidents):
            server.post(BASE + method, body)
            medians.setdefault(name.replace("100,000", "half way"), []).append(
                (name, server.wrk(BASE + method, body, 1, seconds, any_of(body, incidents)).median))
        if incidents == many:
            for _, method, body in lists(server, incidents):
                server.wrk(BASE + method, body, 64, seconds, any_of(body, incidents))
            report.row(
                "memory, most under 64 connections of lists and reads", f"{server.memory('VmHWM'):,.0f} MB",
                "< 200 MB", server.memory("VmHWM") < 200)
        server.stop()
    for (_, small), (name, large) in medians.values():
        report.row(f"p50, {name}", f"{small:.2f} → {large:.2f} ms")
        report.ratio(f"{name}: {many:,} to {few:,}", large / small, 1.5, False)


def arguments(description, page):
    """What both measurements are told on the command line."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--few", type=int, default=10_000, help="incidents of the small database")
    parser.add_argument("--many", type=int, default=int(os.environ.get("BENCH_INCIDENTS", 1_000_000)))
    parser.add_argument("--seconds", type=int, default=5, help="how long one figure is measured")
    parser.add_argument("--folder", default=".build/bench", help="where the databases are made and kept")
    parser.add_argument("--no-report", action="store_true", help=f"leave {page} as it is")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    return options


def begin():
    """An empty report, with a word if the machine is not quiet."""
    report = Report()
    print(machine(), flush=True)
    load = os.getloadavg()[0]
    if load > os.cpu_count() / 2:
        report.note(f"The machine was busy with other work: its load was {load:.1f} before the run.")
    return report


def main():
    options = arguments(__doc__, REPORT)
    report = begin()
    bench_writes(os.path.join(options.folder, "data-writes"), options.seconds, report)
    bench_uploads(os.path.join(options.folder, "data-uploads"), report)
    bench_viewers.bench(os.path.join(options.folder, "data-viewers"), report, Server)
    # They measure with what is here.
    import bench_alerts
    import bench_webhooks
    bench_webhooks.bench_endpoints(os.path.join(options.folder, "data-webhooks"), report)
    bench_webhooks.bench_backlog(os.path.join(options.folder, "data-backlog"), report)
    bench_alerts.bench_storm(os.path.join(options.folder, "data-alerts"), report)
    bench_sizes(options.folder, options.few, options.many, options.seconds, report)
    if options.no_report:
        return
    command = " ".join(["scripts/bench.sh", *sys.argv[1:]]) if sys.argv[1:] else "make bench"
    report.write(REPORT, machine(), command)


if __name__ == "__main__":
    main()
