extension Catalog {
    static let fields: [any Procedure.Type] = [
        AddField.self,
        AddFieldSelectOption.self,
        AddLabelKey.self,
        AddLabelValue.self,
        ArchiveField.self,
        DeleteField.self,
        DeleteFieldSelectOption.self,
        GetField.self,
        GetFieldValues.self,
        GetFields.self,
        RecordFieldValue.self,
        UnarchiveField.self,
        UpdateField.self,
        UpdateFieldSelectOption.self,
    ]
}
