/// How a hook is configured.
public struct HookConfig: WireObject {
    /// Its fields, each key once.
    ///
    /// `outgoing-webhook` knows `url`, required: where to post, `http` or `https`, at most 2,048 characters; `secret`: the
    /// key that deliveries are signed with, at most 1,000 characters; `events`: the names of the events that are posted,
    /// with commas between them, all of what `eventName` says when it is empty.
    ///
    /// `slack-webhook`, `mattermost-webhook` and `teams-webhook` know `url` and `events`, too, and `template`: the text of
    /// the message in Mustache, at most 32 KiB, the standard one when it is empty.
    ///
    /// `email` knows `template` and `events`, and `to`, required: 1 to 20 addresses with commas between them.
    public var fields: [HookField] = []

    public init() {}
}
