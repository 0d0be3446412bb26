import ArgumentParser
import IncidentService

struct UserAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person, and print the user ID that API calls take.",
        discussion: """
            API calls that name a user take the ID printed here, or `email:<address>`.

              muster user add --name "Ada Lovelace" --email ada@example.com --role editor

            With --password the person signs in to the pages by e-mail address and password, which is read from \
            standard input: 12 characters or more.

              muster user add --name Ada --email ada@example.com --password < password
            """)

    @OptionGroup var data: DataOption

    @Option(help: "The person's name.")
    var name: String

    @Option(help: "The person's e-mail address. No other user has it.")
    var email: String

    @Option(help: "What the person may do: viewer, editor or admin.")
    var role: RoleArgument = .editor

    @Flag(help: "Read a password from standard input.")
    var password = false

    @OptionGroup var output: JSONOption

    func run() async throws {
        let request = AddUser.Request(
            name: name, email: email, role: role.access, password: password ? try SecretInput.line("password") : nil)
        let user = try await data.place.perform(AddUser.self, request, creating: true)
        if output.json { return try Output.json(user) }
        try Output.line(user.userID)
    }
}
