/// A user involved in an Incident.
public struct UserPreview: WireObject {
    /// The identifier for the user.
    public var userID = ""
    /// A human readable string that represents the user.
    public var name = ""
    /// The URL to the profile picture of the user.
    public var photoURL = ""

    public init() {}
}
