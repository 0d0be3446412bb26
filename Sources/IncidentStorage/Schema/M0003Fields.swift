extension Migration {
    /// Custom fields, their options and values, and what names label keys and values.
    static let m0003Fields = Migration(number: 3, name: "fields", requiredSchema: 3, statements: [])
}
