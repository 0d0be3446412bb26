/// What a path names of the pages.
enum SitePath: Equatable {
    case home
    case signIn
    case signOut
    case declare
    case incident(String)
    /// What is done to an incident by a form: `/incidents/<number>/<deed>`.
    case deed(String, IncidentDeed)
    case asset

    /// Nil for a path that names none.
    init?(_ path: Substring) {
        switch path {
        case "/": self = .home
        case "/sign-in": self = .signIn
        case "/sign-out": self = .signOut
        case "/declare": self = .declare
        default:
            if path.hasPrefix(SiteAssets.prefix) {
                self = .asset
                return
            }
            guard path.hasPrefix(Self.incidents) else { return nil }
            let parts = path.dropFirst(Self.incidents.count).split(separator: "/", omittingEmptySubsequences: false)
            guard let first = parts.first, Self.isNumber(first) else { return nil }
            switch parts.count {
            case 1: self = .incident(String(first))
            case 2:
                guard let deed = IncidentDeed(rawValue: String(parts[1])) else { return nil }
                self = .deed(String(first), deed)
            default: return nil
            }
        }
    }

    private static let incidents = "/incidents/"

    static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// What a form does to an incident.
enum IncidentDeed: String, CaseIterable, Sendable {
    case title, severity, status, note, task, role
    case taskStatus = "task-status"
}
