/// A person or a service account, as shown beside what they did. Where nobody is meant, every field is empty.
public struct UserPreview: WireObject {
    /// The identifier, `grafana-incident:user-` and 24 hexadecimal digits.
    public var userID = ""
    /// The name to show. A token acts as `Service Account: ` and the token's name.
    public var name = ""
    /// The URL of the person's picture. Empty: there is none.
    public var photoURL = ""

    public init() {}
}
