#!/usr/bin/env python3
"""Three PostgreSQL nodes under Patroni and etcd, one Muster over them, and a ledger of what it acknowledged.

Started by patroni.sh, which installs what is needed. Everything listens on the loopback address and lies in a temporary
folder; nothing of it stays.
"""

import glob
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

NODES = 3
WRITERS = 8
POSTGRES = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4]))[-1]
# Patroni's own floor for the lease of a primary is 20 seconds: a machine that is lost is missed for as long.
TTL, LOOP, RETRY = 20, 2, 3


def say(text):
    print(text, file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(what, condition, limit=90):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise SystemExit(f"{what}: not within {limit} s")


def get(port, path):
    """The status of a GET; None when nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


class Program:
    """A process of its own group, under a user that PostgreSQL accepts."""

    def __init__(self, command, log, env=None, unprivileged=True):
        if unprivileged and os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        with open(log, "ab") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output, env=env, start_new_session=True)
        self.log = log

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


class Node:
    """One PostgreSQL and the Patroni that looks after it."""

    def __init__(self, name, folder, etcd):
        self.name, self.folder = name, folder
        self.port, self.rest = free_port(), free_port()
        os.mkdir(f"{folder}/{name}", 0o700)
        dcs = {
            "ttl": TTL, "loop_wait": LOOP, "retry_timeout": RETRY, "maximum_lag_on_failover": 1 << 20,
            "synchronous_mode": True, "synchronous_mode_strict": True, "primary_start_timeout": 0,
            "postgresql": {"use_pg_rewind": True, "use_slots": True, "parameters": {"wal_log_hints": "on"}},
        }
        user = {"username": "postgres"}
        self.config = {
            "scope": "muster", "name": name, "etcd3": {"hosts": [f"127.0.0.1:{etcd}"]},
            "restapi": {"listen": f"127.0.0.1:{self.rest}", "connect_address": f"127.0.0.1:{self.rest}"},
            "bootstrap": {
                "dcs": dcs,
                "initdb": [{"encoding": "UTF8"}, {"locale-provider": "icu"}, {"icu-locale": "en-US"}, "data-checksums"],
            },
            "postgresql": {
                "listen": f"127.0.0.1:{self.port}", "connect_address": f"127.0.0.1:{self.port}",
                "data_dir": f"{folder}/{name}/data", "bin_dir": POSTGRES, "pgpass": f"{folder}/{name}/pgpass",
                "authentication": {"superuser": user, "replication": user, "rewind": user},
                "pg_hba": [
                    "local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust",
                ],
                "parameters": {
                    "unix_socket_directories": f"{folder}/{name}", "dynamic_shared_memory_type": "mmap",
                },
            },
        }
        with open(f"{folder}/{name}.yml", "w") as file:
            json.dump(self.config, file)
        if os.geteuid() == 0:
            shutil.chown(f"{folder}/{name}", "postgres", "postgres")
        self.patroni = None

    def start(self):
        self.patroni = Program(["patroni", f"{self.folder}/{self.name}.yml"], f"{self.folder}/{self.name}.log")

    def sql(self, text):
        """What psql prints; None when the node cannot be asked."""
        done = subprocess.run(
            [f"{POSTGRES}/psql", "-XqtA", "-d", f"postgres://postgres@127.0.0.1:{self.port}/postgres", "-c", text],
            capture_output=True, text=True, timeout=30)
        return done.stdout.strip() if done.returncode == 0 else None

    def takes_writes(self):
        return self.sql("SELECT pg_is_in_recovery()") == "f"

    def kill(self):
        """The machine loses its power: Patroni and every process of PostgreSQL at once."""
        self.patroni.process.send_signal(signal.SIGSTOP)
        try:
            with open(f"{self.folder}/{self.name}/data/postmaster.pid") as file:
                postmaster = int(file.readline())
            os.kill(postmaster, signal.SIGSTOP)
            with open(f"/proc/{postmaster}/task/{postmaster}/children") as file:
                children = [int(pid) for pid in file.read().split()]
            for pid in [postmaster, *children]:
                os.kill(pid, signal.SIGKILL)
        except (FileNotFoundError, ProcessLookupError):
            pass
        self.patroni.process.kill()
        self.patroni.process.wait()


class Ledger:
    """Writers that declare incidents, each under its key until it is acknowledged, and what was acknowledged."""

    def __init__(self, port, token):
        self.port, self.token = port, token
        self.lock = threading.Lock()
        self.titles, self.times, self.answers = {}, [], {}
        self.is_over = False
        self.writers = [threading.Thread(target=self.write, args=(number,)) for number in range(WRITERS)]
        for writer in self.writers:
            writer.start()

    def write(self, writer):
        number = 0
        while not self.is_over:
            number += 1
            while not self.declare(f"{writer}-{number}") and not self.is_over:
                time.sleep(0.05)

    def declare(self, title):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(
                "POST", "/api/v1/IncidentsService.CreateIncident", json.dumps({"title": title}),
                {"Authorization": f"Bearer {self.token}", "Idempotency-Key": title})
            answer = connection.getresponse()
            body = answer.read()
        except OSError as error:
            raise SystemExit(f"the server itself was away: {error}")
        finally:
            connection.close()
        with self.lock:
            self.answers[answer.status] = self.answers.get(answer.status, 0) + 1
            if answer.status == 503 and not json.loads(body).get("retryable"):
                self.answers["503, not retryable"] = self.answers.get("503, not retryable", 0) + 1
            if answer.status == 200:
                self.titles[title] = json.loads(body)["incident"]["incidentID"]
                self.times.append(time.monotonic())
        return answer.status == 200

    def count(self):
        with self.lock:
            return len(self.titles)

    def first_after(self, moment):
        with self.lock:
            return next((at for at in self.times if at > moment), None)

    def longest_gap(self, since):
        with self.lock:
            times = [at for at in self.times if at >= since]
        return max(later - earlier for earlier, later in zip(times, times[1:]))

    def end(self):
        self.is_over = True
        for writer in self.writers:
            writer.join()


def change(what, nodes, ledger, act):
    """Lets the primary change by `act`, and says for how long nobody's write was acknowledged."""
    # Without one that Patroni has noted down it would rather promote nobody.
    wait_for("a standby that confirms", lambda: any(get(node.rest, "/sync") == 200 for node in nodes))
    old = wait_for("a primary", lambda: next((node for node in nodes if node.takes_writes()), None))
    before, count = time.monotonic(), ledger.count()
    wait_for("writes before", lambda: ledger.count() > count + 20)
    start = time.monotonic()
    act(old)
    new = wait_for("another primary", lambda: next(
        (node for node in nodes if node is not old and node.takes_writes()), None))
    promoted = time.monotonic()
    # Until another node follows it, no commit of its own can end.
    wait_for("a standby of it", lambda: new.sql(
        "SELECT count(*) > 0 FROM pg_stat_replication WHERE state = 'streaming' AND sync_state <> 'async'") == "t")
    confirmed = time.monotonic()
    back = wait_for("writes after", lambda: ledger.first_after(promoted))
    count = ledger.count()
    wait_for("writes afterwards", lambda: ledger.count() > count + 50)
    say(f"{what}: {old.name} to {new.name}; another primary after {promoted - start:.1f} s, and its standby "
        f"{confirmed - promoted:.1f} s later; writes were back {max(0, back - confirmed):.1f} s after both; none was "
        f"acknowledged for {ledger.longest_gap(before):.1f} s")
    return back - confirmed


def run(folder, programs):
    os.chmod(folder, 0o755)
    client, peer = free_port(), free_port()
    own, others = f"http://127.0.0.1:{client}", f"http://127.0.0.1:{peer}"
    programs.append(Program([
        "etcd", "--data-dir", f"{folder}/etcd", "--name", "one", "--listen-client-urls", own,
        "--advertise-client-urls", own, "--listen-peer-urls", others, "--initial-advertise-peer-urls", others,
        "--initial-cluster", f"one={others}"], f"{folder}/etcd.log", unprivileged=False))
    wait_for("etcd", lambda: get(client, "/health") == 200)
    nodes = [Node(f"node{number}", folder, client) for number in range(1, NODES + 1)]
    for node in nodes:
        node.start()
        programs.append(node.patroni)
    wait_for("three nodes", lambda: sum(get(node.rest, "/replica") == 200 for node in nodes) == NODES - 1, 180)
    hosts = ",".join(f"127.0.0.1:{node.port}" for node in nodes)
    env = {"MUSTER_DATABASE_URL": f"postgres://postgres@{hosts}/postgres", "PATH": os.environ["PATH"]}
    muster = os.environ["MUSTER_BINARY"]
    made = wait_for("a token", lambda: subprocess.run(
        [muster, "token", "create", "--role", "admin", "--name", "me"], env=env, capture_output=True, text=True
    ).stdout.strip())
    log = f"{folder}/muster.log"
    server = Program([muster, "serve", "--listen", "127.0.0.1:0"], log, env, unprivileged=False)
    programs.append(server)
    found = wait_for("muster", lambda: re.search(r"listening on 127\.0\.0\.1:(\d+)", open(log).read()))
    port = int(found.group(1))
    wait_for("muster", lambda: get(port, "/healthz/ready") == 200)

    ledger = Ledger(port, made)
    config = f"{folder}/node1.yml"
    try:
        times = [change("switchover", nodes, ledger, lambda old: subprocess.run(
            ["patronictl", "-c", config, "switchover", "muster", "--leader", old.name, "--force"],
            check=True, capture_output=True))]
        wait_for("the old primary as a standby", lambda: sum(
            get(node.rest, "/replica") == 200 for node in nodes) == NODES - 1, 120)
        dead = []
        times.append(change("kill -9", nodes, ledger, lambda old: (dead.append(old), old.kill())))
        dead[0].start()
        programs.append(dead[0].patroni)
        wait_for("the killed primary as a standby", lambda: get(dead[0].rest, "/replica") == 200, 120)
    finally:
        ledger.end()
    if server.process.poll() is not None:
        raise SystemExit("the server has ended")
    primary = wait_for("a primary", lambda: next((node for node in nodes if node.takes_writes()), None))
    rows = primary.sql("SELECT number || ' ' || title FROM incident").splitlines()
    stored = dict(reversed(row.split(" ", 1)) for row in rows)
    lost = [title for title, number in ledger.titles.items() if stored.get(title) != number]
    doctor = subprocess.run([muster, "doctor"], env=env, capture_output=True, text=True).stdout
    say(f"{len(ledger.titles)} acknowledged, {len(lost)} lost, {len(rows) - len(stored)} twice; "
        f"answers: {ledger.answers}")
    say(next(line for line in doctor.splitlines() if "audit log" in line))
    if lost or len(rows) != len(stored) or "each in its place" not in doctor or max(times) > 5:
        raise SystemExit("It failed.")
    if set(ledger.answers) - {200, 503}:
        raise SystemExit("An answer was neither 200 nor a 503 to be repeated.")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("It was ended."))
    folder = tempfile.mkdtemp(prefix="muster-patroni-")
    programs = []
    try:
        run(folder, programs)
    except BaseException:
        for log in sorted(glob.glob(f"{folder}/*.log")):
            with open(log) as file:
                say(f"-- {os.path.basename(log)}\n" + "".join(file.readlines()[-15:]))
        raise
    finally:
        for program in reversed(programs):
            program.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
