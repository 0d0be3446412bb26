/// A person, or the user that tokens of one name act as.
public struct User: WireObject {
    /// The identifier, `grafana-incident:user-` and 24 hexadecimal digits.
    public var userID = ""
    /// The identifier without its first part: `user-` and the digits.
    public var internalUserID = ""
    /// The e-mail address. Empty for a service account.
    public var email = ""
    /// When the user last changed.
    public var modifiedTime = Timestamp.unset
    /// The name to show. A token acts as `Service Account: ` and the token's name.
    public var name = ""
    /// The URL of the person's picture. Empty: there is none.
    public var photoURL = ""
    /// The identifier in Grafana. Empty: none is recorded.
    public var grafanaUserID = ""
    /// The login name in Grafana. Empty: none is recorded.
    public var grafanaLogin = ""
    /// The identifier in Slack. Empty: none is recorded.
    public var slackUserID = ""
    /// The team in Slack. Empty: none is recorded.
    public var slackTeamID = ""
    /// The identifier in Microsoft Teams. Empty: none is recorded.
    public var msTeamsUserID = ""

    public init() {}
}
