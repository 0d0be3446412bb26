import IncidentAPI
import IncidentCore
import IncidentStorage

extension RecordFieldValue: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.targetID, field: "targetID")
        let record = try context.tx.requireField(request.fieldUUID, of: incident.orgID)
        guard record.domain == .incident else {
            throw APIError.invalid(
                "fieldUUID", "must be that of a custom field; \(record.slug) is a label key, see AssignLabel")
        }
        guard !record.archived else {
            throw APIError(
                .conflict, "The field \(record.slug) is archived and takes no values.",
                hint: "UnarchiveField takes it into use.")
        }
        let field = try context.tx.present(record)
        let new = try FieldItems.items(request.value, of: field) {
            try context.tx.field(withOption: $0, besides: record)
        }
        let old = try context.tx.fieldItems(ofIncidents: [incident.number], of: incident.orgID)
            .filter { $0.fieldID == record.fieldID }.map(\.item)
        guard !new.elementsEqual(old, by: { $0.hasSameBytes(as: $1) }) else { return Response() }
        if !old.isEmpty { try context.tx.deleteFieldItems(ofIncident: incident.number, field: record) }
        for (index, item) in new.enumerated() {
            try context.tx.insert(
                FieldItemRecord(
                    orgID: incident.orgID, number: incident.number, fieldID: record.fieldID, position: index + 1,
                    item: item))
        }
        try context.touch(&incident, IncidentChange(Timeline.fieldChanged(field, from: old, to: new), .updatedField))
        return Response()
    }
}

extension Reading {
    /// The slug of another custom field that has an option with this UUID, or nil.
    fileprivate func field(withOption optionID: String, besides field: FieldRecord) throws -> String? {
        let option = try fieldOptions(of: field.orgID).first { $0.optionID.hasSameBytes(as: optionID) }
        guard let option, option.fieldID != field.fieldID else { return nil }
        return try fields(of: field.orgID).first { $0.fieldID == option.fieldID }?.slug
    }
}
