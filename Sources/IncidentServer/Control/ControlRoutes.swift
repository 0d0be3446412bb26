import Foundation
import HTTPTypes
import Hummingbird
public import IncidentAPI
import IncidentService
import IncidentStorage
import Logging
import NIOCore
import NIOFoundationEssentialsCompat

/// One route for each operation: its request and its answer are JSON, a refusal is a ``ControlFailure``.
struct ControlRoutes {
    let administration: Administration
    let logger: Logger

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/control/ping") { _, _ in HTTPResponse.Status.ok }
        for operation in Administration.operations { add(operation, to: router) }
        router.post("/control/\(Administration.exportName)") { _, _ in export() }
        return router
    }

    private func add<O: AdministrationOperation>(_ operation: O.Type, to router: Router<BasicRequestContext>) {
        router.post("/control/\(O.name)") { request, _ in
            var administration = administration
            if let name = actorName(request) { administration.actorName = name }
            do {
                let body = try await request.body.collect(upTo: 1 << 20)
                let answer = try await administration.perform(
                    O.self, JSONDecoder().decode(O.Request.self, from: Data(buffer: body)))
                return try response(.ok, answer)
            } catch {
                let failure = Administration.failure(of: error)
                logger.notice("\(O.name) refused", metadata: ["reason": "\(failure.message)"])
                return try response(.init(code: failure.code.status), ControlFailure(failure))
            }
        }
    }

    /// The export as it is read. One that fails, or whose reader leaves, ends without its last line.
    private func export() -> Response {
        let (administration, logger) = (administration, logger)
        return Response(
            status: .ok, headers: [.contentType: "application/jsonl"],
            body: .init { writer in
                let stream = PieceStream()
                async let export = Self.export(administration, to: stream)
                try await stream.forEach { try await writer.write(ByteBuffer(bytes: $0)) }
                let summary = try await export
                logger.notice("exported", metadata: ["rows": "\(summary.rows)"])
                try await writer.finish(nil)
            })
    }

    private static func export(
        _ administration: Administration, to stream: PieceStream
    ) async throws -> ExportSummary {
        do {
            let summary = try await administration.export(madeBy: "muster \(MusterVersion.current)") {
                try stream.send($0)
            }
            stream.end()
            return summary
        } catch {
            stream.end(error)
            throw error
        }
    }

    /// Who acts, for the audit log.
    private func actorName(_ request: Request) -> String? {
        HTTPField.Name("Muster-Operator").flatMap { request.headers[$0] }.map { String($0.prefix(127)) }
    }

    private func response(_ status: HTTPResponse.Status, _ answer: some Encodable) throws -> Response {
        let body = ByteBuffer(data: try JSONEncoder().encode(answer))
        return Response(status: status, headers: [.contentType: "application/json"], body: .init(byteBuffer: body))
    }
}

/// Why an operation was refused, as it travels on the control socket.
public struct ControlFailure: Codable, Sendable {
    public var code: String
    public var message: String
    public var hint: String?

    init(_ error: APIError) {
        code = error.code.rawValue
        message = error.message
        hint = error.hint
    }

    /// The refusal itself.
    public var error: APIError { APIError(.init(rawValue: code) ?? .internalError, message, hint: hint) }
}
