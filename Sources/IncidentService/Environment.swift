import Foundation
public import IncidentAPI

/// What a handler may not fetch from the world by itself: the time, new identifiers, what lies behind a name. Tests pass
/// fixed ones.
public struct Environment: Sendable {
    public var now: @Sendable () -> Timestamp
    /// 24 hexadecimal digits that no earlier call gave, each greater than the ones before.
    public var newHexID: @Sendable () -> String
    /// Which hosts webhooks may be sent to.
    public var hosts = HostCheck()
    /// The key that secrets are kept with.
    public var secrets = SecretKeys(.none)
    /// Where people reach the server; nil when nobody said.
    public var publicURL: String?
    /// Whether there is a mail server to send by.
    public var sendsMail = false
    /// How much work the hash of a new password is.
    public var passwordCost = PasswordHash.Cost.standard
    /// Fired after each command.
    public var commits = CommitSignal()

    public init(now: @escaping @Sendable () -> Timestamp, newHexID: @escaping @Sendable () -> String) {
        self.now = now
        self.newHexID = newHexID
    }

    /// The machine's clock and identifiers that sort by the time of their making.
    public static let live: Environment = {
        let identifiers = SortableIdentifiers()
        return Environment(now: { Timestamp.now() }, newHexID: { identifiers.next() })
    }()
}
