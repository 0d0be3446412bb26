import Foundation
import IncidentTesting
import Testing

/// The proxy by which the other tests break the network, seen by `psql`.
@Suite(.postgresOnly) struct FaultProxyTests {
    @Test func forwardsRefusesAndMends() async throws {
        try await run { cluster, proxy, url async throws in
            #expect(try await cluster.sql(["SELECT repeat('x', 1000000)"], at: url).count == 1_000_000)
            proxy.set(.refuse)
            await expectFailure("Connection refused") { try await cluster.sql(["SELECT 1"], at: url) }
            proxy.set(.cut)
            await expectFailure("server closed the connection") { try await cluster.sql(["SELECT 1"], at: url) }
            proxy.set(.forward)
            #expect(try await cluster.sql(["SELECT 1"], at: url) == "1")
        }
    }

    @Test func aSilentNetworkSaysNothingUntilItIsMended() async throws {
        try await run { cluster, proxy, url async throws in
            proxy.set(.silent)
            await expectFailure("timeout expired") {
                try await cluster.sql(["SELECT 1"], at: "\(url)?connect_timeout=2")
            }
            let waiting = Task { try await cluster.sql(["SELECT 1"], at: url) }
            let isConnected = try await becomesTrue { try hasConnection(to: proxy.port) }
            #expect(isConnected)
            proxy.set(.forward)
            #expect(try await waiting.value == "1")
        }
    }

    @Test func connectionsThatAreThereFallSilentToo() async throws {
        try await run { cluster, proxy, url async throws in
            try await cluster.sql(["CREATE TABLE signal (n INTEGER)"], at: url)
            let waiting =
                "DO 'BEGIN WHILE NOT EXISTS (SELECT 1 FROM signal) LOOP PERFORM pg_sleep(0.02); END LOOP; END'"
            let running = Task { try await cluster.sql([waiting, "SELECT 2"], at: url) }
            func waits(_ state: String) async throws {
                try await cluster.wait(
                    for: state, from: "SELECT state FROM pg_stat_activity WHERE query LIKE 'DO %signal%' LIMIT 1")
            }
            try await waits("active")
            proxy.set(.silent)
            try await cluster.sql(
                ["INSERT INTO signal VALUES (1)"], at: url.replacing(":\(proxy.port)/", with: ":\(cluster.port)/"))
            // Its answer does not come through, so that the next statement does not come.
            try await waits("idle")
            proxy.set(.forward)
            #expect(try await running.value.trimmingCharacters(in: .newlines) == "2")
        }
    }

    @Test func aSlowNetworkIsSlow() async throws {
        try await run { cluster, proxy, url async throws in
            proxy.set(.slow(.milliseconds(200)))
            let begun = ContinuousClock.now
            #expect(try await cluster.sql(["SELECT 1"], at: url) == "1")
            // The greeting and the query: there and back, each.
            #expect(ContinuousClock.now - begun >= .milliseconds(800))
        }
    }

    @Test(arguments: [false, true])
    func cutsInTheMiddleOfACommit(isDone: Bool) async throws {
        try await run { cluster, proxy, url async throws in
            try await cluster.sql(["CREATE TABLE t (n INTEGER)"], at: url)
            let commit = ["BEGIN", "INSERT INTO t VALUES (1)", "COMMIT"]
            proxy.set(isDone ? .cutAfter("COMMIT") : .cutBefore("COMMIT"))
            await expectFailure("server closed the connection") { try await cluster.sql(commit, at: url) }
            #expect(proxy.cuts == 1)
            #expect(try await cluster.sql(["SELECT count(*) FROM t"], at: url) == (isDone ? "1" : "0"))
            try await cluster.sql(commit, at: url)
            #expect(proxy.cuts == 1)
        }
    }

    @Test func movesToAnotherServer() async throws {
        let cluster = try await PostgresCluster.shared()
        let proxy = try FaultProxy(to: 1)
        defer { proxy.stop() }
        let url = cluster.url(port: proxy.port)
        await expectFailure("server closed the connection") { try await cluster.sql(["SELECT 1"], at: url) }
        proxy.move(to: cluster.port)
        #expect(try await cluster.sql(["SELECT 1"], at: url) == "1")
    }

    /// Gives a proxy before the shared cluster, and the URL of an empty database through it.
    private func run(_ body: (PostgresCluster, FaultProxy, String) async throws -> Void) async throws {
        let cluster = try await PostgresCluster.shared()
        let proxy = try FaultProxy(to: cluster.port)
        defer { proxy.stop() }
        try await cluster.withDatabase { database in
            try await body(cluster, proxy, cluster.url(database.name, port: proxy.port))
        }
    }

    private func expectFailure(
        _ words: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> String
    ) async {
        let error = await #expect(throws: Tool.Failed.self, sourceLocation: sourceLocation) {
            () async throws -> Void in _ = try await body()
        }
        let message = error?.description ?? ""
        #expect(message.contains(words), "\(message)", sourceLocation: sourceLocation)
    }
}

/// Whether a client of this machine has an open connection to a port of the loopback address.
private func hasConnection(to port: Int) throws -> Bool {
    let address = "0100007F:" + String(format: "%04X", port)
    let established = "01"
    // Read as a file of a known size, it would end after its first page.
    let table = try FileHandle(forReadingFrom: URL(filePath: "/proc/net/tcp")).readToEnd() ?? Data()
    return String(decoding: table, as: UTF8.self).split(separator: "\n").contains { line in
        let fields = line.split(separator: " ")
        return fields.count > 3 && fields[2] == address && fields[3] == established
    }
}
