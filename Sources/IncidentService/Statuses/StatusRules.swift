import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// The status with this id, archived or not, or the refusal `statuses.not_found`.
    func requireStatus(id statusID: String, of orgID: String) throws -> StatusRecord {
        guard !statusID.isEmpty else { throw APIError.invalid("statusID", "must not be empty") }
        guard let status = try statuses(of: orgID).first(where: { $0.statusID.hasSameBytes(as: statusID) }) else {
            throw APIError(.statusNotFound, "There is no status \(statusID.prefix(64)).")
        }
        return status
    }
}

/// The other statuses of a type.
extension [StatusRecord] {
    /// A name that none of these has, nor has as its slug: either would be found by it.
    func freeName(_ name: String) throws -> String {
        let name = try Validate.line(name, "name", max: Validate.statusNameLimit)
        guard named(name.folded) == nil else {
            throw APIError(.conflict, "There is a status named \(name) already.")
        }
        return name
    }

    /// A slug for `name` that none of these has, nor has as its name.
    func freeSlug(for name: String) -> String {
        let slug = Slug.make(from: name, fallback: "status")
        guard named(slug.folded) != nil else { return slug }
        let numbers = 2...(count + 2)
        return numbers.lazy.map { "\(slug)-\($0)" }.first { named($0.folded) == nil } ?? slug
    }

    /// The place after the last one of a category.
    func nextPosition(in category: StatusCategory) throws -> Int {
        let last = filter { $0.category == category }.map(\.position).max() ?? -1
        guard last + 1 < StatusRecord.maximumInCategory else {
            throw APIError(
                .conflict, "The category \(category.rawValue) has \(StatusRecord.maximumInCategory) statuses, the most."
            )
        }
        return last + 1
    }
}

extension CommandContext {
    /// Takes a status out of use, or back into it; changes nothing when it is so already.
    func setArchived(_ archived: Bool, _ old: StatusRecord) throws -> StatusRecord {
        guard archived != old.isArchived else { return old }
        var status = old
        status.archivedAt = archived ? now : .unset
        status.modifiedAt = now
        try tx.update(status)
        try audit(status, old: old)
        return status
    }
}

extension StatusRecord {
    func refuseImmutable() throws {
        guard immutable else { return }
        throw APIError(
            .conflict, "The status \(slug) belongs to every organisation and cannot be changed.",
            hint: "Create another status beside it.")
    }

    var wire: Status {
        .with {
            $0.statusID = statusID
            $0.incidentType = incidentType
            $0.name = name
            $0.description = description
            $0.category = category
            $0.kind = immutable ? "default" : "custom"
            $0.color = color
            $0.icon = icon
            $0.slug = slug
            $0.position = position
            $0.archivedTime = archivedAt
            $0.immutable = immutable
            $0.createdTime = createdAt
            $0.modifiedTime = modifiedAt
        }
    }
}

extension StatusRecord: AuditedSetting {
    static let auditName = "status"

    var auditDetail: JSONValue {
        .object([
            "statusID": .string(statusID), "incidentType": .string(incidentType.rawValue), "name": .string(name),
            "slug": .string(slug), "description": .string(description), "category": .string(category.rawValue),
            "position": .integer(Int64(position)), "color": .string(color), "icon": .string(icon.rawValue),
            "archived": .bool(isArchived),
        ])
    }
}
