/// How a hook is configured.
public struct HookConfig: WireObject {
    /// Its fields, each key once.
    ///
    /// `outgoing-webhook` knows `url`, required: where to post, `http` or `https`, at most 2,048 characters; `secret`: the
    /// key that deliveries are signed with, at most 1,000 characters; `events`: the names of the events that are posted,
    /// with commas between them, all of what `eventName` says when it is empty.
    public var fields: [HookField] = []

    public init() {}
}
