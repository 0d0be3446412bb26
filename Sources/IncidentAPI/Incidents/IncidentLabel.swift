/// A label: a key and a text, unique in an incident without regard to case, and kept as first written.
public struct IncidentLabel: WireObject {
    /// What the label tells of, such as `team`. At most 127 characters, in one line. Empty: the default key, `tags`.
    public var key = ""
    /// The text, such as `checkout`, in one line. 1 to 127 characters.
    public var label = ""
    /// A few words on what the label means. At most 1,000 characters. Empty: none.
    public var description = ""
    /// The colour, `#rrggbb`; choose one that shows on light and on dark. Empty: the reader's own.
    public var colorHex = ""

    public init() {}
}
