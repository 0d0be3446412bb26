/// A fault of the storage or of our use of it.
public struct StorageError: Error, CustomStringConvertible, Sendable {
    /// What a caller can do about it.
    public enum Kind: Sendable {
        /// The database cannot be written now, or the outcome of a commit is unknown: repeat later.
        case unavailable
        /// Too many calls wait: repeat later.
        case overloaded
        /// A read took longer than it may: ask for less.
        case timedOut
        /// Anything else: a fault of ours.
        case fault
    }

    public var kind: Kind
    public var description: String
    /// The engine's own code, such as `SQLITE_FULL` or a SQLSTATE; "" for none.
    public var code: String

    public init(_ description: String, kind: Kind = .fault, code: String = "") {
        self.kind = kind
        self.description = description
        self.code = code
    }
}
