import IncidentAPI
import IncidentCore
public import IncidentStorage

/// Lists the hooks, and how their endpoints do.
public enum ListWebhooks: AdministrationOperation {
    public static let name = "webhook.list"

    public struct Request: Codable, Sendable {
        public init() {}
    }

    public struct Response: Codable, Sendable {
        public var hooks: [HookSummary]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let (orgID, now) = (administration.orgID, administration.environment.now())
        return try await administration.database.read { tx in
            let endpoints = Dictionary(
                uniqueKeysWithValues: try tx.deliveryEndpoints(of: orgID).map { ($0.endpointID, $0) })
            let waiting = try tx.waitingCounts(of: orgID)
            return Response(
                hooks: try tx.enabledHooks(of: orgID).map { hook in
                    HookSummary(
                        hook, endpoints[hook.endpointID], waiting: waiting[hook.enabledHookID] ?? 0, now: now)
                })
        }
    }
}

/// Lists deliveries with their tries, the newest first.
public enum ListDeliveries: AdministrationOperation {
    public static let name = "webhook.deliveries"
    static let limit = 1000

    public struct Request: Codable, Sendable {
        public var selection: DeliverySelection
        /// 1 to 1,000.
        public var limit: Int

        public init(selection: DeliverySelection, limit: Int) {
            self.selection = selection
            self.limit = limit
        }
    }

    public struct Response: Codable, Sendable {
        public var deliveries: [DeliverySummary]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        guard (1...limit).contains(request.limit) else { throw APIError.invalid("limit", "must be from 1 to \(limit)") }
        let orgID = administration.orgID
        return try await administration.database.read(.list) { tx in
            let deliveries = try tx.deliveries(request.selection, of: orgID, limit: request.limit)
            let attempts = Dictionary(
                grouping: try tx.deliveryAttempts(of: orgID, deliveries: deliveries.map(\.deliveryID)),
                by: \.deliveryID)
            return Response(deliveries: deliveries.map { DeliverySummary($0, attempts[$0.deliveryID] ?? []) })
        }
    }
}

/// Sends deliveries again that were taken or have failed, with the same id and the same bytes. What was disabled because
/// it failed is tried again.
public enum ReplayDeliveries: AdministrationOperation {
    public static let name = "webhook.replay"

    public struct Request: Codable, Sendable {
        public var selection: DeliverySelection

        public init(selection: DeliverySelection) { self.selection = selection }
    }

    public struct Response: Codable, Sendable {
        /// How many are on their way.
        public var count: Int
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        let selection = request.selection
        guard selection.deliveryID != nil || selection.since != nil || selection.before != nil else {
            throw APIError.invalid("selection", "must name a delivery or a range of time")
        }
        var count = 0
        var last = ""
        // Some at a time: writers of incidents go between.
        while true {
            let ids = try await administration.change(ReplayDeliveries.self) { [last] tx, now in
                let deliveries = try tx.replay(selection, after: last, limit: batch, of: orgID, at: now)
                guard !deliveries.isEmpty else {
                    if let deliveryID = selection.deliveryID, last.isEmpty {
                        try tx.refuseReplay(of: deliveryID, in: orgID)
                    }
                    return ([String](), nil)
                }
                let hooks = Set(deliveries.map(\.enabledHookID))
                for hook in try tx.enabledHooks(of: orgID) where hooks.contains(hook.enabledHookID) {
                    try tx.openEndpoint(of: hook)
                }
                return (
                    deliveries.map(\.deliveryID),
                    ["deliveries": .integer(Int64(deliveries.count)), "selection": selection.detail]
                )
            }
            count += ids.count
            guard ids.count == batch, let end = ids.max() else { return Response(count: count) }
            last = end
        }
    }

    private static let batch = 1000
}

/// Sends something to a hook now: a test, or an incident as it is.
public enum TestWebhook: AdministrationOperation {
    public static let name = "webhook.test"
    /// The event of a test, which is about no incident.
    public static let testEvent = "muster.webhook.test"
    /// The event of an incident that somebody sends by hand.
    public static let manualEvent = "muster.webhook.manual"

    public struct Request: Codable, Sendable {
        public var enabledHookID: String
        /// Nil for a test.
        public var incidentID: String?

        public init(enabledHookID: String, incidentID: String? = nil) {
            self.enabledHookID = enabledHookID
            self.incidentID = incidentID
        }
    }

    public struct Response: Codable, Sendable {
        /// What is on its way.
        public var deliveryID: String
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        let deliveryID = "webhook-out-\(administration.environment.newHexID())"
        try await administration.change(TestWebhook.self) { tx, now in
            let hook = try tx.requireHook(request.enabledHookID, of: orgID)
            var incident: Incident?
            var number = 0
            if let incidentID = request.incidentID {
                guard let record = try Int(incidentID).flatMap({ try tx.incidentRecord($0, of: orgID) }) else {
                    throw APIError.noIncident(incidentID)
                }
                guard hook.sensitive || record.incidentType != .privateIncident else {
                    throw APIError(.conflict, "Incident \(incidentID) is private, and the hook is not sensitive.")
                }
                number = record.number
                incident = try tx.present(record, now: now)
            }
            let event = incident == nil ? testEvent : manualEvent
            var delivery = DeliveryRecord(
                orgID: orgID, deliveryID: deliveryID, enabledHookID: hook.enabledHookID, endpointID: hook.endpointID,
                sequence: try tx.requireOrganization(orgID).eventSequence, event: event, number: number, createdAt: now)
            delivery.body = try body(
                for: hook, event, incident, id: deliveryID, at: now,
                publicURL: administration.environment.publicURL)
            try tx.openEndpoint(of: hook)
            try tx.insert(delivery)
            return (
                (), ["enabledHookID": .string(hook.enabledHookID), "incidentID": .string(request.incidentID ?? "")]
            )
        }
        return Response(deliveryID: deliveryID)
    }
}

