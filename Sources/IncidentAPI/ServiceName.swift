/// The groups in which the reference lists the methods.
public enum ServiceName: String, CaseIterable, Sendable {
    /// The timeline of an incident.
    case activity = "ActivityService"
    /// Incidents: declared, found, read and worked on.
    case incidents = "IncidentsService"
    /// What else is told when something happens to an incident.
    case integration = "IntegrationService"
    /// The roles that an organisation gives to people in incidents.
    case roles = "RolesService"
    /// What is to be done in an incident.
    case tasks = "TasksService"
}
