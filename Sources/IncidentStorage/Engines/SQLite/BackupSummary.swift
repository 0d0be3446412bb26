public import Foundation

/// A backup that was read back after it was written.
public struct BackupSummary: Sendable, Equatable {
    public var file: URL
    public var bytes: Int64
    /// The number of the last schema step in it.
    public var schemaVersion: Int
    public var incidents: Int
    public var activityItems: Int
}
