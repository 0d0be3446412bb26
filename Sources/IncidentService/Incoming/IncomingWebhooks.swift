public import Foundation
public import IncidentAPI
public import IncidentCore
import IncidentStorage
public import Logging

/// The formats in which others declare incidents here.
public enum IncomingFormat: String, CaseIterable, Sendable {
    /// A body of any shape, from which parameters take what they need.
    case create = "grafana.incident.create"
    /// Alertmanager's webhook, version 4.
    case alertmanager
    /// CloudEvents 1.0 over HTTP.
    case cloudEvents = "cloudevents"
    /// PagerDuty's Events API, version 2.
    case pagerDuty = "pagerduty"
}

/// What was posted to an incoming webhook.
public struct IncomingRequest: Sendable {
    public var parameters: WebhookParameters
    /// The body, decompressed.
    public var body: Data
    public var contentType: String
    /// The headers `ce-…` by name without that, in lower case.
    public var attributes: [String: String]
    public var caller: Caller
    /// The header `Idempotency-Key`, already checked.
    public var idempotencyKey: String?
    public var logger: Logger

    public init(
        _ parameters: WebhookParameters, body: Data, contentType: String = "", attributes: [String: String] = [:],
        caller: Caller, idempotencyKey: String? = nil, logger: Logger
    ) {
        self.parameters = parameters
        self.body = body
        self.contentType = contentType
        self.attributes = attributes
        self.caller = caller
        self.idempotencyKey = idempotencyKey
        self.logger = logger
    }
}

/// The calls by which other tools declare incidents. They are no procedures: what they carry has the shapes of others.
public struct IncomingWebhooks: Sendable {
    let database: any Database
    let environment: Environment

    init(database: any Database, environment: Environment) {
        self.database = database
        self.environment = environment
    }

    /// Refuses a caller who may not post: tokens that read only.
    public func authorize(_ format: IncomingFormat, _ caller: Caller) throws(APIError) {
        guard caller.access == .webhook || caller.access >= .editor else {
            throw APIError(
                .forbidden,
                "\(Self.name(of: format)) needs the role webhook or editor; this token has \(caller.access).")
        }
    }

    /// Takes what was posted. The answer comes after the commit.
    public func answer(_ format: IncomingFormat, _ request: IncomingRequest) async -> Reply {
        let name = Self.name(of: format)
        do {
            try authorize(format, request.caller)
            switch format {
            case .create: return .success(try await create(request))
            case .alertmanager: return .success(try await alertmanager(request))
            case .cloudEvents: return .success(try await cloudEvents(request))
            case .pagerDuty:
                throw APIError(.notFound, "Events of PagerDuty's format are posted to /v2/enqueue.")
            }
        } catch {
            return .failure(APIError(failing: name, error, request.logger))
        }
    }

    /// What the audit log calls it.
    static func name(of format: IncomingFormat) -> String { "incoming-webhooks.\(format.rawValue)" }

    /// Runs `handle` in one transaction; the same request gets the same answer again under its idempotency key.
    func command(
        _ format: IncomingFormat, _ request: IncomingRequest,
        _ handle: @escaping @Sendable (CommandContext) throws -> IncomingWebhookResponse
    ) async throws -> CallAnswer {
        var call = Call(
            Self.name(of: format), body: Data(), caller: request.caller, idempotencyKey: request.idempotencyKey,
            logger: request.logger)
        if request.idempotencyKey != nil {
            let attributes = request.attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
            let head = "\(request.parameters.fingerprint)\n\(request.contentType)\n\(attributes)\n"
            call.body = Data(head.utf8) + request.body
        }
        return try await database.command(call, environment, handle)
    }

    /// Bodies over this are read on threads of their own: the few that all calls share would wait for them.
    private static let smallBody = 256 << 10
    /// Two at a time, so that one of many megabytes does not hold up all others.
    private static let largeBodies: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "incoming webhooks: large bodies"
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    /// What a body says, as `read` understands it.
    func parsed<Result: Sendable>(
        _ body: Data, _ read: @escaping @Sendable (Data) throws -> Result
    ) async throws -> Result {
        guard body.count > Self.smallBody else { return try read(body) }
        return try await withCheckedThrowingContinuation { continuation in
            Self.largeBodies.addOperation { continuation.resume(with: Swift.Result { try read(body) }) }
        }
    }

    /// The JSON of a body; nil for none.
    static func json(_ body: Data) throws -> JSONValue? {
        if body.isEmpty { return nil }
        do { return try JSONReader.value(of: body) } catch { throw APIError.invalid("The body", "is not JSON") }
    }
}

extension Dispatcher {
    /// The incoming webhooks of the same database.
    public var incoming: IncomingWebhooks { IncomingWebhooks(database: database, environment: environment) }
}
