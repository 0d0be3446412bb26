import ArgumentParser
import IncidentAPI
import IncidentClient

struct TaskAssignCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give a task to a person, or to nobody.",
        discussion: """
              muster task assign 12 1 ada@example.com
              muster task assign 12 1 --nobody
            """)

    @OptionGroup var server: ServerOption
    @OptionGroup var task: TaskOfIncident

    @Argument(help: "Who is to do it: an e-mail address, or a user ID.")
    var user: UserReference?

    @Flag(help: "Nobody is to do it.")
    var nobody = false

    @OptionGroup var output: JSONOption

    func validate() throws {
        guard (user == nil) == nobody else { throw ValidationError("Name a person, or give --nobody.") }
    }

    func work(with client: IncidentClient) async throws {
        let taskID = try await task.taskID(with: client)
        let request = UpdateTaskUser.Request.with {
            $0.incidentID = task.incident.id
            $0.taskID = taskID
            $0.userID = user?.id ?? ""
        }
        let answer = try await client.answer(UpdateTaskUser.self, to: request)
        if output.json { return try Output.json(of: answer) }
        let person = answer.response.task.assignedUser?.name ?? "Nobody"
        try Output.line("\(person) has the task: \(answer.response.task.text)".withoutControls)
    }
}

struct TaskStartCommand: ServerCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Say that a task is being done.")

    @OptionGroup var server: ServerOption
    @OptionGroup var task: TaskOfIncident
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        try await setStatus(.progress, of: task, with: client, output)
    }
}

struct TaskDoneCommand: ServerCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "Tick a task off.")

    @OptionGroup var server: ServerOption
    @OptionGroup var task: TaskOfIncident
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws { try await setStatus(.done, of: task, with: client, output) }
}

struct TaskReopenCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Say that a task is still to be done.")

    @OptionGroup var server: ServerOption
    @OptionGroup var task: TaskOfIncident
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws { try await setStatus(.todo, of: task, with: client, output) }
}

struct TaskRemoveCommand: ServerCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Delete a task.")

    @OptionGroup var server: ServerOption
    @OptionGroup var task: TaskOfIncident
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let taskID = try await task.taskID(with: client)
        let request = DeleteTask.Request.with {
            $0.incidentID = task.incident.id
            $0.taskID = taskID
        }
        let answer = try await client.answer(DeleteTask.self, to: request)
        if output.json { return try Output.json(of: answer) }
        let left = answer.response.taskList.tasks.count
        try Output.line("The task is deleted; incident \(task.incident.id) has \(left) left.")
    }
}

private func setStatus(
    _ status: TaskStatus, of task: TaskOfIncident, with client: IncidentClient, _ output: JSONOption
) async throws {
    let taskID = try await task.taskID(with: client)
    let request = UpdateTaskStatus.Request.with {
        $0.incidentID = task.incident.id
        $0.taskID = taskID
        $0.status = status
    }
    let answer = try await client.answer(UpdateTaskStatus.self, to: request)
    if output.json { return try Output.json(of: answer) }
    let list = answer.response.taskList
    try Output.line(
        "\(status.rawValue): \(answer.response.task.text)  (\(list.doneCount) of \(list.tasks.count) done)"
            .withoutControls)
}
