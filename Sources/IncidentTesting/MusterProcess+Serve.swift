import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOHTTP1

extension MusterProcess {
    /// Starts `muster serve` on a free port of the loopback address and waits until it is ready.
    ///
    /// - Parameter folder: the data folder; nil when the arguments or the environment name a database.
    /// - Throws: ``NotServing`` with its log when it ends instead, or is not ready in time.
    public static func serve(
        data folder: URL?, _ arguments: [String] = [], environment: [String: String] = [:],
        deadline: Duration = .patience * 3
    ) async throws -> (process: MusterProcess, url: String) {
        let place = folder.map { ["--data", $0.path] } ?? []
        let process = try MusterProcess(
            ["serve"] + place + ["--listen", "127.0.0.1:0"] + arguments, environment: environment, deadline: deadline)
        guard let url = await process.listeningURL() else {
            throw NotServing(log: await process.output().stderr)
        }
        guard await process.isReady(at: url) else {
            throw NotServing(log: await process.kill().stderr)
        }
        return (process, url)
    }

    /// A server that did not come up.
    public struct NotServing: Error, CustomStringConvertible {
        public var log: String
        public var description: String { "muster serve did not become ready:\n\(log)" }
    }

    /// `http://127.0.0.1:<port>` as the server's log names it.
    public func listeningURL() async -> String? {
        await logLine { line in
            line.firstMatch(of: /listening on 127\.0\.0\.1:([0-9]+)/).map { "http://127.0.0.1:\($0.1)" }
        }
    }

    /// The log comes a moment before the first connection is taken and the storage is open.
    private func isReady(at url: String) async -> Bool {
        let isReady = try? await becomesTrue {
            var request = HTTPClientRequest(url: "\(url)/healthz/ready")
            request.method = .GET
            return (try? await HTTPClient.shared.execute(request, timeout: .seconds(30)))?.status == .ok
        }
        return isReady == true
    }
}
