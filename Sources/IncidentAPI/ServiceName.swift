/// The groups in which the reference lists the methods.
public enum ServiceName: String, CaseIterable, Sendable {
    /// The timeline of an incident.
    case activity = "ActivityService"
    /// Custom fields of incidents, and the keys of labels.
    case fields = "FieldsService"
    /// Incidents: declared, found, read and worked on.
    case incidents = "IncidentsService"
    /// What else is told when something happens to an incident.
    case integration = "IntegrationService"
    /// What the readers of an incident are told of it, update by update.
    case keyUpdates = "KeyUpdatesService"
    /// The roles that an organisation gives to people in incidents.
    case roles = "RolesService"
    /// How bad incidents can be. A service of ours: the reference has none for it.
    case severities = "SeveritiesService"
    /// The statuses that incidents go through.
    case statuses = "StatusService"
    /// What is to be done in an incident.
    case tasks = "TasksService"
    /// The people and service accounts of the organisation.
    case users = "UsersService"
}
