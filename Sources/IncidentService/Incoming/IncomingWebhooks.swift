public import Foundation
import IncidentAPI
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

    /// Takes what was posted. The answer comes after the commit.
    public func answer(_ format: IncomingFormat, _ request: IncomingRequest) async -> Reply {
        let name = Self.name(of: format)
        do {
            try request.caller.require(.webhook, for: name)
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
            call.body = Data("\(request.parameters.fingerprint)\n\(attributes)\n".utf8) + request.body
        }
        return try await database.command(call, environment, handle)
    }

    /// Bodies over this are read on a thread of their own: the few that all calls share would wait for them.
    private static let smallBody = 256 << 10
    private static let largeBodies = DispatchQueue(label: "incoming webhooks: large bodies")

    /// What a body says, as `read` understands it.
    func parsed<Result: Sendable>(
        _ body: Data, _ read: @escaping @Sendable (Data) throws -> Result
    ) async throws -> Result {
        guard body.count > Self.smallBody else { return try read(body) }
        return try await withCheckedThrowingContinuation { continuation in
            Self.largeBodies.async { continuation.resume(with: Swift.Result { try read(body) }) }
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
