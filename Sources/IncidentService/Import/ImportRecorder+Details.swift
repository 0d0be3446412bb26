import IncidentAPI
import IncidentCore
import IncidentStorage

extension ImportRecorder {
    static func fieldItems(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ words: inout ImportWords
    ) -> [FieldItemRecord] {
        var items: [FieldItemRecord] = []
        for value in foreign.fieldValues where !value.value.isEmpty {
            guard let field = words.fields[value.fieldUUID] else {
                words.report.note("A value of a custom field that the source does not list was left out.")
                continue
            }
            guard !items.contains(where: { $0.fieldID == field.own.uuid }) else { continue }
            do {
                items += try field.items(value.value).enumerated().map { index, item in
                    FieldItemRecord(
                        orgID: incident.orgID, number: incident.number, fieldID: field.own.uuid, position: index + 1,
                        item: item)
                }
            } catch {
                words.report.note(
                    "A value of the field \(field.own.slug) was left out: it is not of the field's type here.")
            }
        }
        return items
    }

    static func keyUpdates(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ words: inout ImportWords
    ) throws -> [KeyUpdateRecord] {
        var ids: Set<String> = []
        return try foreign.keyUpdates.map { update in
            // The timeline names them by their IDs.
            let keepsID = update.id.wholeMatch(of: /[A-Za-z0-9_:.-]{1,64}/) != nil && ids.insert(update.id).inserted
            let author = try words.member(update.author)?.userID ?? ""
            var record = KeyUpdateRecord(
                orgID: incident.orgID, number: incident.number,
                keyUpdateID: keepsID ? update.id : "keyupdate-\(words.environment.newHexID())",
                content: ImportText.text(update.content, max: Validate.bodyLimit, "key update", &words.report),
                createdBy: author, createdAt: update.createdAt.isSet ? update.createdAt : incident.createdAt)
            record.contentType = update.contentType
            if (try? KeyUpdateText.plain(record.content, record.contentType)) == nil {
                words.report.note("A key update was not of its form and became plain text.")
                record.contentType = .plainText
            }
            record.title = ImportText.line(
                update.title, max: Validate.titleLimit, "key update's title", fallback: "", &words.report)
            record.statusID = words.statusIDs[update.statusID] ?? ""
            record.severityID = words.severityIDs[update.severityID] ?? ""
            let isLost =
                record.statusID.isEmpty != update.statusID.isEmpty
                || record.severityID.isEmpty != update.severityID.isEmpty
            if isLost { words.report.note("The status or severity that a key update gave is not known any more.") }
            record.scope = update.scope
            record.color = (try? Validate.optionalColor(update.color, "color")) ?? ""
            record.modifiedBy = try words.member(update.lastEditor)?.userID ?? author
            record.modifiedAt = max(update.modifiedAt, record.createdAt)
            return record
        }
    }
}
