import Foundation
import IncidentAPI

/// The contract that clients were written against, as data.
struct Contract: Decodable {
    struct Method: Decodable {
        var name: String
        var since: String
    }

    struct Field: Decodable {
        var type: String
        var array: Bool?
        var nullable: Bool?
        var options: [String]?
    }

    struct Shape: Decodable { var fields: [String: Field] }

    var services: [String: [Method]]
    var types: [String: Shape]

    /// Read from the file beside this one.
    static func load() throws -> Contract {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "contract.json")
        return try JSONDecoder().decode(Contract.self, from: Data(contentsOf: file))
    }
}

/// What we have beyond the contract, and what the contract calls a closed set and is none.
enum Additions {
    /// Methods of ours, whose requests and answers are ours with them.
    static let methods: Set<String> = [
        "IncidentsService.DeleteIncident", "IncidentsService.UpdateIncident",
        "SeveritiesService.GetOrgSeverities", "SeveritiesService.CreateOrgSeverity",
        "SeveritiesService.UpdateOrgSeverity", "SeveritiesService.ArchiveOrgSeverity",
        "SeveritiesService.UnarchiveOrgSeverity", "SeveritiesService.DeleteOrgSeverity",
        "StatusService.ArchiveOrgStatus", "StatusService.UnarchiveOrgStatus",
    ]

    /// Types of ours that those methods show.
    static let types: Set<String> = ["Severity"]

    /// Members of ours, as `type.member`.
    static let members: Set<String> = [
        "Attachment.fileName", "CreateIncidentRequest.incidentType", "EnabledHook.hookConfig",
        "GetFieldsRequest.includeArchived", "Incident.attachments",
    ]

    /// Members whose options are the defaults of a new organisation, not a closed set: organisations name their own
    /// roles and statuses. In the last one an empty word means any, and is answered as it came.
    static let openSets: Set<String> = [
        "AssignRoleRequest.role", "UnassignRoleRequest.role", "CreateIncidentRequest.status",
        "UpdateStatusRequest.status", "Incident.status", "IncidentPreview.status",
        "KeyUpdatesQuery.scope",
    ]

    /// The types that are ours.
    static let allTypes = types.union(
        methods.flatMap { method in
            let name = method.split(separator: ".").last.map(String.init) ?? method
            return ["\(name)Request", "\(name)Response"]
        })
}
