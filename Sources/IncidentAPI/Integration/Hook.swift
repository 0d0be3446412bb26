/// Something that an integration can do when something happens.
public struct Hook: WireObject {
    /// The hook's name for programs, such as `send-event`.
    public var hookID = ""
    /// The hook's name for people.
    public var name = ""
    /// What it does, in one sentence.
    public var description = ""

    public init() {}
}
