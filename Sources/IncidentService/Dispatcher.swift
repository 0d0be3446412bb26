import Foundation
public import IncidentAPI
public import IncidentCore
public import IncidentStorage
import Logging

/// Answers calls: authorize, decode, run the handler in its transaction, encode.
public struct Dispatcher: Sendable {
    private let routes: [String: Route]
    let database: any Database
    let environment: Environment

    /// - Throws: when a procedure of the catalog has no handler.
    public init(database: any Database, environment: Environment = .live) throws {
        self.database = database
        self.environment = environment
        let remembered = RememberedAnswers()
        routes = Dictionary(
            uniqueKeysWithValues: try Catalog.procedures.map { ($0.method, try Route($0, remembered: remembered)) })
    }

    /// Refuses a method that does not exist, or that `caller` may not call. Needs no body.
    public func authorize(_ method: String, as caller: Caller) throws(APIError) {
        guard let route = routes[method] else {
            throw APIError(.notFound, "There is no method \(method.prefix(100)).")
        }
        try caller.authorize(route.procedure)
    }

    /// Calls the procedure with a JSON body. Every failure is a reply too.
    public func answer(_ call: Call) async -> Reply {
        do {
            try authorize(call.method, as: call.caller)
            guard let route = routes[call.method] else { throw APIError(.notFound, "There is no such method.") }
            return .success(try await route.answer(call, database, environment))
        } catch {
            return .failure(APIError(failing: call.method, error, call.logger))
        }
    }
}

extension APIError {
    /// What the caller is told of a failure; what is ours is logged.
    init(failing method: String, _ error: any Error, _ logger: Logger) {
        switch error {
        case let error as APIError: self = error
        case let error as DecodingError: self.init(decoding: error)
        case let error as StorageError:
            // Of a database that is down or overloaded the storage speaks once; each refused call would drown that.
            let level: Logger.Level = error.kind == .fault ? .error : .debug
            logger.log(level: level, "call failed", metadata: ["method": "\(method)", "error": "\(error)"])
            self.init(error, method: method)
        case is CancellationError:
            // Nobody reads the answer: the client left, or its time was up.
            self.init(.unavailable, "The call was given up.", retryAfterSeconds: 1)
        default:
            logger.error("call failed", metadata: ["method": "\(method)", "error": "\(error)"])
            self = .internalError(method)
        }
    }

    static func internalError(_ method: String) -> APIError {
        APIError(
            .internalError, "The server could not complete \(method).",
            hint: "The server's log has the cause under this trace_id.")
    }

    init(_ error: StorageError, method: String) {
        switch error.kind {
        case .unavailable:
            self.init(
                .unavailable, "The database cannot do this now.",
                hint: "Repeat with the same Idempotency-Key: a write whose outcome is unknown is settled by it.",
                retryAfterSeconds: 2)
        case .overloaded:
            self.init(.unavailable, "Too many calls are waiting.", hint: "Repeat later.", retryAfterSeconds: 1)
        case .timedOut:
            self.init(
                .unavailable, "The list took longer than 5 seconds to read.",
                hint: "Narrow the query, by label, status or declared: for instance.", retryable: false)
        case .fault: self = .internalError(method)
        }
    }
}
