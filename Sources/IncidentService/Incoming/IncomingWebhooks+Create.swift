import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension IncomingWebhooks {
    /// How many bytes of a body the timeline shows.
    static let shownBytes = 64 << 10

    /// `grafana.incident.create`: declares an incident out of parameters, which may take parts of the body.
    func create(_ request: IncomingRequest) async throws -> CallAnswer {
        guard let title = request.parameters["title"], !title.allSatisfy(\.isWhitespace) else {
            throw APIError(
                .validationFailed, "title must be among the parameters of the address.",
                hint: "Such as ?title={{ .summary }}, percent-encoded.")
        }
        let (filled, shown) = try await parsed(request.body) { body in
            let root = try Self.json(body)
            let shown = PrettyJSON.text(of: body, limit: Self.shownBytes).replacing("\0", with: "")
            return (FilledParameters(request.parameters, from: root ?? .object([:])), root == nil ? nil : shown)
        }
        return try await command(.create, request) { context in
            let draft = try IncidentDraft(filled, .init(title: "Incident without a title"), in: context)
            return try context.declare(draft, telling: shown.map { [TimelineEntry(.userNote, $0)] } ?? [], filled)
        }
    }
}

extension CommandContext {
    func declare(
        _ draft: IncidentDraft, telling entries: [TimelineEntry], _ parameters: FilledParameters
    ) throws -> IncomingWebhookResponse {
        let response = try declare(draft.request, telling: entries)
        return .with {
            $0.incident = parameters.includesIncident ? response.incident : nil
            $0.processingErrors = draft.errors
        }
    }
}
