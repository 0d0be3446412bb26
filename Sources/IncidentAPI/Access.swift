/// What a token may do. Each allows what those before it allow, but that `viewer` posts nothing.
public enum Access: String, CaseIterable, Codable, Comparable, Sendable {
    /// Only posts incoming webhooks; every procedure is refused.
    case webhook
    /// Reads everything that is not private.
    case viewer
    /// Also declares and works on incidents.
    case editor
    /// Also changes the organisation's settings, and sees private incidents.
    case admin

    private var rank: Int {
        switch self {
        case .webhook: 0
        case .viewer: 1
        case .editor: 2
        case .admin: 3
        }
    }

    public static func < (a: Access, b: Access) -> Bool { a.rank < b.rank }
}
