import IncidentAPI

/// An incident on a page of text.
struct IncidentSheet {
    let incident: Incident
    /// The end of its timeline, the oldest first.
    let items: [ActivityItem]
    let page: String
    let now: Timestamp

    func text(on terminal: Terminal) -> String {
        var lines = [terminal.paint("Incident \(incident.incidentID)  \(incident.title)".withoutControls, .bold), ""]
        let width = facts.map(\.0.displayWidth).max() ?? 0
        for (name, value, colour) in facts where !value.isEmpty {
            let label = name.withoutControls.padded(to: width)
            lines.append("\(terminal.paint(label, .faint))  \(terminal.paint(value.withoutControls, colour))")
        }
        if !incident.summary.isEmpty {
            lines += [""] + incident.summary.split(separator: "\n").map { String($0).withoutControls }
        }
        lines += tasks(on: terminal) + timeline(on: terminal)
        return lines.joined(separator: "\n")
    }

    private var facts: [(String, String, Colour?)] {
        let kind = (incident.isDrill ? ", a drill" : "") + (incident.incidentType == .unset ? "" : ", private")
        var facts: [(String, String, Colour?)] = [
            ("Status", incident.status + kind, .ofStatus(incident.status)),
            ("Severity", incident.severity, .ofSeverity(incident.severity)),
            ("Declared", moment(incident.createdTime) + " by \(incident.createdByUser.name)", nil),
        ]
        if incident.incidentEnd.isSet { facts.append(("Ended", moment(incident.incidentEnd), nil)) }
        facts.append(("Labels", incident.labels.map(\.shortText).joined(separator: ", "), nil))
        for assignment in incident.incidentMembership.assignments {
            facts.append((assignment.role.name, assignment.user.name, nil))
        }
        facts.append(("Page", page, nil))
        return facts
    }

    private func moment(_ time: Timestamp) -> String { "\(time.toTheSecond) (\(time.age(at: now)) ago)" }

    private func tasks(on terminal: Terminal) -> [String] {
        let list = incident.taskList
        guard !list.tasks.isEmpty else { return [] }
        return ["", terminal.paint("Tasks, \(list.doneCount) of \(list.tasks.count) done", .bold)]
            + list.tasks.enumerated().map { index, task in
                let mark = task.status == .done ? "x" : task.status == .progress ? "~" : " "
                let person = task.assignedUser.map { "  (\($0.name))" } ?? ""
                return terminal.fitted(
                    "\("\(index + 1)".padded(to: 3)) [\(mark)] \(task.text)\(person)".withoutControls, beside: 0)
            }
    }

    private func timeline(on terminal: Terminal) -> [String] {
        guard !items.isEmpty else { return [] }
        let rows = items.map { item in
            [item.eventTime.toTheSecond, item.user.name.fitted(to: 24), item.body.firstLine]
        }
        return [
            "", TextTable(header: ["TIME", "WHO", "TIMELINE"], rows: rows, flexible: 2).text(on: terminal),
        ]
    }
}

extension String {
    /// The first line, with a sign that more follow.
    fileprivate var firstLine: String {
        let lines = split(separator: "\n", maxSplits: 1)
        return (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " …" : "")
    }

    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }
}
