import Foundation
import HTTPTypes
import IncidentAPI
import IncidentCore
import IncidentService
import Mustache

/// One incident: what it is, who is on it, what is to be done, and what happened.
struct IncidentPage {
    var formKey: String
    /// Whether changes are open to the one who looks.
    var edits: Bool
    var number: String
    var title: String
    var severity: String
    var status: String
    var isOver: Bool
    var isDrill: Bool
    var isPrivate: Bool
    var declared: PageTime?
    var declaredBy: String
    var ended: PageTime?
    var summary: String?
    var labels: [String]
    var severities: [PageOption]
    var statuses: [PageOption]
    /// What a press on Resolve, or on Reopen, sets.
    var otherStatus: String
    var people: [HeldRole]
    var roles: [PageOption]
    var users: [PageOption]
    var tasks: [TaskRow]
    var days: [TimelineDay]
    /// Where the older items are; nil for no more.
    var older: String?
    /// The same in each sending of one form: a note is added once.
    var noteKey: String
    /// What was typed and could not be taken.
    var draft: Draft

    struct Draft {
        var title: String
        var note = ""
        var task = ""
    }

    struct HeldRole {
        var role: String
        var name: String
    }

    struct TaskRow {
        var taskID: String
        var text: String
        var isDone: Bool
        var assignee: String?
        /// What a press on it sets.
        var next: String
    }

    /// What happened on a day of UTC.
    struct TimelineDay {
        var day: String
        var items: [TimelineRow]
    }

    struct TimelineRow {
        var itemID: String
        var time: PageTime?
        var name: String
        var text: String
        /// What somebody wrote, as HTML; nil for what the server says.
        var html: String?
        /// A link that is safe to follow.
        var url: String?
        var isNote: Bool
    }
}

extension Desk {
    private static let items = 100

    func incident(_ number: String, fault: APIError? = nil, typed: (IncidentDeed, String)? = nil) async throws
        -> Answer
    {
        let incident = try await call(GetIncident.self) { $0.incidentID = number }.incident
        let after = try visit.query.value("after") ?? ""
        let timeline = try await call(QueryActivity.self) {
            $0.query.incidentID = number
            $0.query.limit = Self.items
            $0.cursor.nextValue = after
        }
        let statuses = try await call(QueryOrgStatuses.self).configurations
            .filter { $0.incidentType == incident.incidentType }.flatMap(\.statuses)
        let isOver = statuses.first { $0.slug == incident.status }?.category == .resolved
        let users = signedIn.caller.access >= .editor ? try await users() : []
        let now = Timestamp.now()
        var page = IncidentPage(
            formKey: signedIn.formKey, edits: visitor.edits, number: number, title: incident.title,
            severity: incident.severity, status: incident.status, isOver: isOver, isDrill: incident.isDrill,
            isPrivate: incident.incidentType == .privateIncident,
            declared: PageTime(incident.createdTime, now: now), declaredBy: incident.createdByUser.name,
            ended: PageTime(incident.closedTime, now: now), summary: incident.summary.orNil,
            labels: incident.labels.map(\.shown), severities: try await severityOptions(chosen: incident.severity),
            statuses: statuses.filter { !$0.archivedTime.isSet }.map {
                PageOption(value: $0.slug, text: $0.name, isChosen: $0.slug == incident.status)
            },
            otherStatus: statuses.first { $0.immutable && $0.category == (isOver ? .active : .resolved) }?.slug ?? "",
            people: incident.incidentMembership.assignments.map { .init(role: $0.role.name, name: $0.user.name) },
            roles: try await call(GetRoles.self).roles.filter { !$0.archived }.map {
                PageOption(value: $0.name, text: $0.name)
            },
            users: users, tasks: incident.taskList.tasks.map(IncidentPage.TaskRow.init),
            days: timeline.activityItems.byDay(now: now), noteKey: UUID().uuidString,
            draft: IncidentPage.Draft(title: incident.title))
        if timeline.cursor.hasMore {
            page.older = "/incidents/\(number)?after=\(timeline.cursor.nextValue.percentEncoded(keeping: ""))"
        }
        switch typed {
        case (.title, let text)?: page.draft.title = text
        case (.note, let text)?: page.draft.note = text
        case (.task, let text)?: page.draft.task = text
        default: break
        }
        return show("incident", "#\(number) \(incident.title)", page, fault: fault)
    }

