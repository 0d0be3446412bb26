/// What a path behind a base names of the files.
enum AttachmentPath: Equatable {
    /// `attachments`
    case all
    /// `attachments/<id>`
    case file(String)
    /// `attachments/<id>/thumbnail`
    case thumbnail(String)

    /// Nil for a path that names none.
    init?(_ rest: Substring) {
        guard rest.hasPrefix("attachments") else { return nil }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "attachments" else { return nil }
        switch parts.count {
        case 1: self = .all
        case 2 where !parts[1].isEmpty: self = .file(String(parts[1]))
        case 3 where !parts[1].isEmpty && parts[2] == "thumbnail": self = .thumbnail(String(parts[1]))
        default: return nil
        }
    }

    /// Whether the target of a request names one: what then comes or goes may take long.
    static func isNamed(by target: String?) -> Bool {
        guard let target, let rest = CallRoutes.method(in: target.prefix { $0 != "?" }) else { return false }
        return AttachmentPath(rest) != nil
    }

    /// The methods that it takes, for the header `Allow`.
    var allowed: String {
        switch self {
        case .all: "POST"
        case .file: "GET, HEAD, DELETE"
        case .thumbnail: "GET, HEAD"
        }
    }
}
