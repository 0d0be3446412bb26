import IncidentAPI
import IncidentStorage

/// The bodies of outgoing webhooks.
enum DeliveryBody {
    /// Clients read no more.
    static let limit = 1 << 20
    /// Every shared body begins so.
    private static let head = #"{"version":"\#(OutgoingWebhookPayload.currentVersion)","id":""#

    /// The body that all deliveries of an event share: without the id of one.
    static func shared(_ event: String, at time: Timestamp, _ incident: Incident?) throws -> String {
        var payload = OutgoingWebhookPayload.with {
            $0.version = OutgoingWebhookPayload.currentVersion
            $0.source = OutgoingWebhookPayload.source
            $0.time = time
            $0.event = event
            $0.incident = incident
        }
        var bytes = try JSONWriter.json(payload)
        // Room for the id.
        while bytes.count > limit - 256, var incident = payload.incident, incident.cutLists() {
            payload.incident = incident
            payload.truncated = true
            bytes = try JSONWriter.json(payload)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is sent: the shared body with the delivery's own id.
    static func text(_ shared: String, id: String) -> String {
        // By bytes: a body is long, and its characters do not matter.
        String(decoding: head.utf8 + Array(id.utf8) + shared.utf8.dropFirst(head.utf8.count), as: UTF8.self)
    }
}

extension EnabledHookRecord {
    /// Whether it sends messages for people in place of the event itself.
    var writesForPeople: Bool { integrationID != KnownIntegration.outgoingWebhook.rawValue }

    /// What it writes to people of an event.
    func message(
        _ event: EventKind, at time: Timestamp, _ incident: Incident, publicURL: String?
    ) throws -> String {
        guard let integration = KnownIntegration(rawValue: integrationID) else {
            throw StorageError("there is no integration \(integrationID)")
        }
        return try ChatMessage.body(
            integration: integration, event: event, time: time, incident: incident, publicURL: publicURL,
            template: template, url: url)
    }
}

extension Incident {
    /// Takes half of the longest list away. Returns whether there was something to take.
    fileprivate mutating func cutLists() -> Bool {
        let counts = [
            taskList.tasks.count, attachments.count, incidentMembership.assignments.count, labels.count, refs.count,
        ]
        guard let longest = counts.max(), longest > 0 else {
            guard !summary.isEmpty else { return false }
            summary = String(summary.prefix(summary.count / 2))
            return true
        }
        switch counts.firstIndex(of: longest) {
        case 0: taskList.tasks = Array(taskList.tasks.prefix(longest / 2))
        case 1: attachments = Array(attachments.prefix(longest / 2))
        case 2: incidentMembership.assignments = Array(incidentMembership.assignments.prefix(longest / 2))
        case 3: labels = Array(labels.prefix(longest / 2))
        default: refs = Array(refs.prefix(longest / 2))
        }
        return true
    }
}
