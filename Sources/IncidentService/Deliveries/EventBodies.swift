import IncidentAPI
import IncidentStorage

/// What hooks are sent of one event, each written once for all who are sent the same.
struct EventBodies {
    /// The event cannot be written for a hook.
    struct Fault: Error, CustomStringConvertible {
        var description: String

        fileprivate init(_ error: any Error) { description = "it could not be written: \("\(error)".prefix(200))" }
    }

    private struct Message: Hashable {
        var integrationID: String
        var template: String
        /// Whom a mail is for; `""` for what is posted.
        var recipients: String
    }

    private let event: OutboxEvent
    private let incident: Incident
    private let publicURL: String?
    private var messages: [Message: Result<String, Fault>] = [:]
    private var sharedBody: Result<String, Fault>?

    init(of event: OutboxEvent, _ incident: Incident, publicURL: String?) {
        self.event = event
        self.incident = incident
        self.publicURL = publicURL
    }

    /// The body that all who hear of the event itself share; nil when it was not asked for.
    var shared: String? { try? sharedBody?.get() }

    /// What is stored with a hook's delivery; `""` for the shared body.
    mutating func own(of hook: EnabledHookRecord) throws(Fault) -> String {
        guard hook.writesForPeople else {
            let body =
                sharedBody
                ?? written { try DeliveryBody.shared(event.event.rawValue, at: event.createdAt, incident) }
            sharedBody = body
            _ = try body.get()
            return ""
        }
        let isMail = hook.integrationID == KnownIntegration.email.rawValue
        let message = Message(
            integrationID: hook.integrationID, template: hook.template, recipients: isMail ? hook.url : "")
        let text =
            messages[message]
            ?? written { try hook.message(event.event, at: event.createdAt, incident, publicURL: publicURL) }
        messages[message] = text
        return try text.get()
    }

    private func written(_ write: () throws -> String) -> Result<String, Fault> {
        do { return .success(try write()) } catch { return .failure(Fault(error)) }
    }
}
