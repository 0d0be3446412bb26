/// IncidentChannel FIXME.
public struct IncidentChannel: WireObject {
    /// FIXME.
    public var provider = ""
    /// FIXME.
    public var channelID = ""
    /// FIXME.
    public var teamID = ""

    public init() {}
}
