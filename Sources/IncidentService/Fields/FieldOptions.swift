import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// The options that a select field is to have, in their order: known ones changed, others new.
    ///
    /// - Parameter member: the path of the list in the request.
    func options(
        _ wanted: [CustomMetadataFieldSelectOption], of field: FieldRecord, stored: [FieldOptionRecord], member: String
    ) throws -> [FieldOptionRecord] {
        guard wanted.isEmpty || field.type.isSelect else {
            throw APIError.invalid(member, "must be empty for a field of the type \(field.type.rawValue)")
        }
        guard wanted.count <= FieldLimits.options else {
            throw APIError.invalid(member, "must hold at most \(FieldLimits.options) options")
        }
        let byID = Dictionary(stored.map { ($0.optionID, $0) }, uniquingKeysWith: { first, _ in first })
        let byValue = Dictionary(stored.map { ($0.value.folded, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [FieldOptionRecord] = []
        var (ids, values): (Set<String>, Set<[UInt8]>) = ([], [])
        for (index, option) in wanted.enumerated() {
            let known = option.uuid.isEmpty ? byValue[option.value.folded] : byID[option.uuid.folded]
            guard option.uuid.isEmpty || known != nil else {
                throw APIError.invalid(
                    "\(member).\(index).uuid", "must be that of one of the field's options, or empty for a new one")
            }
            let record = try FieldOptionRecord(
                option, of: field, optionID: known?.optionID ?? newUUID(), position: index + 1,
                member: "\(member).\(index).")
            guard ids.insert(record.optionID).inserted, values.insert(Array(record.value.folded.utf8)).inserted else {
                throw APIError.invalid("\(member).\(index)", "must not repeat another option")
            }
            found.append(record)
        }
        return found
    }

    /// Stores the options of a field in place of those that it has.
    ///
    /// - Returns: whether anything is otherwise now.
    func replaceOptions(_ stored: [FieldOptionRecord], with wanted: [FieldOptionRecord]) throws -> Bool {
        let stays = Set(wanted.map(\.optionID))
        for option in stored where !stays.contains(option.optionID) { try refuseUsed(option) }
        let (old, new) = (Set(stored), Set(wanted))
        for option in stored where !new.contains(option) { try tx.delete(option) }
        for option in wanted where !old.contains(option) { try tx.insert(option) }
        return old != new
    }

    /// Refuses an option whose value another one of the field has.
    func refuseTaken(_ option: FieldOptionRecord, among stored: [FieldOptionRecord]) throws {
        let taken = stored.contains {
            $0.optionID != option.optionID && $0.value.folded.hasSameBytes(as: option.value.folded)
        }
        guard !taken else { throw APIError(.conflict, "The field has an option \(option.value) already.") }
    }

    /// Refuses to delete an option that an incident has.
    func refuseUsed(_ option: FieldOptionRecord) throws {
        guard try !tx.isUsed(option) else {
            throw APIError(
                .conflict, "The option \(option.value) is a value of an incident and cannot be deleted.",
                hint: "Give those incidents another value first.")
        }
    }
}
