public import Foundation
import IncidentAPI
import IncidentStorage

/// Tables of a Netflix Dispatch database, or pages of its API, and the incidents in them.
public struct DispatchDump {
    private var tables: [String: [DispatchRow]] = [:]
    /// What the files do not have, as far as they say it themselves.
    private var notes: [String] = []
    private let individuals: [String: DispatchRow]
    private let participants: [String: DispatchRow]

    /// Reads files, each named as its table: `incident.csv`, `dispatch_organization_default.event.json`.
    ///
    /// - Throws: `StorageError` with a sentence that names the file and, where it helps, the line.
    public init(files: [URL]) throws {
        var tables: [String: [DispatchRow]] = [:]
        var totals: [String: Int] = [:]
        for file in files {
            let stem = file.deletingPathExtension().lastPathComponent.lowercased()
            let name = stem.split(separator: ".").last.map(String.init) ?? stem
            guard let table = DispatchTable.all.first(where: { $0.name == name }) else {
                throw StorageError(
                    """
                    \(file.lastPathComponent) is not named as a table of Dispatch: \
                    \(DispatchTable.all.map(\.name).joined(separator: ", ")).
                    """)
            }
            let content = try DispatchFile(file, of: table)
            tables[name, default: []] += content.rows
            totals[name] = max(totals[name] ?? 0, content.total ?? 0)
            for column in content.missing {
                let shown = column.replacing("|", with: " or ")
                notes.append("\(file.lastPathComponent) has no column \(shown): what it says is missing.")
            }
        }
        for (name, rows) in tables {
            let single = try Self.withoutRepeated(rows, of: name)
            tables[name] = single
            guard let total = totals[name], total > single.count else { continue }
            notes.append("The pages of \(name) speak of \(total) rows, and \(single.count) were given.")
        }
        guard tables["incident"] != nil else {
            throw StorageError("The table incident is missing: name a file incident.csv or incident.json.")
        }
        self.tables = tables
        individuals = Self.byID(tables["individual_contact"] ?? [])
        participants = Self.byID(tables["participant"] ?? [])
    }

    /// The incidents, oldest first, and what of them is not carried over.
    public func incidents() throws -> (incidents: [ForeignIncident], report: ImportReport) {
        var report = ImportReport()
        for note in notes { report.note(note) }
        for table in DispatchTable.all.map(\.name) where tables[table] == nil && tables["incident"]?.isEmpty == false {
            if ["participant", "event", "task"].contains(table), !hasNested(table) {
                report.note("The table \(table) was not given.")
            }
        }
        noteOrphans(&report)
        let parts = DispatchParts(
            tags: try tags(), events: group("event", by: "incident_id"), tasks: group("task", by: "incident_id"),
            participants: group("participant", by: "incident_id"),
            roles: group("participant_role", by: "participant_id"),
            assignees: group("task_assignees", by: "task_id"), types: names("incident_type"),
            severities: names("incident_severity"), priorities: names("incident_priority"))
        let reader = DispatchReader(parts: parts, person: person)
        let read = try (tables["incident"] ?? []).enumerated().map { index, row in
            guard !row.key("id").isEmpty else { throw StorageError("Row \(index + 1) of incident has no id.") }
            do {
                return try reader.incident(row, &report)
            } catch let error as StorageError {
                throw StorageError("Incident \(row.key("id")): \(error.description)")
            }
        }
        // Those without a time get that of the import, which is after all others.
        func place(_ incident: ForeignIncident) -> (Timestamp, Int) {
            (incident.createdAt.isSet ? incident.createdAt : .latest, incident.number ?? 0)
        }
        return (read.sorted { place($0) < place($1) }, report)
    }

    /// Pages may overlap, and then say the same twice.
    private static func withoutRepeated(_ rows: [DispatchRow], of table: String) throws -> [DispatchRow] {
        var known: [String: DispatchRow] = [:]
        return try rows.filter { row in
            let id = row.key("id")
            guard !id.isEmpty, let other = known.updateValue(row, forKey: id) else { return true }
            guard other == row else {
                throw StorageError(
                    """
                    Two rows of \(table) have the id \(id) and say different things. Import one organization of \
                    Dispatch at a time, each with a --name of its own.
                    """)
            }
            return false
        }
    }

