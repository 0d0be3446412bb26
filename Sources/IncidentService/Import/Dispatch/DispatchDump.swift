public import Foundation
import IncidentAPI
import IncidentStorage

/// Tables of a Netflix Dispatch database, or pages of its API, and the incidents in them.
public struct DispatchDump {
    private var tables: [String: [DispatchRow]] = [:]
    private let individuals: [String: DispatchRow]
    private let participants: [String: DispatchRow]

    /// The tables that are read. Only the first is needed.
    public static let tableNames = [
        "incident", "individual_contact", "participant", "participant_role", "event", "task", "task_assignees",
        "incident_type", "incident_severity", "incident_priority", "tag", "tag_type", "assoc_incident_tags",
    ]

    /// Reads files, each named as its table: `incident.csv`, `dispatch_organization_default.event.json`.
    ///
    /// - Throws: `StorageError` with a sentence that names the file and, where it helps, the line.
    public init(files: [URL]) throws {
        var tables: [String: [DispatchRow]] = [:]
        for file in files {
            let stem = file.deletingPathExtension().lastPathComponent
            let name = stem.split(separator: ".").last.map(String.init) ?? stem
            guard Self.tableNames.contains(name) else {
                throw StorageError(
                    """
                    \(file.lastPathComponent) is not named as a table of Dispatch: \
                    \(Self.tableNames.joined(separator: ", ")).
                    """)
            }
            tables[name, default: []] += try DispatchRow.rows(of: file)
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
        for table in Self.tableNames where tables[table] == nil && tables["incident"]?.isEmpty == false {
            if ["participant", "event", "task"].contains(table), !hasNested(table) {
                report.note("The table \(table) was not given.")
            }
        }
        let parts = DispatchParts(
            tags: try tags(), events: group("event", by: "incident_id"), tasks: group("task", by: "incident_id"),
            participants: group("participant", by: "incident_id"),
            roles: group("participant_role", by: "participant_id"),
            assignees: group("task_assignees", by: "task_id"), types: names("incident_type"),
            severities: names("incident_severity"), priorities: names("incident_priority"))
        let reader = DispatchReader(parts: parts, person: person)
        let read = try (tables["incident"] ?? []).map { row in
            do {
                return try reader.incident(row, &report)
            } catch let error as StorageError {
                throw StorageError("Incident \(row.text("id")): \(error.description)")
            }
        }
        let sorted = read.sorted { ($0.createdAt, $0.number ?? 0) < ($1.createdAt, $1.number ?? 0) }
        return (sorted, report)
    }

    private func hasNested(_ table: String) -> Bool {
        tables["incident"]?.contains { !$0.objects("\(table)s").isEmpty } == true
    }

    private func group(_ table: String, by column: String) -> [String: [DispatchRow]] {
        Dictionary(grouping: tables[table] ?? []) { $0.text(column) }
    }

    private func names(_ table: String) -> [String: String] {
        Dictionary(
            (tables[table] ?? []).map { ($0.text("id"), $0.text("name")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The labels of incidents by the incidents' IDs.
    private func tags() throws -> [String: [IncidentLabel]] {
        let types = names("tag_type")
        let tags = Dictionary(
            (tables["tag"] ?? []).map { row in
                (
                    row.text("id"),
                    IncidentLabel.with {
                        $0.key = types[row.text("tag_type_id")] ?? ""
                        $0.label = row.text("name")
                        $0.description = row.text("description")
                    }
                )
            }, uniquingKeysWith: { first, _ in first })
        return group("assoc_incident_tags", by: "incident_id").mapValues { rows in
            rows.compactMap { tags[$0.text("tag_id")] }
        }
    }

    /// The person of a participant: by a reference to one, or as the API nests them.
    private func person(_ participant: DispatchRow?) -> ForeignPerson {
        guard let participant else { return ForeignPerson() }
        var individual = participant.object("individual")
        if individual == nil {
            let known = participants[participant.text("id")] ?? participant
            individual = individuals[known.text("individual_contact_id")]
        }
        var person = ForeignPerson()
        person.email = individual?.text("email") ?? ""
        person.name = individual?.text("name") ?? ""
        // An address is the same person on every project.
        if person.email.isEmpty {
            let id = individual?.text("id") ?? participant.text("individual_contact_id")
            person.id = id.isEmpty ? "" : "individual/\(id)"
        }
        return person
    }

    private static func byID(_ rows: [DispatchRow]) -> [String: DispatchRow] {
        Dictionary(rows.map { ($0.text("id"), $0) }, uniquingKeysWith: { first, _ in first })
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
