import ArgumentParser
import IncidentService

struct WebhookReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Send a delivery again, or all of a range of time.",
        discussion: """
            With the same id and the same bytes: a receiver that has taken one knows it again. A delivery that waits is \
            on its way anyway. An endpoint that was disabled is tried again.

              muster webhook replay --data ./data webhook-out-66f01a2b3c4d5e6f70819203
              muster webhook replay --data ./data --state failed --since 2026-01-30T00:00:00Z --hook hook-66f0
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The delivery, as `muster webhook deliveries` shows it. Without it, a range of time is needed.")
    var delivery: String?

    @OptionGroup var options: DeliveryOptions

    func validate() throws {
        guard delivery == nil, options.since == nil, options.before == nil else { return }
        throw ValidationError("Name a delivery, or a range of time with --since or --before.")
    }

    func run() async throws {
        let request = ReplayDeliveries.Request(selection: options.selection(deliveryID: delivery))
        let count = try await data.place.perform(ReplayDeliveries.self, request).count
        try Output.line(count == 1 ? "1 delivery is on its way again." : "\(count) deliveries are on their way again.")
    }
}