    /// Counts the rows that belong to nothing that was given.
    private func noteOrphans(_ report: inout ImportReport) {
        func ids(_ table: String) -> Set<String> { Set((tables[table] ?? []).map { $0.key("id") }) }
        let parents = [
            ("participant", "incident_id", "incident"), ("event", "incident_id", "incident"),
            ("task", "incident_id", "incident"), ("assoc_incident_tags", "incident_id", "incident"),
            ("assoc_incident_tags", "tag_id", "tag"), ("participant_role", "participant_id", "participant"),
            ("task_assignees", "task_id", "task"), ("task_assignees", "participant_id", "participant"),
        ]
        for (table, column, parent) in parents {
            guard let rows = tables[table], !rows.isEmpty else { continue }
            let known = ids(parent)
            report.note(
                "A row of \(table) was left out: what its \(column) names is not in the files.",
                count: rows.count { !known.contains($0.key(column)) })
        }
        let people = (tables["participant"] ?? []).map { $0.key("individual_contact_id") }
        report.note(
            "A participant is not in individual_contact: known by the number alone, without name and address.",
            count: people.count { !$0.isEmpty && individuals[$0] == nil })
        report.note("A participant is nobody: their roles were left out.", count: people.count(where: \.isEmpty))
    }

    private func hasNested(_ table: String) -> Bool {
        tables["incident"]?.contains { !$0.objects("\(table)s").isEmpty } == true
    }

    private func group(_ table: String, by column: String) -> [String: [DispatchRow]] {
        Dictionary(grouping: tables[table] ?? []) { $0.key(column) }
    }

    private func names(_ table: String) -> [String: String] {
        Dictionary(
            (tables[table] ?? []).map { ($0.key("id"), $0.text("name")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The labels of incidents by the incidents' IDs.
    private func tags() throws -> [String: [IncidentLabel]] {
        let types = names("tag_type")
        let tags = Dictionary(
            (tables["tag"] ?? []).map { row in
                (
                    row.key("id"),
                    IncidentLabel.with {
                        $0.key = types[row.key("tag_type_id")] ?? ""
                        $0.label = row.text("name")
                        $0.description = row.text("description")
                    }
                )
            }, uniquingKeysWith: { first, _ in first })
        return group("assoc_incident_tags", by: "incident_id").mapValues { rows in
            rows.compactMap { tags[$0.key("tag_id")] }
        }
    }

    /// The person of a participant: by a reference to one, or as the API nests them.
    private func person(_ participant: DispatchRow?) -> ForeignPerson {
        guard let participant else { return ForeignPerson() }
        var individual = participant.object("individual")
        if individual == nil {
            let known = participants[participant.key("id")] ?? participant
            individual = individuals[known.key("individual_contact_id")]
        }
        var person = ForeignPerson()
        person.email = individual?.text("email") ?? ""
        person.name = individual?.text("name") ?? ""
        // An address is the same person on every project.
        if person.email.isEmpty {
            let id = individual?.key("id") ?? participant.key("individual_contact_id")
            person.id = id.isEmpty ? "" : "individual/\(id)"
        }
        return person
    }

    private static func byID(_ rows: [DispatchRow]) -> [String: DispatchRow] {
        Dictionary(rows.map { ($0.key("id"), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What incidents refer to, by what they refer to it.
struct DispatchParts {
    var tags: [String: [IncidentLabel]]
    var events: [String: [DispatchRow]]
    var tasks: [String: [DispatchRow]]
    var participants: [String: [DispatchRow]]
    /// By participant.
    var roles: [String: [DispatchRow]]
    /// By task.
    var assignees: [String: [DispatchRow]]
    var types: [String: String]
    var severities: [String: String]
    var priorities: [String: String]
}
