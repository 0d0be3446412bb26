/// An option of a select field, or a label under a label key.
public struct CustomMetadataFieldSelectOption: WireObject {
    /// The option's identifier, a UUID, and the value that travels. Empty: it is new, and the
    /// server makes it.
    public var uuid = ""
    /// What programs and queries name it by, unique in its field without regard to case, in one line. 1 to 127 characters.
    public var value = ""
    /// What people read, in one line. At most 127 characters. Empty: the value.
    public var label = ""
    /// The colour, `#rrggbb`. Empty: the reader's own.
    public var color = ""
    /// The name of a picture, in one line. At most 64 characters. Empty: none.
    public var icon = ""
    /// What the option means. At most 1,000 characters. Empty: not said.
    public var description = ""
    /// The program that the option comes from, in one line. At most 127 characters. Empty: it was made here.
    public var source = ""
    /// What that program knows it by, in one line. At most 127 characters. Empty: nothing.
    public var externalID = ""

    public init() {}
}
