extension Catalog {
    static let tasks: [any Procedure.Type] = [
        AddTask.self,
        DeleteTask.self,
        UpdateTaskStatus.self,
        UpdateTaskText.self,
        UpdateTaskUser.self,
    ]
}
