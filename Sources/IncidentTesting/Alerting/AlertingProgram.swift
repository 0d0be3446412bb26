import AsyncHTTPClient
import Foundation
import IncidentService
import NIOCore
import NIOHTTP1
import Synchronization

/// Alertmanager or Prometheus on a free port of the loopback address, in a folder of its own.
public final class AlertingProgram: Sendable {
    /// What a program answered.
    public struct Answer: Sendable {
        public var status: Int
        public var text: String
    }

    public let port: Int
    private let folder: URL
    private let guardian: ServerGuard
    private let command: @Sendable (_ folder: URL, _ port: Int) -> [String]
    private let running = Mutex<(pid: Int32, exit: ProcessExit)?>(nil)

    private init(
        port: Int, files: [String: String], command: @escaping @Sendable (_ folder: URL, _ port: Int) -> [String]
    ) throws {
        self.port = port
        self.command = command
        folder = FileManager.default.temporaryDirectory.appending(path: "muster-alerting-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guardian = try ServerGuard(folder)
        for (name, text) in files { try write(text, to: name) }
    }

    /// Starts Alertmanager.
    ///
    /// - Parameters:
    ///   - configuration: its `alertmanager.yml`.
    ///   - cluster: where it listens for its peers, and the peer it joins; nil for one that stands alone.
    public static func alertmanager(
        _ configuration: String, cluster: (port: Int, peer: Int?)? = nil
    ) async throws -> AlertingProgram {
        let program = try AlertingProgram(
            port: LoopbackSocket.freePort(), files: ["alertmanager.yml": configuration]
        ) { folder, port in
            var command = [
                "prometheus-alertmanager", "--config.file=\(folder.path)/alertmanager.yml",
                "--storage.path=\(folder.path)/data", "--web.listen-address=127.0.0.1:\(port)",
            ]
            guard let cluster else { return command + ["--cluster.listen-address="] }
            // Nobody waits for a peer, so that all send at once.
            command += ["--cluster.listen-address=127.0.0.1:\(cluster.port)", "--cluster.peer-timeout=0s"]
            return command + (cluster.peer.map { ["--cluster.peer=127.0.0.1:\($0)"] } ?? [])
        }
        try await program.start()
        return program
    }

    /// Starts Prometheus with one file of rules, which tells `alertmanager` of what fires.
    public static func prometheus(rules: String, telling alertmanager: AlertingProgram) async throws -> AlertingProgram
    {
        let configuration = """
            global: {evaluation_interval: 200ms}
            rule_files: [rules.yml]
            alerting:
              alertmanagers:
              - static_configs: [{targets: ["127.0.0.1:\(alertmanager.port)"]}]
            """
        let program = try AlertingProgram(
            port: LoopbackSocket.freePort(), files: ["prometheus.yml": configuration, "rules.yml": rules]
        ) { folder, port in
            [
                "prometheus", "--config.file=\(folder.path)/prometheus.yml",
                "--storage.tsdb.path=\(folder.path)/data", "--web.listen-address=127.0.0.1:\(port)",
                "--rules.alert.resend-delay=500ms",
            ]
        }
        try await program.start()
        return program
    }

    /// Starts the program, again after an end, and waits until it is ready.
    public func start() async throws {
        let log = folder.appending(path: "log")
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        let child = try ChildProcess("/usr/bin/env", command(folder, port), output: output, error: output)
        try output.close()
        let exit = ProcessExit(of: child)
        running.withLock { $0 = (child.pid, exit) }
        try guardian.watch(child.pid)
        let isReady = try await becomesTrue(within: .seconds(60)) {
            guard exit.hasNotEnded else { return true }
            return (try? await request("GET", "/-/ready"))?.status == 200
        }
        guard isReady, exit.hasNotEnded else {
            throw Tool.Failed(
                description: "\(command(folder, port)[0]) did not start: "
                    + String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self).suffix(2000))
        }
    }

    /// Ends it at once, without a word.
    public func kill() async {
        guard let (pid, exit) = running.withLock({ $0.take() }) else { return }
        exit.signal(SIGKILL, pid: pid)
        _ = await exit.status()
    }

    /// Ends it and removes its folder.
    public func remove() async {
        await kill()
        await guardian.end()
    }

    /// Writes one of its files.
    public func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    /// Makes it read its files again.
    public func reload() {
        running.withLock { if let (pid, exit) = $0 { exit.signal(SIGHUP, pid: pid) } }
    }

    /// Sends it any request.
    @discardableResult public func request(_ verb: String, _ path: String, _ body: String? = nil) async throws -> Answer
    {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
        request.method = HTTPMethod(rawValue: verb)
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(string: body))
        }
        let response = try await TestServer.client.execute(request, timeout: .seconds(30))
        return Answer(
            status: Int(response.status.code), text: String(buffer: try await response.body.collect(upTo: 4 << 20)))
    }
}
