/// A custom field of incidents, or a label key.
///
/// Its shape is that of current clients. A label key has the domain `labels`, the key as `slug`, and the labels under it
/// as options.
public struct CustomMetadataField: WireObject {
    /// The field's identifier, a UUID. Empty: it is new, and the server makes it.
    public var uuid = ""
    /// What people read, in one line. 1 to 127 characters.
    public var name = ""
    /// What programs and queries name it by, unique in its domain without regard to case: letters `a` to `z`, digits, `_`
    /// and `-`, at most 64. Empty: it is made of the name. Of a label key: the key, any line of at most 127 characters.
    public var slug = ""
    /// The colour, `#rrggbb`. Empty: the reader's own.
    public var color = ""
    /// The name of a picture, in one line. At most 64 characters. Empty: none.
    public var icon = ""
    /// What the field is for. At most 1,000 characters. Empty: not said.
    public var description = ""
    /// What kind of value it holds; it stays as it was created. Of a label key: `multi-select`.
    public var type = FieldType.unset
    /// Whether an incident should have a value. With the organisation's setting `requiredFields` on, an incident without
    /// one cannot be resolved. Of a label key it has no effect.
    public var required = false
    /// Whether the field cannot be changed, archived or deleted, as the label key `tags`. The server says so.
    public var immutable = false
    /// What it belongs to. Empty: `incident`.
    public var domainName = FieldDomain.unset
    /// The options of a select field in their order, at most 500; the labels under a label key, as many as there are.
    public var selectoptions: [CustomMetadataFieldSelectOption] = []
    /// The program that the field comes from, in one line. At most 127 characters. Empty: it was made here.
    public var source = ""
    /// What that program knows it by, in one line. At most 127 characters. Empty: nothing.
    public var externalID = ""
    /// Whether it is out of use: it takes no new values, and those that it has stay.
    public var archived = false
    /// How often it was changed, counting from 1: `UpdateField` compares it. Empty: it is new.
    public var version = 0

    public init() {}
}
