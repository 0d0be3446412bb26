import IncidentAPI

extension CreateIncidentSlackChannel: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        _ = try context.requireIncident(request.incidentID)
        throw APIError(
            .integrationNotConfigured, "No connection that makes chat channels exists.",
            hint: "Make the channel by hand, and attach its address to the timeline with a note.")
    }
}