extension TestWebhook {
    /// People are told of an incident alone, and hear of one that is made up when none is given.
    private static func body(
        for hook: EnabledHookRecord, _ event: String, _ incident: Incident?, id: String, at now: Timestamp,
        publicURL: String?
    ) throws -> String {
        guard hook.writesForPeople else {
            return DeliveryBody.text(try DeliveryBody.shared(event, at: now, incident), id: id)
        }
        let sample = Incident.with {
            ($0.incidentID, $0.title, $0.isDrill) = ("0", "A test: this hook works", true)
            ($0.severity, $0.status, $0.createdTime) = ("Pending", "active", now)
        }
        return try hook.message(.created, at: now, incident ?? sample, publicURL: publicURL)
    }
}

/// Gives a hook another secret. For 24 hours both are good.
public enum RotateWebhookSecret: AdministrationOperation {
    public static let name = "webhook.rotate"

    public struct Request: Codable, Sendable {
        public var enabledHookID: String
        public var secret: String

        public init(enabledHookID: String, secret: String) {
            self.enabledHookID = enabledHookID
            self.secret = secret
        }
    }

    public struct Response: Codable, Sendable {
        public var hook: HookSummary
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        let secret = try HookSettings.checkedSecret(request.secret, "secret")
        guard !secret.isEmpty else { throw APIError.invalid("secret", "must not be empty") }
        try administration.secrets.prepare()
        let key = try administration.secrets.requireKey()
        return try await administration.change(RotateWebhookSecret.self) { tx, now in
            var hook = try tx.requireHook(request.enabledHookID, of: orgID)
            guard hook.integrationID == KnownIntegration.outgoingWebhook.rawValue else {
                throw APIError(.conflict, "Hooks of \(hook.integrationID) are not signed, and have no secret.")
            }
            // Who rotates twice in a day no longer has the first.
            (hook.oldSecret, hook.rotatedAt) = (hook.secret, now)
            hook.secret = try key.seal(secret, at: hook.secretPlace)
            try tx.updateSecrets(of: hook)
            let endpoint = try tx.deliveryEndpoint(hook.endpointID, of: orgID)
            let summary = HookSummary(hook, endpoint, waiting: 0, now: now)
            return (Response(hook: summary), ["enabledHookID": .string(hook.enabledHookID)])
        }
    }
}

/// Sends to the endpoint of a hook again, at once: after it was disabled, or in the middle of a pause.
public enum ResumeWebhook: AdministrationOperation {
    public static let name = "webhook.resume"

    public struct Request: Codable, Sendable {
        public var enabledHookID: String

        public init(enabledHookID: String) { self.enabledHookID = enabledHookID }
    }

    public struct Response: Codable, Sendable {
        public init() {}
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        try await administration.change(ResumeWebhook.self) { tx, _ in
            let hook = try tx.requireHook(request.enabledHookID, of: orgID)
            try tx.openEndpoint(of: hook)
            return ((), ["enabledHookID": .string(hook.enabledHookID)])
        }
        return Response()
    }
}

extension Reading {
    fileprivate func requireHook(_ enabledHookID: String, of orgID: String) throws -> EnabledHookRecord {
        guard let hook = try enabledHook(enabledHookID, of: orgID) else {
            throw APIError(.notFound, "There is no enabled hook \(enabledHookID.prefix(64)).")
        }
        return hook
    }

    fileprivate func refuseReplay(of deliveryID: String, in orgID: String) throws {
        var selection = DeliverySelection()
        selection.deliveryID = deliveryID
        guard let delivery = try deliveries(selection, of: orgID, limit: 1).first else {
            throw APIError(.notFound, "There is no delivery \(deliveryID.prefix(64)).")
        }
        throw APIError(
            .conflict,
            delivery.state == .waiting
                ? "The delivery \(deliveryID) is on its way." : "The hook of the delivery \(deliveryID) is disabled.")
    }
}

extension DeliverySelection {
    fileprivate var detail: JSONValue {
        var detail: [String: JSONValue] = [:]
        detail["deliveryID"] = deliveryID.map { .string($0) }
        detail["enabledHookID"] = enabledHookID.map { .string($0) }
        detail["incident"] = number.map { .integer(Int64($0)) }
        detail["state"] = state.map { .string($0.rawValue) }
        detail["since"] = since.map { .string($0.description) }
        detail["before"] = before.map { .string($0.description) }
        return .object(detail)
    }
}
