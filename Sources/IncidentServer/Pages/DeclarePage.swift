import Foundation
import HTTPTypes
import IncidentAPI
import IncidentService
import Mustache

/// The form that declares an incident.
struct DeclarePage {
    var formKey: String
    /// The same in each sending of one form, so that it declares one incident, however often it is sent.
    var idempotencyKey: String
    var title = ""
    var severities: [PageOption]
    var isDrill = false
    var isPrivate = false
    /// Separated by commas.
    var labels = ""
    var update = ""
}

/// A choice of a list.
struct PageOption: Sendable {
    var value: String
    var text: String
    /// What is said beside it.
    var note: String?
    var isChosen = false
}

extension Desk {
    func declare(_ form: FormText?) async throws -> Answer {
        var page = DeclarePage(
            formKey: signedIn.formKey, idempotencyKey: UUID().uuidString,
            severities: try await severityOptions(chosen: form?.value("severity")))
        guard let form else { return show("declare", "Declare incident", page) }
        page.idempotencyKey = try form.value("idempotencyKey") ?? page.idempotencyKey
        page.title = try form.value("title") ?? ""
        page.isDrill = try form.value("drill") != nil
        page.isPrivate = try form.value("private") != nil
        page.labels = try form.value("labels") ?? ""
        page.update = try form.value("update") ?? ""
        let severity = page.severities.first(where: \.isChosen)?.value ?? ""
        do {
            let declared = try await call(CreateIncident.self, idempotencyKey: page.idempotencyKey) {
                $0.title = page.title
                $0.severity = severity
                $0.isDrill = page.isDrill
                $0.incidentType = page.isPrivate ? .privateIncident : .internalIncident
                $0.labels = Self.labels(in: page.labels)
                $0.initialStatusUpdate = page.update
            }
            return routes.redirect(to: "/incidents/\(declared.incident.incidentID)")
        } catch {
            return show("declare", "Declare incident", page, fault: error)
        }
    }

    /// The active severities, the most urgent first.
    ///
    /// - Parameter chosen: nil for the one that stands for no decision.
    func severityOptions(chosen: String?) async throws(APIError) -> [PageOption] {
        let severities = try await call(GetOrgSeverities.self).severities.filter { !$0.archivedAt.isSet }
        return severities.map { severity in
            PageOption(
                value: severity.displayLabel, text: severity.displayLabel, note: severity.description.orNil,
                isChosen: chosen.map { $0 == severity.displayLabel } ?? (severity.level < 0))
        }
    }

    private static func labels(in text: String) -> [IncidentLabel] {
        text.split(separator: ",").compactMap { part in
            let text = part.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : .with { $0.label = text }
        }
    }
}

extension PageOption: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "value": value
        case "text": text
        case "note": note
        case "isChosen": isChosen
        default: nil
        }
    }
}

extension DeclarePage: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "formKey": formKey
        case "idempotencyKey": idempotencyKey
        case "title": title
        case "severities": severities
        case "isDrill": isDrill
        case "isPrivate": isPrivate
        case "labels": labels
        case "update": update
        default: nil
        }
    }
}
