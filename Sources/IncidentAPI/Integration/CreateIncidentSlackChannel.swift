/// Makes a chat channel for an incident. No connection that makes channels exists yet, so that it is refused.
///
/// Errors: `incidents.not_found` when there is no such incident; `integrations.not_configured` otherwise.
public enum CreateIncidentSlackChannel: Command {
    public static let service = ServiceName.integration

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The channel's name.
        public var channelName = ""
        /// Whether changes of the incident are posted to it.
        public var postUpdates = false
        /// Whether those who hold a role are invited.
        public var inviteUsers = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The channel's identifier.
        public var channelID = ""
        /// The channel's name.
        public var channelName = ""

        public init() {}
    }
}
