/// A chat channel of an incident.
public struct IncidentChannel: WireObject {
    /// The chat service, such as `slack`.
    public var provider = ""
    /// The channel's identifier there.
    public var channelID = ""
    /// The identifier, there, of the team or workspace that the channel belongs to.
    public var teamID = ""

    public init() {}
}
