/// Follows the audit log of an organisation from its first record on, and finds where it is not the one that was written.
public struct AuditChain {
    private var previousHash = AuditRecord.firstPreviousHash
    /// The sequence of the record that comes next.
    public private(set) var nextSequence = 1

    public init() {}

    /// Follows the next records. Returns what is wrong with the first that does not fit, or nil.
    public mutating func follow(_ records: [AuditRecord]) -> String? {
        for record in records {
            guard record.sequence == nextSequence else { return "record \(nextSequence) is missing" }
            guard record.previousHash == previousHash else {
                return "record \(nextSequence) does not follow the one before"
            }
            guard record.hash == record.computedHash else { return "record \(nextSequence) was changed" }
            previousHash = record.hash
            nextSequence += 1
        }
        return nil
    }

    /// Whether the log ends where the organisation says that it does. Returns what is wrong, or nil.
    public func fault(endingAt organization: OrganizationRecord) -> String? {
        if organization.auditSequence == nextSequence - 1, organization.auditHead == previousHash { return nil }
        return "the log ends at record \(nextSequence - 1); record \(organization.auditSequence) was written"
    }
}
