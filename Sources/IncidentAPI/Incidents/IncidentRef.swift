/// What an incident is known as in another system.
public struct IncidentRef: WireObject {
    /// The other system, such as `jira`.
    public var key = ""
    /// The name there, such as `OPS-17`.
    public var ref = ""
    /// Where it is there.
    public var url = ""

    public init() {}
}
