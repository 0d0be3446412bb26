"""Measures Muster on PostgreSQL beside pgbench on the same server, and writes the figures into docs/scale.md.

A cluster of its own is made for the run, with PostgreSQL's durable defaults. Everything runs on one machine: the load,
the servers and PostgreSQL share its processors.
"""

import glob
import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

from bench import BASE, Server, any_of, arguments, begin, demo, lists, machine

REPORT = "docs/scale.md"
SETTINGS = {
    "shared_buffers": "1GB", "max_wal_size": "4GB", "max_connections": "200", "effective_cache_size": "8GB",
    "random_page_cost": "1.1", "maintenance_work_mem": "512MB",
}


class Cluster:
    """A PostgreSQL of its own. It does not run as root: as postgres, then."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.sockets = tempfile.mkdtemp(prefix="muster-bench-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        is_new = not os.path.exists(os.path.join(self.folder, "PG_VERSION"))
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            for path in (self.folder, self.sockets):
                os.chown(path, user.pw_uid, user.pw_gid)
        if is_new:
            self.run(
                "initdb", "-D", self.folder, "-U", "postgres", "--auth=trust", "--encoding=UTF8",
                "--locale-provider=icu", "--icu-locale=en-US")
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        self.run(
            "pg_ctl", "-D", self.folder, "-w", "-l", os.path.join(self.folder, "log"), "-o",
            f"-p {self.port} -k {self.sockets} -c listen_addresses= {options}", "start")

    def run(self, program, *arguments):
        command = [os.path.join(self.programs, program), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def client(self, program, *arguments):
        command = [
            os.path.join(self.programs, program), "-h", self.sockets, "-p", str(self.port), "-U", "postgres",
            *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def make(self, database, anew):
        exists = self.client("psql", "-Atc", f"SELECT 1 FROM pg_database WHERE datname = '{database}'", "postgres")
        if exists and not anew:
            return False
        self.client("psql", "-qc", f"DROP DATABASE IF EXISTS {database}", "postgres")
        self.client("psql", "-qc", f"CREATE DATABASE {database}", "postgres")
        return True

    def url(self, database):
        return f"host={self.sockets} port={self.port} user=postgres dbname={database}"

    def rate(self, database, *arguments):
        output = self.client("pgbench", "-n", "-c16", "-j2", *arguments, database)
        return float(re.search(r"tps = ([\d.]+)", output)[1])

    def stop(self):
        self.run("pg_ctl", "-D", self.folder, "-m", "fast", "-w", "stop")
        shutil.rmtree(self.sockets, ignore_errors=True)


class Pgbench:
    """What PostgreSQL does by itself. The machine's speed drifts: it is asked right before and right after Muster."""

    def __init__(self, cluster, seconds):
        self.cluster, self.seconds = cluster, seconds
        cluster.make("pgbench", True)
        cluster.client("pgbench", "-i", "-q", "-s", "10", "pgbench")
        cluster.client("psql", "-qc", "CREATE TABLE line (id bigserial PRIMARY KEY, word text)", "pgbench")

    def commits(self):
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
            script.write("INSERT INTO line (word) VALUES ('checkout');\n")
            script.flush()
            return self.cluster.rate("pgbench", f"-T{self.seconds}", "-f", script.name)

    def selects(self):
        return self.cluster.rate("pgbench", f"-T{self.seconds}", "-S")

    def around(self, measure, name, rate, report):
        """What `measure` gives, and the mean of the rates before and after it."""
        before = rate()
        result = measure()
        mean = (before + rate()) / 2
        report.row(f"pgbench, {name}, 16 clients, before and after", f"{mean:,.0f} a second")
        return result, mean


