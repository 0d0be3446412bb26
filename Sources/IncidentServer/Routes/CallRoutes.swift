import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import Logging
import NIOCore
import NIOFoundationEssentialsCompat

/// The API itself: `POST <base><Service>.<Method>` with a JSON object. HTTP ends here.
struct CallRoutes: Sendable {
    /// What may stand before a method; all are equal. The longer ones come first, since some begin as others do.
    static let bases = [
        "/api/v1/",
        "/api/plugins/grafana-irm-app/resources/api/v1/",
        "/api/plugins/grafana-incident-app/resources/api/v1/",
        "/api/plugins/grafana-irm-app/resources/api/",
        "/api/plugins/grafana-incident-app/resources/api/",
    ]

    let state: ServerState
    let limits: ServerLimits
    private let reader: BodyReader
    private let methods: Set<String>

    init(state: ServerState, limits: ServerLimits) {
        self.state = state
        self.limits = limits
        reader = BodyReader(limits: limits)
        methods = Set(Catalog.procedures.map { $0.method })
    }

    /// What stands behind a base in `path`, or nil when it begins with none.
    static func method(in path: Substring) -> Substring? {
        for base in bases where path.hasPrefix(base) { return path.dropFirst(base.count) }
        return nil
    }

    /// The method's name for metrics; one for all that do not exist, so that callers cannot make new ones.
    func label(of method: Substring) -> String {
        let name = String(method)
        return methods.contains(name) ? name : "unknown"
    }

    /// - Throws: when the connection broke and nobody waits for an answer.
    func answer(
        _ method: Substring, _ request: Request, _ writer: borrowing ResponseWriter, _ trace: TraceID, _ logger: Logger
    ) async throws -> Answer {
        guard request.method == .post else {
            var answer = refusal(
                APIError(.methodNotAllowed, "Methods are called by POST."), request, trace)
            answer.headers[.allow] = "POST"
            return answer
        }
        let call: Call
        let backend: Backend
        do {
            (call, backend) = try await accept(String(method), request, logger)
        } catch {
            return refusal(apiError(error, logger), request, trace)
        }
        try await writer.continueIfExpected(by: request)
        var ready = call
        do {
            ready.body = try await reader.read(request)
        } catch {
            return try bodyRefusal(error, trace)
        }
        return answer(await backend.dispatcher.answer(ready), trace)
    }

    /// All that can be refused before the body is read: who calls, whether the method is theirs, and the headers.
    private func accept(_ method: String, _ request: Request, _ logger: Logger) async throws -> (Call, Backend) {
        let (caller, backend) = try await identify(request)
        try backend.dispatcher.authorize(method, as: caller)
        let call = Call(
            method, body: Data(), caller: caller, idempotencyKey: try request.headers.checkedIdempotencyKey(),
            ifMatch: try request.headers.checkedIfMatch(), logger: logger)
        return (call, backend)
    }

    /// Who calls, by the token that the request shows.
    func identify(_ request: Request) async throws -> (Caller, Backend) {
        try await identify(token: request.headers.bearerToken)
    }

    /// Who calls, by a token wherever it stood; nil for none.
    func identify(token: String?) async throws -> (Caller, Backend) {
        guard let backend = state.backend else { throw Self.starting }
        guard let token, let caller = try await backend.callers.caller(token: token) else {
            throw APIError(
                .unauthorized, "The token is missing, unknown, revoked or expired.",
                hint: "Send the header Authorization: Bearer <token>; muster token create makes one.")
        }
        return (caller, backend)
    }

    static let starting = APIError(.unavailable, "The server is starting.", retryAfterSeconds: 1)

    /// A refusal of a request whose body was not read. A short rest is read for the sake of the connection.
    func refusal(_ error: APIError, _ request: Request, _ trace: TraceID) -> Answer {
        var answer = Answer.problem(error, trace: trace)
        answer.closesConnection = limits.leavesBody(of: request)
        return answer
    }

    func answer(_ reply: Reply, _ trace: TraceID) -> Answer {
        switch reply {
        case .failure(let error): return .problem(error, trace: trace)
        case .success(let given):
            var answer = Answer(contentType: "application/json", body: ByteBuffer(data: given.body))
            if let version = given.incidentVersion { answer.headers[.eTag] = "\"\(version)\"" }
            if given.isReplay { answer.headers[.idempotencyReplayed] = "true" }
            if let time = given.dataAsOf { answer.headers[.musterDataAsOf] = time.description }
            return answer
        }
    }

    /// What the caller is told of a refusal before the body is read.
    func apiError(_ error: any Error, _ logger: Logger) -> APIError {
        if let error = error as? APIError { return error }
        logger.error("the token cannot be looked up", metadata: ["error": "\(error)"])
        if let error = error as? StorageError, error.kind != .fault {
            return APIError(.unavailable, "The database cannot do this now.", retryAfterSeconds: 2)
        }
        return APIError(
            .internalError, "The server could not look up the token.",
            hint: "The server's log has the cause under this trace_id.")
    }

    /// What the caller is told of a body that cannot be used.
    ///
    /// - Throws: what says that the connection broke.
    func bodyRefusal(_ error: any Error, _ trace: TraceID) throws -> Answer {
        switch error {
        // The body was read to its end.
        case let error as APIError where error.code == .validationFailed: .problem(error, trace: trace)
        case let error as APIError: broken(error, trace)
        case let fault as WireFault: broken(fault.error, trace, status: fault.status)
        default: throw error
        }
    }

    /// A refusal in the middle of a body: the rest is not read on.
    func broken(_ error: APIError, _ trace: TraceID, status: Int? = nil) -> Answer {
        var answer = Answer.problem(error, trace: trace, status: status)
        answer.closesConnection = true
        return answer
    }
}

extension ServerLimits {
    /// Whether the body of a request that is answered without it is too long to be read for the sake of the connection.
    func leavesBody(of request: Request) -> Bool {
        let headers = request.headers
        return headers[.expect] != nil || headers[.transferEncoding] != nil
            || (headers.contentLength ?? 0) > refusedBodyBytes
    }
}
