import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// The timeline item with this id, or the refusal `common.not_found`.
    func requireActivityItem(_ itemID: String, of incident: IncidentRecord) throws -> ActivityRecord {
        guard !itemID.isEmpty else { throw APIError.invalid("activityItemID", "must not be empty") }
        guard let item = try activityItem(itemID, ofIncident: incident.number, of: incident.orgID) else {
            throw APIError(
                .notFound, "There is no activity item \(itemID.prefix(64)) in incident \(incident.incidentID).")
        }
        return item
    }

    /// A timeline item that people wrote and may edit or remove.
    ///
    /// - Throws: `common.validation_failed` when the server wrote it.
    func requireNote(_ itemID: String, of incident: IncidentRecord) throws -> ActivityRecord {
        let item = try requireActivityItem(itemID, of: incident)
        guard !item.immutable else {
            throw APIError.invalid(
                "activityItemID", "names an item that the server wrote; only notes can be edited and removed")
        }
        return item
    }
}

extension CommandContext {
    /// Gives a note its text, and the tags and the link that follow from it. Returns the context that it brings.
    func setBody(_ body: String, of note: inout ActivityRecord) throws -> [ActivityRecord] {
        note.body = try Validate.text(body, "body", max: Validate.bodyLimit)
        let text = NoteText(note.body)
        note.tags = text.tags
        note.url = text.links.first ?? ""
        return try text.links.map { link in
            var context = ActivityRecord(
                orgID: note.orgID, number: note.number, itemID: newID("activity"), kind: .contextAttached,
                userID: caller.user.userID, body: "Attached \(link).", createdAt: now)
            context.eventAt = note.eventAt
            context.url = link
            context.broughtBy = note.itemID
            context.fieldValues = try JSONText.of(.object(["url": .string(link), "caption": ""]))
            return context
        }
    }

    /// Removes the context that a note brought.
    func removeContext(of note: ActivityRecord) throws {
        for context in try tx.activityItems(broughtBy: note.itemID, ofIncident: note.number, of: note.orgID) {
            try tx.delete(context)
        }
    }
}

extension ActivityRecord {
    /// The whole item, for the audit log: it outlives the item.
    var auditDetail: JSONValue {
        .object([
            "activityItemID": .string(itemID), "kind": .string(kind.rawValue), "userID": .string(userID),
            "body": .string(body), "eventTime": .string(eventAt.description),
            "createdTime": .string(createdAt.description), "relevance": .string(relevance.rawValue),
        ])
    }
}
