import IncidentAPI
import IncidentStorage

extension EventKind {
    /// What happened, in a few words for people.
    func words(_ incident: Incident) -> String {
        switch self {
        case .created: "Incident declared"
        case .updatedRole: "People changed"
        case .updatedStatus: "Status is now \(incident.status)"
        case .updatedTitle: "Renamed"
        case .updatedSeverity: "Severity is now \(incident.severity)"
        case .updatedIsDrill: incident.isDrill ? "Now a drill" : "No drill any more"
        case .updatedTask: "Tasks changed, \(incident.taskList.doneCount) of \(incident.taskList.tasks.count) done"
        case .updatedField: "Fields changed"
        case .updatedTime: "Times changed"
        case .addedLabel: "Label added"
        case .removedLabel: "Label removed"
        case .addedActivity: "Timeline updated"
        case .closed: "Incident resolved"
        case .deleted: "Incident deleted"
        }
    }
}
