import ArgumentParser
import Foundation
import IncidentAPI
import IncidentClient

struct IncidentOpenCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Print the address of an incident's page, and show it in the browser.",
        discussion: """
            The browser is BROWSER, else the desktop's; without either the address is printed alone. To open a closed \
            incident again: muster incident reopen.
            """)

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Flag(name: .customLong("print"), help: "Only print the address.")
    var onlyPrints = false

    func work(with client: IncidentClient) async throws {
        let path = try await client.call(GetIncident.self) { $0.incidentID = incident.id }.incident.overviewURL
        let page = client.configuration.address.url(ofPath: path)
        // What a server answers shall not start a program of another kind.
        guard page.hasPrefix("https://") || page.hasPrefix("http://") else {
            throw CommandFailure("The page of incident \(incident.id) has no address of the web.", status: .badAnswer)
        }
        try Output.line(page.withoutControls)
        guard !onlyPrints, let browser = Self.browser else { return }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [browser, page]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus != 0 else { return }
        throw CommandFailure("\(browser) could not show the page.")
    }

    private static var browser: String? {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["BROWSER"], !named.isEmpty { return named }
        #if os(macOS)
            return "open"
        #else
            let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { !(environment[$0] ?? "").isEmpty }
            return hasDesktop ? "xdg-open" : nil
        #endif
    }
}
