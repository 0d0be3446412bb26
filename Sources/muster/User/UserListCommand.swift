import ArgumentParser
import IncidentAPI
import IncidentService

struct UserListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the users in the order in which they were added.")

    @OptionGroup var data: DataOption

    @Flag(help: "Also list the users that tokens act as.")
    var all = false

    @OptionGroup var output: JSONOption

    func run() async throws {
        let request = ListUsers.Request(includeServiceAccounts: all)
        let users = try await data.place.perform(ListUsers.self, request).users
        if output.json { return try Output.json(users) }
        guard !users.isEmpty else { return Output.note("There are no users. `muster user add` adds one.") }
        let rows = users.map { user in
            [
                user.userID, user.name, user.email, user.role.rawValue, user.disabled ? "disabled" : "active",
                user.createdAt.toTheSecond,
            ]
        }
        try Output.line(TextTable(header: ["ID", "NAME", "E-MAIL", "ROLE", "STATUS", "ADDED"], rows: rows).text)
    }
}
