import IncidentAPI
import IncidentStorage

/// The rows of incidents with numbers that follow each other, made before they are stored.
struct DemoBatch: Sendable {
    private(set) var incidents: [IncidentRecord] = []
    private(set) var labels: [(number: Int, position: Int, label: LabelRecord)] = []
    private(set) var assignments: [AssignmentRecord] = []
    private(set) var tasks: [TaskRecord] = []
    private(set) var items: [ActivityRecord] = []
    private(set) var fieldItems: [FieldItemRecord] = []

    mutating func append(_ recorder: DemoRecorder) {
        incidents.append(recorder.incident)
        for (index, label) in recorder.labels.enumerated() {
            labels.append((recorder.incident.number, index + 1, label))
        }
        assignments += recorder.assignments
        tasks += recorder.tasks
        items += recorder.items
        fieldItems += recorder.fieldItems
    }

    /// How many changes the stories made.
    var changeCount: Int { incidents.reduce(0) { $0 + $1.version } }
}

extension WriteTransaction {
    /// Stores the rows in the order of their keys, table by table, which costs the least.
    func insert(_ batch: DemoBatch) throws {
        for incident in batch.incidents { try insert(incident) }
        for (number, position, label) in batch.labels { try attach(label, toIncident: number, position: position) }
        for assignment in batch.assignments { try insert(assignment) }
        for task in batch.tasks { try insert(task) }
        for item in batch.items { try insert(item) }
        for item in batch.fieldItems { try insert(item) }
    }
}
