import ArgumentParser

struct WebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook",
        abstract: "See how webhooks do, test them, and send again what they missed.",
        discussion: "They are enabled through the API (IntegrationService.EnableHook).",
        subcommands: [
            WebhookListCommand.self, WebhookDeliveriesCommand.self, WebhookReplayCommand.self,
            WebhookTestCommand.self, WebhookRotateCommand.self, WebhookResumeCommand.self,
        ])
}
