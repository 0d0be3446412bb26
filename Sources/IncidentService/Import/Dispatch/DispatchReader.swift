import Foundation
import IncidentAPI
import IncidentStorage

/// Says an incident of Dispatch in our words.
struct DispatchReader {
    let parts: DispatchParts
    /// The person of a participant.
    let person: (DispatchRow?) -> ForeignPerson

    func incident(_ row: DispatchRow, _ report: inout ImportReport) throws -> ForeignIncident {
        let id = row.key("id")
        var incident = ForeignIncident(sourceID: id)
        incident.number = Int(id).flatMap { $0 > 0 ? $0 : nil }
        incident.title = row.text("title").isEmpty ? row.text("name") : row.text("title")
        let (description, resolution) = (row.text("description"), row.text("resolution"))
        incident.summary = resolution.isEmpty ? description : resolution
        try setTimes(row, &incident, &report)
        setStatus(row, &incident, &report)
        incident.severity = name(row, "incident_severity", parts.severities, &report)
        setVisibility(row, &incident, &report)
        incident.labels = labels(row, id, &report)
        let held = participants(row, id)
        incident.createdBy = individual(row, "reporter", held)
        incident.assignments = try held.flatMap(assignments)
        let commander = individual(row, "commander", held)
        if !commander.isNobody, !incident.assignments.contains(where: { $0.role.name == "commander" }) {
            incident.assignments.append(ForeignAssignment(role: Self.role("Incident Commander"), person: commander))
        }
        incident.tasks = try (parts.tasks[id] ?? row.objects("tasks")).map { try task($0, &report) }
        incident.items = try items(row, incident, description: description, resolution: resolution)
        incident.refs = [
            .with {
                $0.key = "dispatch"
                $0.ref = row.text("name").isEmpty ? id : row.text("name")
                $0.url = row.object("ticket")?.text("weblink") ?? ""
            }
        ]
        return incident
    }

    private func setTimes(
        _ row: DispatchRow, _ incident: inout ForeignIncident, _ report: inout ImportReport
    ) throws {
        let (reported, created) = (try row.time("reported_at"), try row.time("created_at"))
        let stable = try row.time("stable_at")
        incident.closedAt = try row.time("closed_at")
        let times = [created, reported, stable, incident.closedAt]
        incident.createdAt = times.first(where: \.isSet) ?? .unset
        incident.startedAt = reported.isSet ? reported : incident.createdAt
        if !created.isSet, !reported.isSet, incident.createdAt.isSet {
            report.note("An incident had no time of its declaration: that of its end was taken.")
        }
        // The harm is over when an incident is stable; what follows is work on it.
        incident.endedAt = stable.isSet ? stable : incident.closedAt
        let updated = try row.time("updated_at")
        incident.modifiedAt = updated.isSet ? updated : max(incident.closedAt, stable, incident.createdAt)
    }

    private func setStatus(
        _ row: DispatchRow, _ incident: inout ForeignIncident, _ report: inout ImportReport
    ) {
        let word = row.word("status")
        switch word {
        case "active", "": incident.status = "active"
        case "closed":
            incident.status = "resolved"
            incident.isResolved = true
            if !incident.closedAt.isSet {
                report.note("A closed incident had no time of closing: that of its last change was taken.")
            }
        case "stable":
            incident.status = "Stable"
            if incident.closedAt.isSet {
                report.note("A stable incident had a time of closing, which was left out.")
                incident.closedAt = .unset
            }
        default:
            incident.status = row.text("status").trimmingCharacters(in: .whitespacesAndNewlines)
            report.note("A status is none of Dispatch's: one of the same name stands for it.")
        }
        guard incident.status == "active" else { return }
        if word.isEmpty { report.note("An incident had no status and is active.") }
        if incident.closedAt.isSet || incident.endedAt.isSet {
            report.note("An active incident had a time of its end, which was left out.")
            (incident.closedAt, incident.endedAt) = (.unset, .unset)
        }
    }

    /// What is not said to be open is not shown to all.
    private func setVisibility(
        _ row: DispatchRow, _ incident: inout ForeignIncident, _ report: inout ImportReport
    ) {
        switch row.word("visibility") {
        case "open", "": return
        case "restricted": break
        default: report.note("A visibility is neither Open nor Restricted: the incident is private.")
        }
        incident.incidentType = .privateIncident
    }

    /// The name of what an incident refers to, in a table of its own or nested.
    private func name(
        _ row: DispatchRow, _ reference: String, _ names: [String: String], _ report: inout ImportReport
    ) -> String {
        if let name = row.object(reference)?.text("name") { return name }
        let id = row.key("\(reference)_id")
        if !id.isEmpty, names[id] == nil {
            report.note("What \(reference)_id names is not in the files: the incident has none.")
        }
        return names[id] ?? ""
    }

