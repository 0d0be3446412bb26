import Crypto
import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// What a sender knows a group of alerts or events by.
struct IncidentGroupKey: Sendable {
    let format: IncomingFormat
    let key: String
    let orgID: String
    let tokenID: String
    /// The same for the same token, format and key.
    let groupID: String

    private static let shownKey = 1000

    init(_ format: IncomingFormat, _ key: String, of caller: Caller) {
        self.format = format
        self.key = key
        orgID = caller.orgID
        tokenID = caller.tokenID
        let text = "\(format.rawValue)\0\(caller.tokenID)\0\(key)"
        groupID = String(SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(32))
    }

    /// The group as it is stored, with the incident that it has from now on.
    func record(number: Int, at now: Timestamp) -> AlertGroupRecord {
        AlertGroupRecord(
            orgID: orgID, groupID: groupID, source: format.rawValue, groupKey: key.oneLine(max: Self.shownKey),
            tokenID: tokenID, number: number, updatedAt: now)
    }

    func alert(_ fingerprint: String, _ state: String, name: String = "", at now: Timestamp) -> AlertRecord {
        AlertRecord(
            orgID: orgID, groupID: groupID, fingerprint: fingerprint, state: state, name: name, updatedAt: now)
    }
}

extension Reading {
    /// The incident of a group, unless it is resolved or gone: then the group has none.
    func openIncident(of key: IncidentGroupKey) throws -> IncidentRecord? {
        guard let group = try alertGroup(key.groupID, of: key.orgID),
            let incident = try incidentRecord(group.number, of: group.orgID), !incident.closedAt.isSet
        else { return nil }
        return incident
    }

    /// Whether the incident of a group was to be resolved and could not be. What a person opened again is left alone.
    func isUnresolved(_ key: IncidentGroupKey) throws -> Bool {
        try alertCount(AlertRecord.unresolved, inGroup: key.groupID, of: key.orgID) > 0
    }

    /// What is answered about an incident that a webhook told of.
    func response(
        about incident: IncidentRecord?, _ parameters: WebhookParameters, now: Timestamp, errors: [String] = []
    ) throws -> IncomingWebhookResponse {
        try .with {
            if let incident, parameters.includesIncident { $0.incident = try present(incident, now: now) }
            $0.processingErrors = errors
        }
    }
}

extension CommandContext {
    /// How many links a webhook may attach to an incident.
    static let maximumLinks = 10

    /// Context for those of the links that the incident lacks.
    func context(_ links: [(url: String, caption: String)], of incident: IncidentRecord? = nil) throws
        -> [TimelineEntry]
    {
        var room = Self.maximumLinks
        var known: [String] = []
        if let incident {
            known = try tx.contextLinks(ofIncident: incident.number, of: incident.orgID, limit: 100)
            room = max(0, min(room, 2 * Self.maximumLinks - known.count))
        }
        return try links.filter { !known.contains($0.url) }.prefix(room).compactMap { link in
            try ContextLink(url: link.url, caption: link.caption).map(Timeline.contextAttached)
        }
    }

    /// Declares the incident of a group that has none, and forgets what was known of the alerts of an earlier one.
    func declare(
        _ draft: IncidentDraft, of key: IncidentGroupKey, alerts: [AlertRecord], telling note: String,
        links: [(url: String, caption: String)], _ parameters: FilledParameters
    ) throws -> IncomingWebhookResponse {
        let text = ([note] + draft.errors).joined(separator: "\n\n").cut(toBytes: Validate.bodyLimit)
        let response = try declare(
            draft, telling: [TimelineEntry(.userNote, text)] + context(links), parameters)
        // An event that has come stays known, whatever becomes of its incident.
        if key.format != .cloudEvents { try tx.deleteAlerts(inGroup: key.groupID, of: key.orgID) }
        try tx.replace(key.record(number: notes.incidentNumber, at: now))
        for alert in alerts { try tx.replace(alert) }
        return response
    }

    /// Tells the open incident of a group what is new of it.
    ///
    /// - Parameters:
    ///   - resolves: whether the incident is to be resolved by it. Where the rules say no, the note says why.
    func tell(
        _ incident: inout IncidentRecord, of key: IncidentGroupKey, alerts: [AlertRecord], _ note: String,
        links: [(url: String, caption: String)] = [], resolves: Bool = false
    ) throws {
        try self.note(before: incident)
        let old = incident
        var (note, change) = (note, IncidentChange.nothing)
        if resolves {
            if let reason = try resolve(&incident, into: &change) {
                note += "\n\nThe incident stays open. \(reason)"
                try tx.replace(key.alert("", AlertRecord.unresolved, at: now))
            } else {
                try tx.deleteAlerts(
                    inState: AlertRecord.unresolved, before: .latest, inGroup: key.groupID, of: key.orgID)
            }
        }
        let entries = try [TimelineEntry(.userNote, note.cut(toBytes: Validate.bodyLimit))] + context(links, of: old)
        change = IncidentChange(entries: entries + change.entries, events: [.addedActivity] + change.events)
        try save(&incident, from: old, change)
        try tx.replace(key.record(number: incident.number, at: now))
        for alert in alerts { try tx.replace(alert) }
    }

    /// Resolves the incident of a group that an earlier word was to resolve and could not. Writes nothing while the rules
    /// still say no.
    func resolveAtLast(_ incident: inout IncidentRecord, of key: IncidentGroupKey, _ note: String) throws {
        var (tried, change) = (incident, IncidentChange.nothing)
        guard try resolve(&tried, into: &change) == nil else { return }
        try tell(&incident, of: key, alerts: [], note, resolves: true)
    }

    /// The answer about a group's incident of which nothing was said that is new.
    func unchanged(
        _ incident: IncidentRecord?, _ parameters: WebhookParameters
    ) throws -> IncomingWebhookResponse {
        if let incident { (notes.incidentVersion, notes.incidentNumber) = (incident.version, incident.number) }
        return try tx.response(about: incident, parameters, now: now)
    }

    /// Moves an incident into the resolved status of every organisation, as `UpdateStatus` does. Returns why it cannot be.
    private func resolve(_ incident: inout IncidentRecord, into change: inout IncidentChange) throws -> String? {
        let type = incident.incidentType
        let status = try tx.statuses(of: incident.orgID).first {
            $0.incidentType == type && $0.category == .resolved && $0.immutable
        }
        guard let status else { return "There is no status to resolve it to." }
        do {
            try move(&incident, to: status, into: &change)
            return nil
        } catch let error as APIError where error.code == .conflict {
            return error.message
        }
    }
}
