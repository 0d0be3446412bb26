import Foundation
import Synchronization

/// Fifty incidents of a hosted service, numbered from 101, as its API shows them.
final class HostedWorld: Sendable {
    static let ids = (101...150).map(String.init)

    /// The incident whose reading never ends; nil for none.
    let stallsAt = Mutex<String?>(nil)
    /// How many calls are still to be told to come later.
    let refusals = Mutex(0)
    private let hasKeyUpdates: Bool

    init(hasKeyUpdates: Bool = true) { self.hasKeyUpdates = hasKeyUpdates }

    func answer(_ method: String, _ body: [String: Any]) -> HostedStandIn.Answer? {
        let isRefused = refusals.withLock { left in
            defer { left = max(0, left - 1) }
            return left > 0
        }
        if isRefused {
            return HostedStandIn.Answer(status: 429, headers: [("Retry-After", "1")], body: #"{"error": "too many"}"#)
        }
        guard let text = text(method, body) else { return nil }
        let isSilent =
            method == "IncidentsService.GetIncident" && stallsAt.withLock { $0 == body["incidentID"] as? String }
        return HostedStandIn.Answer(body: text, isSilent: isSilent)
    }

    private func text(_ method: String, _ body: [String: Any]) -> String? {
        switch method {
        case "RolesService.GetRoles":
            #"{"error": "", "roles": [\#(Self.role(1, "commander")), \#(Self.role(2, "investigator")), \#(Self.role(5, "scribe"))]}"#
        case "IncidentsService.QueryIncidentPreviews": previews(body)
        case "IncidentsService.GetIncident": Self.incident(body["incidentID"] as? String ?? "")
        case "ActivityService.QueryActivity":
            Self.activity((body["query"] as? [String: Any])?["incidentID"] as? String ?? "")
        case "UsersService.QueryUsers":
            #"{"error": "", "users": [\#(Self.user), {"userID": "grafana-user:9", "name": "Ben", "email": "ben@example.com"}], "cursor": {"nextValue": "", "hasMore": false}}"#
        case "FieldsService.GetFields":
            #"{"error": "", "fields": [{"uuid": "f-1", "slug": "team", "name": "Team", "type": "single-select", "domainName": "incident", "selectoptions": [{"uuid": "o-1", "value": "pay", "label": "Payments"}]}]}"#
        case "FieldsService.GetFieldValues":
            body["targetID"] as? String == "103"
                ? #"{"error": "", "fieldValues": [{"field": {"uuid": "f-1", "slug": "team"}, "value": "o-1"}]}"#
                : #"{"error": "", "fieldValues": []}"#
        case "StatusService.QueryOrgStatuses":
            ##"{"error": "", "configurations": [{"incidentType": "internal", "default": true, "statuses": [{"statusID": "s-9", "name": "Mitigated", "slug": "mitigated", "category": "active", "color": "#aabbcc", "icon": "clock", "description": "Held."}]}]}"##
        case "KeyUpdatesService.QueryKeyUpdates" where hasKeyUpdates:
            (body["query"] as? [String: Any])?["incidentID"] as? String == "108"
                ? #"{"error": "", "keyUpdates": [{"id": "k/1", "incidentID": "108", "title": null, "content": "_Held_", "contentType": "text/markdown+slack", "createdTime": "\#(Self.time("108", 7))", "modifiedTime": "\#(Self.time("108", 8))", "createdBy": {"userID": "grafana-user:9", "name": "Ben"}, "lastModifiedBy": \#(Self.user), "statusID": "s-9", "severityID": "gone", "scope": "public", "color": null}], "cursor": {"nextValue": "", "hasMore": false}}"#
                : #"{"error": "", "keyUpdates": [], "cursor": {"nextValue": "", "hasMore": false}}"#
        case "IntegrationService.GetEnabledHooks": #"{"error": "", "enabledHooks": [{"hookID": "grate.webhook"}]}"#
        // The hosted one has more than these, and not each of ours.
        default: nil
        }
    }

    private static let user =
        #"{"userID": "grafana-incident:user-0123456789abcdef01234567", "name": "Ada", "email": "ada@example.com", "photoURL": ""}"#

    private static func role(_ id: Int, _ name: String) -> String {
        #"{"roleID": \#(id), "orgID": "77", "name": "\#(name)", "description": "", "important": \#(id < 3), "mandatory": false, "archived": false}"#
    }

    /// The newest first, twenty a page.
    private func previews(_ body: [String: Any]) -> String {
        let cursor = (body["cursor"] as? [String: Any])?["nextValue"] as? String ?? ""
        let start = Int(cursor) ?? 0
        let page = Self.ids.reversed().dropFirst(start).prefix(20)
        let items = page.map {
            #"{"incidentID": "\#($0)", "createdTime": "\#(Self.time($0, 0))", "title": "x", "somethingNew": [1]}"#
        }
        let hasMore = start + 20 < Self.ids.count
        return
            #"{"error": "", "incidentPreviews": [\#(items.joined(separator: ","))], "cursor": {"nextValue": "\#(hasMore ? "\(start + 20)" : "")", "hasMore": \#(hasMore)}}"#
    }

    static func time(_ id: String, _ minutes: Int) -> String {
        let number = (Int(id) ?? 0) - 100
        return String(format: "2024-05-%02dT%02d:%02d:00.250000Z", 1 + number / 24, number % 24, minutes)
    }

    private static func incident(_ id: String) -> String {
        """
        {"error": "", "incident": {"incidentID": "\(id)", "title": "Hosted \(id)", "severity": "\(id == "104" ? "Sev Zero" : "Major")",
          "status": "\(id == "105" ? "mitigated" : id == "106" ? "resolved" : "active")", "isDrill": \(id == "107"),
          "incidentType": "internal", "createdTime": "\(time(id, 0))", "modifiedTime": "\(time(id, 50))",
          "closedTime": "\(id == "106" ? time(id, 40) : "")", "incidentStart": "\(time(id, 0))", "incidentEnd": "",
          "createdByUser": {"userID": "grafana-incident:user-0123456789abcdef01234567", "name": "Ada", "photoURL": ""},
          "labels": [{"key": "tags", "label": "hosted", "description": "", "colorHex": "#ff0000"}],
          "overviewURL": "/a/grafana-irm-app/incidents/\(id)/hosted", "summary": "Sum \(id)", "durationSeconds": 1,
          "incidentMembership": {"assignments": [{"roleID": 5, "user": {"userID": "grafana-user:9", "name": "Ben"}, "role": \(role(5, "scribe"))}],
            "totalAssignments": 1, "totalParticipants": 1},
          "taskList": {"tasks": [{"taskID": "t", "text": "Look", "status": "done", "createdTime": "\(time(id, 2))",
            "authorUser": {"userID": "grafana-user:9", "name": "Ben"}, "assignedUser": null}], "todoCount": 0, "doneCount": 1},
          "refs": [{"key": "jira", "ref": "OPS-\(id)", "url": "https://jira.example/OPS-\(id)"}], "heroImagePath": "x"}}
        """
    }

    private static func activity(_ id: String) -> String {
        """
        {"error": "", "activityItems": [
          {"activityItemID": "act-\(id)-1", "incidentID": "\(id)", "activityKind": "incidentCreated", "body": "Declared",
           "user": {"userID": "grafana-incident:user-0123456789abcdef01234567", "name": "Ada"}, "createdTime": "\(time(id, 0))",
           "eventTime": "\(time(id, 0))", "immutable": true, "fieldValues": {}, "tags": [], "relevance": "automatic"},
          {"activityItemID": "act-\(id)-2", "incidentID": "\(id)", "activityKind": "kindOfTomorrow", "body": "New \(id)",
           "user": {"userID": "grafana-user:9", "name": "Ben"}, "createdTime": "\(time(id, 9))", "eventTime": "\(time(id, 5))",
           "immutable": false, "attachments": [{"attachmentID": "a"}]}
        ], "cursor": {"nextValue": "", "hasMore": false}}
        """
    }
}
