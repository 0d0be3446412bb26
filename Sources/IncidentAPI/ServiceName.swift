/// The groups in which the reference lists the methods.
public enum ServiceName: String, CaseIterable, Sendable {
    /// The timeline of an incident.
    case activity = "ActivityService"
    /// Custom fields of incidents, and the keys of labels.
    case fields = "FieldsService"
    /// Incidents: declared, found, read and worked on.
    case incidents = "IncidentsService"
    /// The roles that an organisation gives to people in incidents.
    case roles = "RolesService"
    /// What is to be done in an incident.
    case tasks = "TasksService"
}
