import IncidentStorage

/// A table of Dispatch, and the columns of it that are read.
struct DispatchTable {
    let name: String
    /// Without these its rows say nothing.
    let keys: [String]
    /// Others, of which a dump may lack some: what they hold is missing then. Several names of one are parted by `|`.
    let columns: [String]

    private init(_ name: String, keys: String, _ columns: String = "") {
        self.name = name
        self.keys = keys.split(separator: " ").map(String.init)
        self.columns = columns.split(separator: " ").map(String.init)
    }

    /// Only the first is needed.
    static let all = [
        DispatchTable(
            "incident", keys: "id",
            """
            name title description resolution status visibility reported_at created_at stable_at closed_at \
            incident_type_id incident_severity_id incident_priority_id reporter_id commander_id
            """),
        DispatchTable("individual_contact", keys: "id", "name email"),
        DispatchTable("participant", keys: "id incident_id individual_contact_id"),
        DispatchTable(
            "participant_role", keys: "participant_id role", "renounced_at|renounce_at assumed_at|assume_at"),
        DispatchTable("event", keys: "incident_id description", "started_at type individual_id"),
        DispatchTable("task", keys: "id incident_id description", "status created_at creator_id"),
        DispatchTable("task_assignees", keys: "participant_id task_id"),
        DispatchTable("incident_type", keys: "id name"),
        DispatchTable("incident_severity", keys: "id name"),
        DispatchTable("incident_priority", keys: "id name"),
        DispatchTable("tag", keys: "id name", "tag_type_id"),
        DispatchTable("tag_type", keys: "id name"),
        DispatchTable("assoc_incident_tags", keys: "incident_id tag_id"),
    ]

    /// What of the columns a file does not have.
    ///
    /// - Throws: `StorageError` when a key is missing.
    func missing(in names: [String]) throws -> [String] {
        if let key = keys.first(where: { !names.contains($0) }) {
            throw StorageError(
                "Line 1: the column \(key) is missing; there are \(names.prefix(20).joined(separator: ", ").prefix(200))."
            )
        }
        return columns.filter { column in !column.split(separator: "|").contains { names.contains(String($0)) } }
    }
}
