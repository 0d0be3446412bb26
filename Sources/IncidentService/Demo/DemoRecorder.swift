import IncidentAPI
import IncidentCore
import IncidentStorage

/// Turns a story into the rows that the procedures would have left: same sentences, same versions, same times.
struct DemoRecorder {
    private(set) var incident: IncidentRecord
    private(set) var labels: [LabelRecord]
    private(set) var assignments: [AssignmentRecord] = []
    private(set) var tasks: [TaskRecord] = []
    private(set) var items: [ActivityRecord] = []
    private(set) var fieldItems: [FieldItemRecord] = []

    private let world: DemoWorld
    private var random: DemoRandom
    private var lastID: Int64 = 0

    /// The incident as it is declared, under `number`; `random` makes the identifiers.
    init?(_ declared: DemoDeclaration, number: Int, in world: DemoWorld, _ random: DemoRandom) throws {
        guard let severity = world.severities[declared.severityID] else { return nil }
        self.world = world
        self.random = random
        incident = IncidentRecord(
            orgID: world.orgID, number: number, title: declared.title, severity: severity, status: world.active,
            createdBy: world.members[declared.person].userID, createdAt: declared.at)
        incident.isDrill = declared.isDrill
        incident.roomPrefix = declared.roomPrefix
        labels = declared.labels.compactMap(world.label)
        var entries = [Timeline.created(incident, severity: severity, status: world.active)]
        entries += labels.map(Timeline.labelAdded)
        if let link = try ContextLink(url: declared.attachURL, caption: declared.attachCaption) {
            entries.append(Timeline.contextAttached(link))
        }
        try add(entries, by: world.members[declared.person], at: declared.at)
    }

    /// Does what a step says; one that would change nothing leaves nothing.
    mutating func perform(_ step: DemoStep) throws {
        let actor = world.members[step.person]
        let change: Trace? =
            switch step.action {
            case .assign(let role, let person): assign(role, world.members[person], at: step.at)
            case .unassign(let role, let person): unassign(role, world.members[person])
            case .addTask(let text, let assignee): addTask(text, assignee.map { world.members[$0] }, actor, step.at)
            case .setTask(let index, let status): setTask(index, status, at: step.at)
            case .note(let text): try .items(note(text, by: actor, at: step.at))
            case .setSeverity(let id): setSeverity(id)
            case .setTitle(let title): setTitle(title)
            case .setStart(let start): setStart(start)
            case .resolve: resolve(at: step.at)
            case .debrief(let value): setDebrief(value)
            }
        switch change {
        case .entries(let entries): try add(entries, by: actor, at: step.at)
        case .items(let new): items += new
        case nil: return
        }
        incident.version += 1
        incident.modifiedAt = step.at
    }

    /// What a step leaves on the timeline.
    private enum Trace {
        case entries([TimelineEntry])
        case items([ActivityRecord])
    }

    private mutating func add(_ entries: [TimelineEntry], by actor: MemberRecord, at time: Timestamp) throws {
        for entry in entries {
            var item = ActivityRecord(
                orgID: incident.orgID, number: incident.number, itemID: newID("activity", at: time),
                kind: entry.kind, userID: actor.userID, body: entry.body, createdAt: time)
            item.subjectID = entry.subjectID
            item.url = entry.url
            item.fieldValues = entry.fieldValues.isEmpty ? "{}" : try JSONText.of(.object(entry.fieldValues))
            items.append(item)
        }
    }

    /// Of the form that ``SortableIdentifiers`` makes, with the story's time.
    private mutating func newID(_ prefix: String, at time: Timestamp) -> String {
        lastID = max(lastID + 1, time.microseconds)
        let digits = String(lastID, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 14 - digits.utf8.count))
        return "\(prefix)-\(zeros)\(digits)\(random.hexadecimal(digits: 10))"
    }
}

extension DemoRecorder {
    private func assigned(_ role: Int, _ member: MemberRecord) -> (role: Role, index: Int?)? {
        guard role < world.roles.count else { return nil }
        let role = world.roles[role]
        return (role, assignments.firstIndex { $0.roleID == role.roleID && $0.userID == member.userID })
    }

