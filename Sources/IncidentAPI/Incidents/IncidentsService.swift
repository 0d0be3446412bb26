extension Catalog {
    static let incidents: [any Procedure.Type] = [
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
        UpdateIncident.self,
        DeleteIncident.self,
        GetIncidentChannels.self,
    ]
}
