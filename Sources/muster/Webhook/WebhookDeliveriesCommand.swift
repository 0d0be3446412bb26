import ArgumentParser
import IncidentService
import IncidentStorage

struct WebhookDeliveriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliveries",
        abstract: "List what was sent and is to be sent, newest first, with every try.",
        discussion: """
            Kept for 30 days. Each try has its time, how long it took, the status and the beginning of the answer; \
            --json shows all of it.

              muster webhook deliveries --data ./data --state failed --since 2026-01-31T00:00:00Z
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var options: DeliveryOptions

    @Option(help: "How many at most, up to 1,000.")
    var limit = 50

    @OptionGroup var output: JSONOption

    func run() async throws {
        let request = ListDeliveries.Request(selection: options.selection(), limit: limit)
        let deliveries = try await data.place.perform(ListDeliveries.self, request).deliveries
        if output.json { return try Output.json(deliveries) }
        guard !deliveries.isEmpty else { return Output.note("There are no such deliveries.") }
        let rows = deliveries.map { delivery in
            let last = delivery.attempts.last
            return [
                delivery.deliveryID, delivery.event, delivery.incidentID, delivery.state.rawValue,
                "\(delivery.attempts.count)", last.map { "\($0.attemptedAt.toTheSecond)" } ?? "",
                last.map { $0.status > 0 ? "\($0.status) in \($0.milliseconds) ms" : "" } ?? "",
                delivery.nextTryAt.toTheSecond, delivery.error,
            ]
        }
        let header = ["ID", "EVENT", "INCIDENT", "STATE", "TRIES", "LAST TRY", "ANSWER", "NEXT TRY", "FAULT"]
        try Output.line(TextTable(header: header, rows: rows).text)
    }
}
