import ArgumentParser
import IncidentService

struct UserPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Give a person another password, which is read from standard input.",
        discussion: """
            12 characters or more. Whoever is signed in as the person is signed out.

              muster user password --data ./data ada@example.com < password
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The user's ID or e-mail address.")
    var user: String

    func run() async throws {
        let request = SetPassword.Request(user: user, password: try SecretInput.line("password"))
        let response = try await data.place.perform(SetPassword.self, request)
        try Output.line("\(response.user.name) (\(response.user.userID)) has the new password.")
    }
}