    private func users() async throws(APIError) -> [PageOption] {
        let users = try await call(QueryUsers.self) { $0.query.limit = 100 }.users
        return users.map {
            PageOption(value: $0.userID, text: $0.name, isChosen: $0.userID == signedIn.caller.user.userID)
        }
    }

    /// Does what a form asks for, and shows the incident.
    func `do`(_ deed: IncidentDeed, to number: String, _ form: FormText) async throws -> Answer {
        let value = try form.value("value") ?? ""
        do {
            switch deed {
            case .title: _ = try await call(UpdateTitle.self) { ($0.incidentID, $0.title) = (number, value) }
            case .severity: _ = try await call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = (number, value) }
            case .status: _ = try await call(UpdateStatus.self) { ($0.incidentID, $0.status) = (number, value) }
            case .note:
                _ = try await call(AddActivity.self, idempotencyKey: try form.value("idempotencyKey")) {
                    ($0.incidentID, $0.activityKind, $0.body) = (number, .userNote, value)
                }
            case .task: _ = try await call(AddTask.self) { ($0.incidentID, $0.text) = (number, value) }
            case .taskStatus:
                let taskID = try form.value("task") ?? ""
                _ = try await call(UpdateTaskStatus.self) {
                    ($0.incidentID, $0.taskID) = (number, taskID)
                    $0.status = value == "done" ? .done : .todo
                }
            case .role:
                let user = try form.value("user") ?? ""
                _ = try await call(AssignRole.self) { ($0.incidentID, $0.role, $0.userID) = (number, value, user) }
            }
            return routes.redirect(to: "/incidents/\(number)")
        } catch {
            return try await incident(number, fault: error, typed: (deed, value))
        }
    }
}

extension IncidentPage.TaskRow {
    fileprivate init(_ task: IncidentTask) {
        taskID = task.taskID
        text = task.text
        isDone = task.status == .done
        assignee = task.assignedUser?.name
        next = isDone ? "todo" : "done"
    }
}

extension [ActivityItem] {
    /// In their order, by the days of UTC.
    fileprivate func byDay(now: Timestamp) -> [IncidentPage.TimelineDay] {
        var days: [IncidentPage.TimelineDay] = []
        for item in self {
            let time = PageTime(item.eventTime, now: now)
            let day = time.map { String($0.text.prefix { $0 != "," }) } ?? ""
            if days.last?.day != day { days.append(.init(day: day, items: [])) }
            let isNote = item.activityKind == .userNote
            let isSafe = item.url.hasPrefix("https://") || item.url.hasPrefix("http://")
            days[days.count - 1].items.append(
                .init(
                    itemID: item.activityItemID, time: time, name: item.user.name, text: item.body,
                    html: isNote ? NoteHTML.of(item.body) : nil, url: isSafe ? item.url : nil, isNote: isNote))
        }
        return days
    }
}

extension IncidentPage: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "formKey": formKey
        case "edits": edits
        case "number": number
        case "title": title
        case "severity": severity
        case "status": status
        case "isOver": isOver
        case "isDrill": isDrill
        case "isPrivate": isPrivate
        case "declared": declared
        case "declaredBy": declaredBy
        case "ended": ended
        case "summary": summary
        case "labels": labels
        case "severities": severities
        case "statuses": statuses
        case "otherStatus": otherStatus
        case "people": people
        case "roles": roles
        case "users": users
        case "tasks": tasks
        case "days": days
        case "older": older
        case "noteKey": noteKey
        case "draft": draft
        default: nil
        }
    }
}

extension IncidentPage.HeldRole: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "role": role
        case "name": name
        default: nil
        }
    }
}

extension IncidentPage.TaskRow: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "taskID": taskID
        case "text": text
        case "isDone": isDone
        case "assignee": assignee
        case "next": next
        default: nil
        }
    }
}

extension IncidentPage.TimelineDay: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "day": day
        case "items": items
        default: nil
        }
    }
}

extension IncidentPage.TimelineRow: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "itemID": itemID
        case "time": time
        case "name": name
        case "text": text
        case "html": html
        case "url": url
        case "isNote": isNote
        default: nil
        }
    }
}
