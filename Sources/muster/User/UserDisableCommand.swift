import ArgumentParser
import IncidentService

struct UserDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Disable a user; tokens that act as it are refused.",
        discussion: """
            What the user did stays. `muster user enable` takes it back.

              muster user disable --data ./data ada@example.com
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The user's ID or e-mail address.")
    var user: String

    func run() async throws { try await setDisabled(true, user, in: data.place) }
}

struct UserEnableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Enable a user that was disabled.")

    @OptionGroup var data: DataOption

    @Argument(help: "The user's ID or e-mail address.")
    var user: String

    func run() async throws { try await setDisabled(false, user, in: data.place) }
}

private func setDisabled(_ disabled: Bool, _ user: String, in place: CommandPlace) async throws {
    let summary = try await place.perform(
        SetUserDisabled.self, SetUserDisabled.Request(user: user, disabled: disabled))
    try Output.line("\(summary.name) (\(summary.userID)) is \(summary.disabled ? "disabled" : "enabled").")
}
