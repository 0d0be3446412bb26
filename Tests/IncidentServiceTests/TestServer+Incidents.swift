import IncidentAPI
import IncidentStorage
import IncidentTesting

extension TestServer {
    /// Declares an incident.
    func declare(
        _ title: String = "Checkout is slow", _ fill: (inout CreateIncident.Request) -> Void = { _ in }
    ) async throws -> Incident {
        try await call(CreateIncident.self) {
            $0.title = title
            fill(&$0)
        }.incident
    }

    /// The incident as it is now.
    func incident(_ incidentID: String) async throws -> Incident {
        try await call(GetIncident.self) { $0.incidentID = incidentID }.incident
    }

    /// The kinds of an incident's timeline, the oldest first.
    func timelineKinds(_ incidentID: String) async throws -> [ActivityKind] {
        try await timeline(incidentID).map(\.activityKind)
    }

    /// An incident's timeline, the oldest first.
    func timeline(_ incidentID: String) async throws -> [ActivityItem] {
        try await call(QueryActivity.self) {
            $0.query.incidentID = incidentID
            $0.query.limit = 100
            $0.query.orderDirection = .ascending
        }.activityItems
    }

    /// The events that wait in the outbox, the oldest first.
    func events() async throws -> [EventKind] {
        try await database.read { try $0.outboxEvents(of: "1", after: 0, limit: 1000) }.map(\.event)
    }

    /// Stores a person.
    func addUser(_ name: String, email: String = "") async throws -> MemberRecord {
        let digits = String(
            name.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 16)
        let member = MemberRecord(
            orgID: "1",
            userID: "grafana-incident:user-" + String((digits + String(repeating: "0", count: 24)).prefix(24)),
            name: name, email: email, role: .editor, createdAt: Timestamp(microseconds: 1))
        try await database.write(.organization("1")) { try $0.insert(member) }
        return member
    }
}
