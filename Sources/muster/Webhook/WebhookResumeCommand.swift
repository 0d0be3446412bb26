import ArgumentParser
import IncidentService

struct WebhookResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Send to a hook's endpoint again at once, after it was disabled or while it is left alone.",
        discussion: """
            What it has missed is not sent by this: muster webhook replay does that.

              muster webhook resume --data ./data hook-66f01a2b3c4d5e6f70819203
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The hook, as `muster webhook list` shows it.")
    var hook: String

    func run() async throws {
        _ = try await data.place.perform(ResumeWebhook.self, ResumeWebhook.Request(enabledHookID: hook))
        try Output.line("The endpoint of \(hook) is tried again.")
    }
}
