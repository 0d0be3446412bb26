/// IncidentRef FIXME.
public struct IncidentRef: WireObject {
    /// FIXME.
    public var key = ""
    /// FIXME.
    public var ref = ""
    /// FIXME.
    public var url = ""

    public init() {}
}
