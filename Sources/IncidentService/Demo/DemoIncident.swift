import IncidentAPI

/// The whole story of an incident: how it was declared, and what was done in which order.
struct DemoIncident {
    var declared: DemoDeclaration
    var steps: [DemoStep]
}

/// What `CreateIncident` is told.
struct DemoDeclaration {
    var at: Timestamp
    /// The person who declares, as an index into ``DemoPerson/all``.
    var person: Int
    var title: String
    /// The severity's id.
    var severityID: String
    var labels: [IncidentLabel]
    var isDrill: Bool
    var roomPrefix: String
    /// The page that belongs to it: its caption and URL; both empty for none.
    var attachCaption = ""
    var attachURL = ""
}

/// One call that somebody makes.
struct DemoStep {
    var at: Timestamp
    var person: Int
    var action: Action

    /// Roles are indexes into the organisation's active roles, tasks into those of the incident in their order.
    enum Action {
        case assign(role: Int, person: Int)
        case unassign(role: Int, person: Int)
        case addTask(text: String, assignee: Int?)
        case setTask(Int, TaskStatus)
        case note(String)
        case setSeverity(id: String)
        case setTitle(String)
        case setStart(Timestamp)
        case resolve
        /// The value that `debrief_status` gets.
        case debrief(String)
    }
}
