import IncidentAPI
import IncidentCore
import IncidentStorage

/// An incident in both forms: the rows that hold it, and the facts that the evaluator in memory looks at.
struct QuerySample {
    var record: IncidentRecord
    var facts = IncidentFacts()
    var labels: [LabelRecord] = []
    var contextURLs: [String] = []
    var items: [FieldItemRecord] = []

    static let people = ["user-0", "user-1", "user-2", "user-3"]
    static let firstDay = 1_767_225_600_000_000  // 2026-01-01
    private static let severities = SeverityRecord.defaults(orgID: "1")
    private static let statuses =
        StatusRecord.defaults(orgID: "1") + [
            StatusRecord(
                orgID: "1", statusID: "s-review", slug: "in-review", name: "In review", category: .active, position: 1,
                immutable: false, createdAt: Timestamp(microseconds: 0))
        ]

    init(number: Int, _ random: inout SeededRandom) {
        let created = Timestamp(microseconds: Int64(Self.firstDay + number * 3_600_000_000))
        func words(_ range: ClosedRange<Int>) -> String {
            (0..<Int.random(in: range, using: &random))
                .map { _ in SampleWords.all.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
        func time(_ chance: Int) -> Timestamp {
            guard Int.random(in: 0..<100, using: &random) < chance else { return .unset }
            return created.advanced(bySeconds: Int.random(in: -50...50, using: &random) * 3600)
        }
        record = IncidentRecord(
            orgID: "1", number: number, title: words(1...4),
            severity: Self.severities[Int.random(in: 0..<Self.severities.count, using: &random)],
            status: Self.statuses[Int.random(in: 0..<Self.statuses.count, using: &random)],
            createdBy: Self.people[Int.random(in: 0..<Self.people.count, using: &random)], createdAt: created)
        record.summary = words(0...3)
        record.isDrill = Int.random(in: 0..<5, using: &random) == 0
        record.incidentType = Int.random(in: 0..<5, using: &random) == 0 ? .privateIncident : .internalIncident
        record.roomPrefix = SampleWords.prefixes.randomElement(using: &random) ?? ""
        record.modifiedAt = time(100)
        record.startedAt = time(100)
        record.endedAt = time(50)
        record.closedAt = time(50)
        facts = Self.facts(of: record)
        for _ in 0..<Int.random(in: 0...3, using: &random) { addLabel(&random) }
        for _ in 0..<Int.random(in: 0...3, using: &random) { addHolder(&random) }
        for field in SampleFields.all { addValue(of: field, &random) }
        if Int.random(in: 0..<3, using: &random) == 0 {
            contextURLs = ["https://example.com/" + (SampleWords.all.randomElement(using: &random) ?? "")]
            facts.contextURLsFolded = contextURLs.map(\.folded)
        }
    }

    static func facts(of record: IncidentRecord) -> IncidentFacts {
        var facts = IncidentFacts()
        facts.titleFolded = record.title.folded
        facts.summaryFolded = record.summary.folded
        facts.statusID = record.statusID
        facts.severityID = record.severityID
        facts.isDrill = record.isDrill
        facts.type = record.incidentType
        facts.createdBy = record.createdBy
        facts.declaredAt = record.createdAt
        facts.startedAt = record.startedAt
        facts.endedAt = record.endedAt
        facts.resolvedAt = record.closedAt
        facts.modifiedAt = record.modifiedAt
        return facts
    }

    private mutating func addLabel(_ random: inout SeededRandom) {
        let label = LabelRecord(
            orgID: "1", valueID: "", key: SampleWords.keys.randomElement(using: &random) ?? "tags",
            label: SampleWords.all.randomElement(using: &random) ?? "", createdAt: record.createdAt)
        let match = LabelMatch(key: label.key.folded, text: label.label.folded)
        guard !facts.labels.contains(match) else { return }
        labels.append(label)
        facts.labels.append(match)
    }

    private mutating func addValue(of field: FieldRecord, _ random: inout SeededRandom) {
        guard Int.random(in: 0..<3, using: &random) > 0 else { return }
        let values = SampleFields.items(of: field, &random)
        items += values.enumerated().map { index, item in
            FieldItemRecord(
                orgID: "1", number: record.number, fieldID: field.fieldID, position: index + 1, item: item)
        }
        if !values.isEmpty { facts.fields.append(FieldMatch(fieldID: field.fieldID, items: values.map(\.folded))) }
    }

    private mutating func addHolder(_ random: inout SeededRandom) {
        let holder = IncidentFacts.RoleHolder(
            roleID: Int.random(in: 1...3, using: &random),
            userID: Self.people[Int.random(in: 0..<Self.people.count, using: &random)])
        if !facts.holders.contains(holder) { facts.holders.append(holder) }
    }

    /// Stores the incident with all that belongs to it.
    func store(in tx: WriteTransaction) throws {
        try tx.insert(record)
        for (position, label) in labels.enumerated() {
            if try tx.label(key: label.key, label.label, of: "1") == nil {
                var label = label
                label.valueID = "\(record.number)-\(position)"
                try tx.insert(label)
            }
            try tx.attach(label, toIncident: record.number, position: position)
        }
        for holder in facts.holders {
            try tx.insert(
                AssignmentRecord(
                    orgID: "1", number: record.number, roleID: holder.roleID, userID: holder.userID,
                    assignedAt: record.createdAt))
        }
        for item in items { try tx.insert(item) }
        for (index, url) in contextURLs.enumerated() {
            var item = ActivityRecord(
                orgID: "1", number: record.number, itemID: "context-\(index)", kind: .contextAttached, userID: "user-0",
                body: "", createdAt: record.createdAt)
            item.url = url
            try tx.insert(item)
        }
    }

    /// Stores the organisation, its words and its people.
    static func prepare(_ tx: WriteTransaction, incidentCount: Int) throws {
        let created = Timestamp(microseconds: Int64(firstDay))
        var organization = OrganizationRecord(orgID: "1", name: "Samples", createdAt: created)
        organization.incidentCount = incidentCount
        try tx.insert(organization)
        for severity in severities { try tx.insert(severity) }
        for status in statuses { try tx.insert(status) }
        for (index, name) in ["Commander", "Größte Rolle", "observer"].enumerated() {
            try tx.insert(
                Role.with {
                    $0.orgID = "1"
                    $0.roleID = index + 1
                    $0.name = name
                })
        }
        for field in SampleFields.all + SampleFields.keys { try tx.insert(field) }
        for option in SampleFields.options { try tx.insert(option) }
        for person in people {
            try tx.insert(
                MemberRecord(
                    orgID: "1", userID: person, name: person, email: "\(person)@Example.com", role: .viewer,
                    createdAt: created))
        }
    }
}
