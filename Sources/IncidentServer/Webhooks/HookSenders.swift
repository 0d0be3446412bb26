import IncidentService

/// Posts to URLs, and hands mail to the mail server.
struct HookSenders: HookSender {
    let webhooks: WebhookSender
    /// Nil when there is no mail server.
    let mail: MailClient?

    func send(_ message: OutgoingMessage) async -> SendResult {
        guard message.url.hasPrefix("mailto:") else { return await webhooks.send(message) }
        guard let mail else { return SendResult(status: 0, error: "this server has no mail server to send by") }
        guard let text = try? EmailMessage(stored: message.body) else {
            return SendResult(status: 0, error: "what is stored is no mail", isFinal: true)
        }
        let outcome = await mail.send(text, id: message.deliveryID)
        // The server's words may name addresses, and the reason is for everybody who reads the incident.
        let reason =
            outcome.status > 0 ? "the mail server answered \(outcome.status)" : "the mail server was not reached"
        return SendResult(
            status: outcome.status, answer: outcome.text, error: outcome.isSent ? "" : reason,
            isFinal: outcome.isPermanent)
    }
}
