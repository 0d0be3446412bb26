/// The groups in which the reference lists the methods.
public enum ServiceName: String, CaseIterable, Sendable {
    case activity = "ActivityService"
    case incidents = "IncidentsService"
    case roles = "RolesService"
    case tasks = "TasksService"
}
