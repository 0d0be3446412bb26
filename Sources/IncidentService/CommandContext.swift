import IncidentAPI
import IncidentCore
import IncidentStorage

/// What the handler of a command has at hand.
final class CommandContext {
    /// Who acts.
    let caller: Caller
    /// When the change happens: the time of everything that it writes.
    let now: Timestamp
    /// The transaction to read and write.
    let tx: WriteTransaction
    /// What the answer says of itself.
    let notes = AnswerNotes()
    /// The organisation's row; stored by ``finish()``.
    var organization: OrganizationRecord

    /// The key that secrets are kept with.
    let secrets: SecretKeys

    /// What was answered to the same idempotency key before.
    let storedAnswer: IdempotencyRecord?

    private let method: String
    private let ifMatch: Int?
    private let newHexID: @Sendable () -> String
    private let storedOrganization: OrganizationRecord
    /// What hooks with a filter hear of; nil when there are none.
    private var filterWatch: FilterWatch?

    init(_ call: Call, tx: WriteTransaction, environment: Environment) throws {
        caller = call.caller
        now = environment.now()
        self.tx = tx
        method = call.method
        ifMatch = call.ifMatch
        newHexID = environment.newHexID
        secrets = environment.secrets
        let orgID = call.caller.orgID
        if let key = call.idempotencyKey {
            storedAnswer = try tx.idempotencyRecord(key, token: call.caller.tokenID, of: orgID)
        } else {
            storedAnswer = nil
        }
        organization = try tx.requireOrganization(orgID)
        storedOrganization = organization
        if organization.filterHookCount > 0 { filterWatch = try FilterWatch(tx, orgID: orgID, now: now) }
    }

    /// An id for something new, such as `task-66f0…`. Later ids sort after earlier ones.
    func newID(_ prefix: String) -> String { "\(prefix)-\(newHexID())" }

    /// A UUID for something new. Later ones sort after earlier ones.
    func newUUID() -> String { UUIDText.make(fromHex: newHexID()) }

    /// The incident with this id, or the refusal `incidents.not_found`; the same when the caller may not see it.
    ///
    /// - Parameter field: the member of the request that holds the id.
    /// - Throws: `common.precondition_failed` when the call's `If-Match` names another version.
    func requireIncident(_ incidentID: String, field: String = "incidentID") throws -> IncidentRecord {
        let incident = try tx.requireIncident(incidentID, visibleTo: caller, field: field)
        try requireVersion(of: incident)
        try filterWatch?.note(before: incident)
        notes.incidentVersion = incident.version
        notes.incidentNumber = incident.number
        return incident
    }

    /// Refuses a call whose `If-Match` names another version than the incident has.
    func requireVersion(of incident: IncidentRecord) throws {
        if let ifMatch, ifMatch != incident.version {
            throw APIError(
                .preconditionFailed,
                "Incident \(incident.incidentID) has version \(incident.version); If-Match names \(ifMatch).",
                hint: "Read the incident again, then decide whether the change still fits.")
        }
    }

    /// Notes an incident as it is before a change, for hooks that run when one begins to match a query. Whoever did not
    /// get it by ``requireIncident(_:field:)`` says so.
    func note(before incident: IncidentRecord) throws { try filterWatch?.note(before: incident) }

    /// Records a change in the audit log.
    func audit(incident number: Int = 0, _ detail: [String: JSONValue]) throws {
        try tx.appendAudit(
            AuditEntry(
                actorID: caller.user.userID, actorName: caller.user.name, action: method, number: number,
                detail: JSONText.of(.object(detail))),
            to: &organization, at: now)
    }

    /// Has others told of an event once the change is committed.
    func emit(_ event: OutboxEvent) throws {
        if let filterWatch { filterWatch.hold(event) } else { try tx.insert(event) }
    }

    /// Stores what the change did to the organisation's counters. Called once, after the handler.
    func finish() throws {
        for event in try filterWatch?.heldEvents() ?? [] { try tx.insert(event) }
        if organization != storedOrganization { try tx.update(organization) }
    }
}

extension Reading {
    /// The incident with this id, or the refusal `incidents.not_found`; the same when `caller` may not see it.
    func requireIncident(
        _ incidentID: String, visibleTo caller: Caller, field: String = "incidentID"
    ) throws -> IncidentRecord {
        guard let number = try incidentNumber(incidentID, field),
            let incident = try incidentRecord(number, of: caller.orgID),
            try isVisible(incident, to: caller)
        else { throw APIError.noIncident(incidentID) }
        return incident
    }

    /// The incident with this id and all that it has, or the refusal as above.
    func requireIncidentWithDetails(
        _ incidentID: String, visibleTo caller: Caller
    ) throws -> (IncidentRecord, IncidentDetails) {
        guard let number = try incidentNumber(incidentID, "incidentID"),
            let (incident, details) = try incidentWithDetails(number, of: caller.orgID),
            try isVisible(incident, to: caller)
        else { throw APIError.noIncident(incidentID) }
        return (incident, details)
    }

    /// Nil for what cannot be the id of an incident.
    private func incidentNumber(_ incidentID: String, _ field: String) throws -> Int? {
        guard !incidentID.isEmpty else { throw APIError.invalid(field, "must not be empty") }
        return Int(incidentID).flatMap { String($0) == incidentID ? $0 : nil }
    }

    /// A private incident is visible to its creator, to people with a role in it, and to admins.
    func isVisible(_ incident: IncidentRecord, to caller: Caller) throws -> Bool {
        if incident.incidentType == .internalIncident || caller.seesAllIncidents { return true }
        if incident.createdBy == caller.user.userID { return true }
        return try isParticipant(caller.user.userID, inIncident: incident.number, of: incident.orgID)
    }
}

extension APIError {
    static func noIncident(_ incidentID: String) -> APIError {
        APIError(.incidentNotFound, "There is no incident \(incidentID.prefix(64)).")
    }
}