    private func labels(_ row: DispatchRow, _ id: String, _ report: inout ImportReport) -> [IncidentLabel] {
        let nested = row.objects("tags").map { tag in
            IncidentLabel.with {
                $0.key = tag.object("tag_type")?.text("name") ?? ""
                $0.label = tag.text("name")
            }
        }
        let kinds = [
            ("type", name(row, "incident_type", parts.types, &report)),
            ("priority", name(row, "incident_priority", parts.priorities, &report)),
        ]
        let named = kinds.filter { !$0.1.isEmpty }.map { key, label in
            IncidentLabel.with {
                $0.key = key
                $0.label = label
            }
        }
        return named + nested + (parts.tags[id] ?? [])
    }

    private func participants(_ row: DispatchRow, _ id: String) -> [DispatchRow] {
        let nested = row.objects("participants")
        return nested.isEmpty ? parts.participants[id] ?? [] : nested
    }

    private func individual(_ row: DispatchRow, _ name: String, _ held: [DispatchRow]) -> ForeignPerson {
        if let nested = row.object(name) { return person(nested) }
        let id = row.key("\(name)_id")
        return person(held.first { !id.isEmpty && $0.key("id") == id })
    }

    private func assignments(of participant: DispatchRow) throws -> [ForeignAssignment] {
        let nested = participant.objects("participant_roles")
        let roles = nested.isEmpty ? parts.roles[participant.key("id")] ?? [] : nested
        let person = person(participant)
        return try roles.compactMap { role in
            // Older databases have the columns without the d.
            let ended = try role.time(role.text("renounced_at").isEmpty ? "renounce_at" : "renounced_at")
            guard !ended.isSet else { return nil }
            let begun = try role.time(role.text("assumed_at").isEmpty ? "assume_at" : "assumed_at")
            return ForeignAssignment(role: Self.role(role.text("role")), person: person, assignedAt: begun)
        }
    }

    /// The role that a name of Dispatch stands for.
    private static func role(_ name: String) -> Role {
        .with {
            switch name.trimmingCharacters(in: .whitespaces).lowercased() {
            case "incident commander": $0.name = "commander"
            case "participant", "observer", "": $0.name = "observer"
            default: $0.name = name
            }
        }
    }

    private func task(_ row: DispatchRow, _ report: inout ImportReport) throws -> ForeignTask {
        var task = ForeignTask()
        task.text = row.text("description").split(whereSeparator: \.isNewline).joined(separator: " ")
        let status = row.word("status")
        task.status = status == "resolved" ? .done : .todo
        if !["resolved", "open", ""].contains(status) {
            report.note("The status of a task is neither Open nor Resolved: it is to be done.")
        }
        task.author = participant(row, "creator")
        let assigned = row.objects("assignees").first.map(person)
        let listed = parts.assignees[row.key("id")]?.first.map {
            person(DispatchRow(["id": $0.key("participant_id")]))
        }
        task.assignee = assigned ?? listed ?? participant(row, "owner")
        task.createdAt = try row.time("created_at")
        let resolved = try row.time("resolved_at")
        task.modifiedAt = resolved.isSet ? resolved : try row.time("updated_at")
        return task
    }

    private func participant(_ row: DispatchRow, _ name: String) -> ForeignPerson {
        if let nested = row.object(name) { return person(nested) }
        let id = row.key("\(name)_id")
        return id.isEmpty ? ForeignPerson() : person(DispatchRow(["id": id]))
    }

    private func items(
        _ row: DispatchRow, _ incident: ForeignIncident, description: String, resolution: String
    ) throws -> [ForeignItem] {
        var items = try (parts.events[incident.sourceID] ?? row.objects("events")).map(item)
        if !description.isEmpty {
            items.append(note(description, .userNote, by: incident.createdBy, at: incident.createdAt))
        }
        if !resolution.isEmpty {
            let time = incident.closedAt.isSet ? incident.closedAt : incident.modifiedAt
            items.append(note(resolution, .incidentSummary, by: ForeignPerson(), at: time))
        }
        return items
    }

    private func item(_ row: DispatchRow) throws -> ForeignItem {
        var item = ForeignItem()
        let isNote = row.word("type") == "custom event"
        item.kind = isNote ? .userNote : .incidentUpdated
        item.immutable = !isNote
        item.body = row.text("description")
        item.eventAt = try row.time("started_at")
        let created = try row.time("created_at")
        item.createdAt = created.isSet ? created : item.eventAt
        let individual = row.key("individual_id")
        if let nested = row.object("individual") {
            item.person = person(DispatchRow(["individual": .object(nested.members)]))
        } else if !individual.isEmpty {
            item.person = person(DispatchRow(["individual_contact_id": individual]))
        }
        item.fieldValues = ["source": .string(row.text("source"))]
        if ["t", "true", "1"].contains(row.word("pinned")) { item.relevance = .high }
        return item
    }

    private func note(
        _ body: String, _ kind: ActivityKind, by person: ForeignPerson, at time: Timestamp
    ) -> ForeignItem {
        var item = ForeignItem()
        item.kind = kind
        item.immutable = kind != .userNote
        item.body = body
        item.person = person
        item.createdAt = time
        return item
    }
}