def together(servers, method, body, connections, seconds):
    """The load of several servers at once."""
    loads = []
    threads = [
        threading.Thread(
            target=lambda server=server: loads.append(
                server.wrk(BASE + method, body, connections // len(servers), seconds)))
        for server in servers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(load.rate for load in loads), sum(load.refused for load in loads), [load.rate for load in loads]


def bench_writes(cluster, pgbench, root, seconds, report):
    cluster.make("writes", True)
    folder = os.path.join(root, "data-postgres")
    os.makedirs(folder, exist_ok=True)
    servers = [Server(folder, cluster.url("writes"))]
    body = {"title": "Checkout is slow in eu-west", "severity": "Major", "labels": [{"label": "latency"}]}
    method = "IncidentsService.CreateIncident"
    servers[0].wrk(BASE + method, body, 64, 1)
    rates = {}
    for count in (1, 2, 4):
        while len(servers) < count:
            servers.append(Server(f"{folder}-{len(servers)}", cluster.url("writes"), servers[0].token))
        measure = lambda: together(servers, method, body, 64, 2 * seconds)
        if count == 1:
            measured, commits = pgbench.around(measure, "one row and a commit", pgbench.commits, report)
        else:
            measured = measure()
        rates[count], refused, shares = measured
        word = "server" if count == 1 else "servers"
        report.row(f"CreateIncident, durable, 64 connections, {count} {word}", f"{rates[count]:,.0f} a second")
        if count == 1:
            report.ratio("CreateIncident : pgbench's commits", rates[1] / commits, 0.3, True)
        else:
            report.row(f"{count} servers : one", f"{rates[count] / rates[1]:.2f}")
            report.note(
                f"{count} servers declared {', '.join(f'{share:,.0f}' for share in sorted(shares))} a second each.")
        if refused:
            report.note(f"{refused} calls were refused with {count} {word}.")
    # wrk leaves while its last calls are under way.
    time.sleep(2)
    newest = servers[0].call("IncidentsService.QueryIncidents", {"query": {"limit": 1}})["incidents"][0]
    count = cluster.client("psql", "-Atc", "SELECT count(*) FROM incident", "writes").strip()
    report.row("incidents; the newest one's number", f"{count}; {newest['incidentID']}", "equal", count == newest["incidentID"])
    for server in servers:
        server.stop()


def fill(cluster, root, incidents, report):
    """The same incidents as on SQLite, copied."""
    database = f"incidents{incidents}"
    if cluster.make(database, False):
        folder = os.path.join(root, f"data-{incidents}")
        demo(folder, incidents, report)
        begun = time.monotonic()
        copy = subprocess.Popen(
            [".build/release/muster", "copy", "--from", folder, "--to", cluster.url(database)], stdout=sys.stderr)
        _, status, usage = os.wait4(copy.pid, 0)
        copy.returncode = os.waitstatus_to_exitcode(status)
        if copy.returncode:
            sys.exit("The copy did not succeed.")
        seconds = time.monotonic() - begun
        report.row(f"`muster copy` of {incidents:,} to PostgreSQL", f"{incidents / seconds:,.0f} a second")
        report.row("memory of that copy, most", f"{usage.ru_maxrss / 1000:,.0f} MB")
        size = int(cluster.client("psql", "-Atc", f"SELECT pg_database_size('{database}')", "postgres")) / 1e6
        report.note(f"The copy of {incidents:,} incidents took {seconds:,.0f} s and has {size:,.0f} MB.")
    return cluster.url(database)


def bench_sizes(cluster, pgbench, root, few, many, seconds, report):
    medians = {}
    for incidents in (few, many):
        url = fill(cluster, root, incidents, report)
        server = Server(os.path.join(root, f"data-postgres-{incidents}"), url)
        if incidents == few:
            method, body = "IncidentsService.GetIncident", {"incidentID": str(incidents // 2)}
            same, selects = pgbench.around(
                lambda: server.wrk(BASE + method, body, 64, seconds), "select only", pgbench.selects, report)
            others = server.wrk(BASE + method, body, 64, seconds, any_of=incidents)
            report.row("GetIncident of one incident, 64 connections", f"{same.rate:,.0f} a second")
            report.ratio("GetIncident : pgbench's selects", same.rate / selects, 0.5, True)
            report.row(f"GetIncident, each time another of {incidents:,}", f"{others.rate:,.0f} a second")
            report.row("that : pgbench's selects", f"{others.rate / selects:.2f}")
        for name, method, body in lists(server, incidents):
            server.post(BASE + method, body)
            medians.setdefault(name.replace("100,000", "half way"), []).append(
                (name, server.wrk(BASE + method, body, 1, seconds, any_of(body, incidents)).median))
        if incidents == many:
            report.row("memory of the server, most", f"{server.memory('VmHWM'):,.0f} MB")
        server.stop()
    for (_, small), (name, large) in medians.values():
        report.row(f"p50, {name}", f"{small:.2f} → {large:.2f} ms")
        report.ratio(f"{name}: {many:,} to {few:,}", large / small, 1.5, False)


def main():
    options = arguments(__doc__, REPORT)
    report = begin()
    cluster = Cluster(os.path.join(options.folder, "postgres"))
    try:
        report.note(cluster.client("psql", "-Atc", "SELECT split_part(version(), ' on ', 1)", "postgres").strip() + ".")
        pgbench = Pgbench(cluster, options.seconds)
        bench_writes(cluster, pgbench, options.folder, options.seconds, report)
        bench_sizes(cluster, pgbench, options.folder, options.few, options.many, options.seconds, report)
    finally:
        cluster.stop()
    if not options.no_report:
        command = " ".join(["scripts/bench_postgres.sh", *sys.argv[1:]]) if sys.argv[1:] else "make bench-postgres"
        report.write(REPORT, machine(), command)


if __name__ == "__main__":
    main()
