import IncidentAPI
import IncidentStorage

extension WriteTransaction {
    /// Tells the timeline of an incident how its webhooks do. No event follows, and the incident's version stays.
    func tellHookTimeline(
        of number: Int, of orgID: String, _ text: String, at now: Timestamp, newID: () -> String
    ) throws {
        guard number > 0, try incidentRecord(number, of: orgID) != nil else { return }
        try insert(
            ActivityRecord(
                orgID: orgID, number: number, itemID: "activity-\(newID())", kind: .hookRunMetadata, userID: "",
                body: text, createdAt: now))
    }
}

extension DeliveryEndpointRecord {
    /// What the timelines tell of the end of an endpoint.
    var endText: String {
        "Nothing is sent to the webhook at \(HookTarget(url: url).place) any more: \(disabledReason)."
    }
}
