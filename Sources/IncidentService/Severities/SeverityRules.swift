import IncidentAPI
import IncidentCore
import IncidentStorage

enum SeverityRules {
    /// The levels that a severity can be given.
    static let levels = 1...5
}

extension CommandContext {
    /// The severity with this id, archived or not, or the refusal `common.not_found`.
    func requireSeverity(_ severityID: String, field: String = "severityID") throws -> SeverityRecord {
        guard !severityID.isEmpty else { throw APIError.invalid(field, "must not be empty") }
        let severities = try tx.severities(of: caller.orgID)
        guard let severity = severities.first(where: { $0.severityID.hasSameBytes(as: severityID) }) else {
            throw APIError(.notFound, "There is no severity \(severityID.prefix(64)).")
        }
        return severity
    }

    /// Gives a severity what a request says of it, but for its level.
    func fill(_ severity: inout SeverityRecord, from request: Severity) throws {
        let label = try Validate.line(
            request.displayLabel, "severity.displayLabel", max: Validate.severityLabelLimit)
        let isTaken = try tx.severities(of: severity.orgID).contains {
            $0.severityID != severity.severityID && $0.label.folded.hasSameBytes(as: label.folded)
        }
        guard !isTaken else { throw APIError(.conflict, "There is a severity named \(label) already.") }
        severity.label = label
        severity.icon = try Validate.optionalIcon(request.icon, "severity.icon")
        severity.description = try Validate.optionalText(
            request.description, "severity.description", max: Validate.descriptionLimit)
        severity.darkColor = try Validate.optionalColor(request.darkColor, "severity.darkColor")
        severity.lightColor = try Validate.optionalColor(request.lightColor, "severity.lightColor")
    }

    /// Takes a severity out of use, or back into it; changes nothing when it is so already.
    func setArchived(_ archived: Bool, _ old: SeverityRecord) throws -> SeverityRecord {
        guard archived != old.isArchived else { return old }
        var severity = old
        severity.archivedAt = archived ? now : .unset
        severity.updatedAt = now
        try tx.update(severity)
        try audit(severity, old: old)
        return severity
    }
}

extension SeverityRecord {
    /// - Parameter word: what cannot be done.
    func refuseUndecided(_ word: String) throws {
        guard isUndecided else { return }
        throw APIError(
            .conflict,
            "The severity \(label) cannot be \(word): incidents have it while nobody has decided.")
    }

    var wire: Severity {
        .with {
            $0.severityID = severityID
            $0.displayLabel = label
            $0.level = level
            $0.icon = icon
            $0.description = description
            $0.darkColor = darkColor
            $0.lightColor = lightColor
            $0.archivedAt = archivedAt
            $0.createdAt = createdAt
            $0.updatedAt = updatedAt
        }
    }
}

extension SeverityRecord: AuditedSetting {
    static let auditName = "severity"

    var auditDetail: JSONValue {
        .object([
            "severityID": .string(severityID), "displayLabel": .string(label), "level": .integer(Int64(level)),
            "icon": .string(icon), "description": .string(description), "darkColor": .string(darkColor),
            "lightColor": .string(lightColor), "archived": .bool(isArchived),
        ])
    }
}
