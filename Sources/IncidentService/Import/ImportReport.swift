/// What an import did, and what it could not carry over.
public struct ImportReport: Codable, Equatable, Sendable {
    /// Incidents that were stored now.
    public var incidents = 0
    /// Incidents that an earlier run had stored.
    public var alreadyThere = 0
    /// Of the incidents that were stored now, those that have another number than in the source.
    public var renumbered = 0
    public var people = 0
    public var activityItems = 0
    public var tasks = 0
    public var assignments = 0
    public var labels = 0
    public var keyUpdates = 0
    /// Incidents' values of custom fields.
    public var fieldValues = 0
    /// Attached files whose content came over.
    public var files = 0
    /// What was made because the organisation did not have it.
    public var made: [String] = []
    /// What is other than in the source, or was left out: a sentence, and how often.
    public var notes: [String: Int] = [:]

    public init() {}

    public mutating func note(_ sentence: String, count: Int = 1) {
        if count > 0 { notes[sentence, default: 0] += count }
    }
}
