import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct TasksTests {
    private func add(_ text: String, to userID: String = "", on server: TestServer) async throws -> AddTask.Response {
        try await server.call(AddTask.self) {
            $0.incidentID = "1"
            $0.text = text
            $0.assignToUserID = userID
        }
    }

    @Test func aTaskLivesFromToDoToDone() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let ada = try await server.addUser("Ada")
            let added = try await add("Restart the database", to: ada.userID, on: server)
            #expect(added.incidentID == "1")
            #expect(added.task.status == .todo)
            #expect(added.task.assignedUser?.name == "Ada")
            #expect(added.taskList.tasks == [added.task])
            let taskID = added.task.taskID
            for (status, counts) in [(TaskStatus.progress, [1, 0]), (.done, [0, 1]), (.todo, [1, 0])] {
                let list = try await server.call(UpdateTaskStatus.self) {
                    $0.incidentID = "1"
                    $0.taskID = taskID
                    $0.status = status
                }.taskList
                #expect([list.todoCount, list.doneCount] == counts)
            }
            let text = try await server.call(UpdateTaskText.self) {
                $0.incidentID = "1"
                $0.taskID = taskID
                $0.text = "Restart the cache"
            }.task.text
            #expect(text == "Restart the cache")
            let nobody = try await server.call(UpdateTaskUser.self) {
                $0.incidentID = "1"
                $0.taskID = taskID
            }.task
            #expect(nobody.assignedUser == nil)
            let left = try await server.call(DeleteTask.self) {
                $0.incidentID = "1"
                $0.taskID = taskID
            }.taskList
            #expect(left.tasks.isEmpty)
            #expect(
                try await server.timelineKinds("1") == [
                    .incidentCreated, .taskAdded, .taskUpdated, .taskCompleted, .taskUpdated, .taskUpdated,
                    .taskUpdated, .taskDeleted,
                ])
        }
    }

    @Test func refusesWhatItCannotDo() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            await expectRefusal(.validationFailed, "text must not be empty") { try await add(" ", on: server) }
            await expectRefusal(.userNotFound) { try await add("x", to: "nobody", on: server) }
            await expectRefusal(.taskNotFound, "There is no task task-1 in incident 1.") {
                try await server.call(DeleteTask.self) {
                    $0.incidentID = "1"
                    $0.taskID = "task-1"
                }
            }
            let taskID = try await add("x", on: server).task.taskID
            await expectRefusal(.validationFailed, "status must be one of todo, progress, done") {
                try await server.call(UpdateTaskStatus.self) {
                    $0.incidentID = "1"
                    $0.taskID = taskID
                }
            }
        }
    }

    @Test func tasksKeepTheOrderOfCreation() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            for text in ["b", "a", "c"] { _ = try await add(text, on: server) }
            #expect(try await server.incident("1").taskList.tasks.map(\.text) == ["b", "a", "c"])
        }
    }
}
