import ArgumentParser
import IncidentAPI
import IncidentStorage

/// The options that choose deliveries.
struct DeliveryOptions: ParsableArguments {
    @Option(help: "Only of this hook.")
    var hook: String?

    @Option(help: "Only of this incident.")
    var incident: Int?

    @Option(
        help: ArgumentHelp("Only those that are waiting, delivered or failed.", valueName: "state"),
        transform: { text in
            guard let state = DeliveryState(rawValue: text) else {
                throw ValidationError("'\(text)' is none of waiting, delivered and failed.")
            }
            return state
        })
    var state: DeliveryState?

    @Option(
        help: ArgumentHelp("Only those made at this time or later: 2026-01-31T15:04:05Z.", valueName: "time"),
        transform: Self.time)
    var since: Timestamp?

    @Option(help: ArgumentHelp("Only those made before this time.", valueName: "time"), transform: Self.time)
    var before: Timestamp?

    func selection(deliveryID: String? = nil) -> DeliverySelection {
        var selection = DeliverySelection()
        selection.deliveryID = deliveryID
        selection.enabledHookID = hook
        selection.number = incident
        selection.state = state
        selection.since = since
        selection.before = before
        return selection
    }

    private static func time(_ text: String) throws -> Timestamp {
        guard let time = Timestamp(rfc3339: text) else {
            throw ValidationError("'\(text)' is not a time such as 2026-01-31T15:04:05Z.")
        }
        return time
    }
}
