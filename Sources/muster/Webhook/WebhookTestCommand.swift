import ArgumentParser
import IncidentService
import IncidentStorage

struct WebhookTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a test to a hook, or an incident as it is, and say what came back.",
        discussion: """
            A test has the event \(TestWebhook.testEvent) and no incident; with --incident the event is \
            \(TestWebhook.manualEvent). The server sends it: while none runs, it waits for one.

              muster webhook test --data ./data hook-66f01a2b3c4d5e6f70819203
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The hook, as `muster webhook list` shows it.")
    var hook: String

    @Option(help: "An incident to send.")
    var incident: String?

    private static let patience = Duration.seconds(15)

    func run() async throws {
        let place = try data.place
        let request = TestWebhook.Request(enabledHookID: hook, incidentID: incident)
        let deliveryID = try await place.perform(TestWebhook.self, request).deliveryID
        Output.note("\(deliveryID) is on its way.")
        var selection = DeliverySelection()
        selection.deliveryID = deliveryID
        let end = ContinuousClock.now + Self.patience
        while .now < end {
            let list = ListDeliveries.Request(selection: selection, limit: 1)
            let delivery = try await place.perform(ListDeliveries.self, list).deliveries.first
            if let delivery, let attempt = delivery.attempts.first {
                guard delivery.state == .delivered else {
                    throw CommandFailure("The endpoint did not take it: \(delivery.error).")
                }
                return try Output.line("Taken: \(attempt.status) after \(attempt.milliseconds) ms.")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        throw CommandFailure(
            "It was not sent within 15 seconds.",
            hint: "A server must run that has the data; others before it may be waiting: muster webhook deliveries.")
    }
}
