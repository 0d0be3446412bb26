/// What an incoming webhook is answered with.
public struct IncomingWebhookResponse: WireObject {
    /// The incident that the webhook declared or told of; null unless the parameter `include=incident` asks for it.
    public var incident: Incident?
    /// What could not be used of the request, a sentence each. The incident is declared all the same.
    public var processingErrors: [String] = []

    public init() {}
}
