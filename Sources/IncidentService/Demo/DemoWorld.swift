import IncidentAPI
import IncidentCore
import IncidentStorage

/// What the stories of a demo refer to in the organisation: its words, and the people and labels that they bring.
struct DemoWorld: Sendable {
    let orgID: String
    /// By id.
    let severities: [String: SeverityRecord]
    let active: StatusRecord
    let resolved: StatusRecord
    /// Those that can be assigned, in their order.
    let roles: [Role]
    /// One for each of ``DemoPerson/all``, in its order.
    let members: [MemberRecord]
    /// Nil when the organisation has it no more.
    let debrief: CustomMetadataField?
    private let labels: [LabelName: LabelRecord]

    struct LabelName: Hashable {
        var key: String
        var label: String
    }

    /// Looks all of it up, and adds the people and labels that the organisation lacks.
    init(_ tx: WriteTransaction, orgID: String, seed: UInt64, at time: Timestamp) throws {
        let statuses = try tx.statuses(of: orgID)
        guard let active = statuses.first(where: { $0.category == .active }),
            let resolved = statuses.first(where: { $0.category == .resolved })
        else { throw StorageError("organisation \(orgID) lacks a status") }
        self.orgID = orgID
        self.active = active
        self.resolved = resolved
        severities = Dictionary(
            try tx.severities(of: orgID).map { ($0.severityID, $0) }, uniquingKeysWith: { first, _ in first })
        roles = try tx.roles(of: orgID).filter { !$0.archived }
        debrief = try tx.fields(of: orgID).first {
            $0.domain == .incident && $0.slug == "debrief_status" && !$0.archived
        }
        .map { try tx.present($0) }
        var random = DemoRandom(seed: seed, stream: UInt64.max)
        members = try DemoPerson.all.map { person in
            let userID = "grafana-incident:user-\(random.hexadecimal(digits: 24))"
            if let known = try tx.member(email: person.email, of: orgID) { return known }
            let member = MemberRecord(
                orgID: orgID, userID: userID, name: person.name, email: person.email, role: .editor, createdAt: time)
            try tx.insert(member)
            return member
        }
        var labels: [LabelName: LabelRecord] = [:]
        for label in DemoLabels.all {
            let known = try tx.label(key: label.key, label.label, of: orgID)
            let record =
                known
                ?? LabelRecord(
                    orgID: orgID, valueID: UUIDText.make(fromHex: random.hexadecimal(digits: 24)), label,
                    createdAt: time)
            if known == nil {
                try Self.makeKey(label.key, of: orgID, in: tx, &random)
                try tx.insert(record)
            }
            labels[LabelName(key: label.key, label: label.label)] = record
        }
        self.labels = labels
    }

    private static func makeKey(
        _ key: String, of orgID: String, in tx: WriteTransaction, _ random: inout DemoRandom
    ) throws {
        guard try tx.labelKey(key, of: orgID) == nil else { return }
        try tx.insert(
            FieldRecord.labelKey(
                key, orgID: orgID, fieldID: UUIDText.make(fromHex: random.hexadecimal(digits: 24)),
                position: tx.nextFieldPosition(in: .labels, of: orgID)))
    }

    func label(_ label: IncidentLabel) -> LabelRecord? { labels[LabelName(key: label.key, label: label.label)] }
}

extension LabelRecord {
    fileprivate init(orgID: String, valueID: String, _ label: IncidentLabel, createdAt: Timestamp) {
        self.init(
            orgID: orgID, valueID: valueID, key: label.key, label: label.label, colorHex: label.colorHex,
            createdAt: createdAt)
    }
}