    private mutating func assign(_ role: Int, _ member: MemberRecord, at time: Timestamp) -> Trace? {
        guard let (role, index) = assigned(role, member), index == nil else { return nil }
        assignments.append(
            AssignmentRecord(
                orgID: incident.orgID, number: incident.number, roleID: role.roleID, userID: member.userID,
                assignedAt: time))
        return .entries([Timeline.roleAssigned(role, to: member)])
    }

    private mutating func unassign(_ role: Int, _ member: MemberRecord) -> Trace? {
        guard let (role, index) = assigned(role, member), let index else { return nil }
        assignments.remove(at: index)
        return .entries([Timeline.roleUnassigned(role, from: member)])
    }

    private mutating func addTask(
        _ text: String, _ assignee: MemberRecord?, _ actor: MemberRecord, _ time: Timestamp
    ) -> Trace? {
        var task = TaskRecord(
            orgID: incident.orgID, number: incident.number, taskID: newID("task", at: time), text: text,
            authorID: actor.userID, createdAt: time)
        task.assignedTo = assignee?.userID ?? ""
        tasks.append(task)
        return .entries([Timeline.taskAdded(task)])
    }

    private mutating func setTask(_ index: Int, _ status: TaskStatus, at time: Timestamp) -> Trace? {
        guard index < tasks.count, tasks[index].status != status else { return nil }
        let old = tasks[index].status
        tasks[index].status = status
        tasks[index].modifiedAt = time
        return .entries([Timeline.taskStatusChanged(tasks[index], from: old)])
    }

    private mutating func note(_ body: String, by actor: MemberRecord, at time: Timestamp) throws -> [ActivityRecord] {
        var note = ActivityRecord(
            orgID: incident.orgID, number: incident.number, itemID: newID("activity", at: time), kind: .userNote,
            userID: actor.userID, body: body, createdAt: time)
        let text = NoteText(body)
        note.immutable = false
        note.tags = text.tags
        note.url = text.links.first ?? ""
        var items = [note]
        for link in text.links {
            var context = ActivityRecord(
                orgID: incident.orgID, number: incident.number, itemID: newID("activity", at: time),
                kind: .contextAttached, userID: actor.userID, body: "Attached \(link).", createdAt: time)
            context.url = link
            context.broughtBy = note.itemID
            context.fieldValues = try JSONText.of(.object(["url": .string(link), "caption": ""]))
            items.append(context)
        }
        return items
    }

    private mutating func setSeverity(_ id: String) -> Trace? {
        guard let new = world.severities[id], let old = world.severities[incident.severityID], new != old else {
            return nil
        }
        incident.severityID = new.severityID
        incident.severityRank = new.rank
        return .entries([Timeline.severityChanged(from: old.label, to: new.label)])
    }

    private mutating func setTitle(_ title: String) -> Trace? {
        let old = incident.title
        guard title != old else { return nil }
        incident.title = title
        return .entries([Timeline.titleChanged(from: old, to: title)])
    }

    private mutating func setStart(_ start: Timestamp) -> Trace? {
        let old = incident.startedAt
        guard start != old else { return nil }
        incident.startedAt = start
        return .entries([Timeline.timeChanged(.incidentStart, from: old, to: start)])
    }

    private mutating func setDebrief(_ value: String) -> Trace? {
        guard let field = world.debrief, let option = field.selectoptions.first(where: { $0.value == value }) else {
            return nil
        }
        let old = fieldItems.map(\.item)
        guard old != [option.uuid] else { return nil }
        fieldItems = [
            FieldItemRecord(
                orgID: incident.orgID, number: incident.number, fieldID: field.uuid, position: 1, item: option.uuid)
        ]
        return .entries([Timeline.fieldChanged(field, from: old, to: [option.uuid])])
    }

    private mutating func resolve(at time: Timestamp) -> Trace? {
        incident.move(to: world.resolved, from: .active, at: time)
        return .entries([Timeline.statusChanged(from: world.active.slug, to: world.resolved.slug), Timeline.closed()])
    }
}
