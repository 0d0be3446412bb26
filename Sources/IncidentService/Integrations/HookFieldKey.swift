/// A field of a hook's configuration.
enum HookFieldKey: String {
    case url, to, secret, template, events

    /// The member of the request that a fault is told of by.
    var member: String { "hookConfig.fields.\(rawValue)" }

    var description: String {
        switch self {
        case .url: "Where to post."
        case .to: "The addresses to send to, with commas between them."
        case .secret: "The key that deliveries are signed with."
        case .template: "The text of the message, in Mustache; empty for the standard one."
        case .events: "The names of the events that are posted; empty for all."
        }
    }
}
