/// Assignment FIXME.
public struct Assignment: WireObject {
    /// FIXME.
    public var user = UserPreview()
    /// FIXME.
    public var role = Role()
    /// FIXME.
    public var roleID = 0

    public init() {}
}
