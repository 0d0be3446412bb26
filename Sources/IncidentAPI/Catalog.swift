/// Every procedure of the API, in the order of the reference.
public enum Catalog {
    public static let procedures: [any Procedure.Type] = [
        // ActivityService
        AddActivity.self,
        QueryActivity.self,
        RemoveActivity.self,
        UpdateActivityBody.self,
        UpdateActivityEventTime.self,
        UpdateActivityRelevance.self,
        // IncidentsService
        AddLabel.self,
        AssignRole.self,
        CreateIncident.self,
        GetIncident.self,
        GetIncidentMembership.self,
        QueryIncidentPreviews.self,
        QueryIncidents.self,
        RemoveLabel.self,
        UnassignRole.self,
        UpdateIncidentEventTime.self,
        UpdateIncidentIsDrill.self,
        UpdateSeverity.self,
        UpdateStatus.self,
        UpdateTitle.self,
        GetIncidentVersion.self,
        GetHomescreenVersion.self,
        // RolesService
        ArchiveRole.self,
        CreateRole.self,
        DeleteRole.self,
        GetRoles.self,
        UnarchiveRole.self,
        UpdateRole.self,
        // TasksService
        AddTask.self,
        DeleteTask.self,
        UpdateTaskStatus.self,
        UpdateTaskText.self,
        UpdateTaskUser.self,
    ]
}
