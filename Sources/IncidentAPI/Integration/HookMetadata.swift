/// What a run of a hook has to say.
public struct HookMetadata: WireObject {
    /// A few words.
    public var title = ""
    /// A sentence.
    public var explanation = ""
    /// Where there is more. Empty: nowhere.
    public var url = ""

    public init() {}
}
