import IncidentAPI

/// Every label that a demo puts on its incidents.
enum DemoLabels {
    static let all: [IncidentLabel] =
        DemoService.all.map { service($0) } + DemoService.regions.map(region)
        + Set(DemoService.all.map(\.team)).sorted().map(team)
        + Set(DemoScenario.all.flatMap(\.tags)).sorted().map(tag) + [executiveNotice]

    static let executiveNotice = label("tags", "executive-notice", "#c4162a")

    static func service(_ service: DemoService) -> IncidentLabel { label("service", service.slug, "#3274d9") }
    static func region(_ name: String) -> IncidentLabel { label("region", name, "#8f3bb8") }
    static func team(_ name: String) -> IncidentLabel { label("team", name, "#37872d") }
    static func tag(_ name: String) -> IncidentLabel { label("tags", name, "#e0b400") }

    private static func label(_ key: String, _ text: String, _ colorHex: String) -> IncidentLabel {
        .with {
            $0.key = key
            $0.label = text
            $0.colorHex = colorHex
        }
    }
}
