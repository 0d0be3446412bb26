import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentAssignCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Give a person a role in an incident.",
        discussion: "  muster incident assign 12 commander ada@example.com")

    @OptionGroup var server: ServerOption
    @OptionGroup var holder: RoleHolder
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let request = AssignRole.Request.with {
            $0.incidentID = holder.incident.id
            $0.role = holder.role
            $0.userID = holder.user.id
        }
        let answer = try await client.answer(AssignRole.self, to: request)
        if output.json { return try Output.json(of: answer) }
        try holder.report(answer.response.didChange ? "is now" : "was already")
    }
}

struct IncidentUnassignCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "unassign", abstract: "Take a role in an incident from a person.")

    @OptionGroup var server: ServerOption
    @OptionGroup var holder: RoleHolder
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let request = UnassignRole.Request.with {
            $0.incidentID = holder.incident.id
            $0.role = holder.role
            $0.userID = holder.user.id
        }
        let answer = try await client.answer(UnassignRole.self, to: request)
        if output.json { return try Output.json(of: answer) }
        try holder.report(answer.response.didChange ? "is no longer" : "was not")
    }
}

/// Who holds which role where.
struct RoleHolder: ParsableArguments {
    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Argument(help: "The role's name, such as commander.")
    var role: String

    @Argument(help: "The person: an e-mail address, or a user ID.")
    var user: UserReference

    func report(_ verb: String) throws {
        let name = user.id.hasPrefix("email:") ? String(user.id.dropFirst(6)) : user.id
        try Output.line("\(name) \(verb) \(role) of incident \(incident.id).".withoutControls)
    }
}
