import IncidentAPI
import IncidentStorage

/// What an organisation sets up for its incidents: roles, severities, statuses, fields.
protocol AuditedSetting {
    /// The member of an audit record that holds one.
    static var auditName: String { get }
    var auditDetail: JSONValue { get }
}

extension CommandContext {
    /// Records a change of a setting, or of what belongs to it. Lists show settings, so that they are to be read again.
    func audit<Setting: AuditedSetting>(
        _ setting: Setting, _ detail: [String: JSONValue] = [:], old: Setting? = nil
    ) throws {
        organization.homescreenVersion += 1
        var detail = detail
        detail[Setting.auditName] = setting.auditDetail
        detail["old"] = old?.auditDetail
        try audit(detail)
    }
}
