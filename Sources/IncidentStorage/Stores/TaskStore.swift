public import IncidentAPI

/// A task of an incident.
public struct TaskRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, number, task_id, text, status, immutable, role_id, author_id, assigned_to, created_at, modified_at
        """
    }

    public var orgID: String
    public var number: Int
    /// `task-<24 hexadecimal digits>`; sorts by the time of creation.
    public var taskID: String
    public var text: String
    public var status = TaskStatus.todo
    /// Whether the server keeps it, and nobody else may change it.
    public var immutable = false
    /// The role that a kept task waits for; 0 for none.
    public var roleID = 0
    public var authorID: String
    /// `""` for nobody.
    public var assignedTo = ""
    public var createdAt: Timestamp
    public var modifiedAt: Timestamp

    public init(
        orgID: String, number: Int, taskID: String, text: String, authorID: String, createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.number = number
        self.taskID = taskID
        self.text = text
        self.authorID = authorID
        self.createdAt = createdAt
        modifiedAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        taskID = try row.get("task_id")
        text = try row.get("text")
        status = try row.get("status")
        immutable = try row.get("immutable")
        roleID = try row.get("role_id")
        authorID = try row.get("author_id")
        assignedTo = try row.get("assigned_to")
        createdAt = try row.get("created_at")
        modifiedAt = try row.get("modified_at")
    }
}

extension TaskStatus: SQLConvertible {}

extension Reading {
    /// The tasks of some incidents, each incident's in the order of creation.
    public func tasks(ofIncidents numbers: [Int], of orgID: String) throws -> [TaskRecord] {
        numbers.isEmpty ? [] : try fetchAll(TaskRecord.query(ofIncidents: numbers, of: orgID))
    }

    /// The task with this id, or nil.
    public func task(_ taskID: String, ofIncident number: Int, of orgID: String) throws -> TaskRecord? {
        try fetchOne(
            """
            SELECT \(raw: TaskRecord.columns) FROM task
            WHERE org_id = \(orgID) AND number = \(number) AND task_id = \(taskID)
            """)
    }
}

extension TaskRecord {
    static func query(ofIncidents numbers: [Int], of orgID: String) -> SQL {
        """
        SELECT \(raw: TaskRecord.columns) FROM task
        WHERE org_id = \(orgID) AND number IN \(list: numbers) ORDER BY number, task_id
        """
    }
}

extension WriteTransaction {
    /// Stores a new task.
    public func insert(_ task: TaskRecord) throws {
        try execute(
            """
            INSERT INTO task (\(raw: TaskRecord.columns))
            VALUES
              (\(task.orgID), \(task.number), \(task.taskID), \(task.text), \(task.status), \(task.immutable),
               \(task.roleID), \(task.authorID), \(task.assignedTo), \(task.createdAt), \(task.modifiedAt))
            """)
    }

    /// Stores the changed fields of a task.
    public func update(_ task: TaskRecord) throws {
        try execute(
            """
            UPDATE task
            SET text = \(task.text), status = \(task.status), assigned_to = \(task.assignedTo),
                modified_at = \(task.modifiedAt)
            WHERE org_id = \(task.orgID) AND number = \(task.number) AND task_id = \(task.taskID)
            """)
    }

    /// Deletes a task.
    public func delete(_ task: TaskRecord) throws {
        try execute(
            "DELETE FROM task WHERE org_id = \(task.orgID) AND number = \(task.number) AND task_id = \(task.taskID)")
    }
}
