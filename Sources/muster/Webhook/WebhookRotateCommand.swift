import ArgumentParser
import IncidentAPI
import IncidentService

struct WebhookRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Give a hook another secret, which is read from standard input.",
        discussion: """
            For 24 hours the header webhook-signature carries a signature by each secret, and Gi-Signature one by the \
            old one; afterwards only the new one is used.

              muster webhook rotate --data ./data hook-66f01a2b3c4d5e6f70819203 < new-secret
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The hook, as `muster webhook list` shows it.")
    var hook: String

    func run() async throws {
        let request = RotateWebhookSecret.Request(enabledHookID: hook, secret: try SecretInput.line("secret"))
        let response = try await data.place.perform(RotateWebhookSecret.self, request)
        let end = response.hook.oldSecretUntil
        try Output.line(
            end.isSet
                ? "The hook has the new secret. The old one is used beside it until \(end.toTheSecond)."
                : "The hook has the new secret.")
    }
}
