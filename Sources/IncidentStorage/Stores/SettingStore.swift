public import IncidentCore

/// A setting that was given a value; others have their default.
struct SettingRecord: Record {
    static var columns: StaticString { "name, value" }

    var name: String
    var value: String

    init(row: Row) throws {
        name = try row.get("name")
        value = try row.get("value")
    }
}

extension Reading {
    /// The value of a setting: its default until it was given one.
    public func value(of setting: OrganizationSetting, in orgID: String) throws -> String {
        let records: [SettingRecord] = try fetchAll(
            remembered: """
                SELECT \(raw: SettingRecord.columns) FROM setting
                WHERE org_id = \(orgID) AND name = \(setting.rawValue)
                """)
        return records.first?.value ?? setting.defaultValue
    }

    /// Whether a setting that can be on or off is on.
    public func isOn(_ setting: OrganizationSetting, in orgID: String) throws -> Bool {
        try value(of: setting, in: orgID) == "on"
    }

    /// The values of the settings that were given one, by name.
    public func settingValues(of orgID: String) throws -> [String: String] {
        let records: [SettingRecord] = try fetchAll(
            "SELECT \(raw: SettingRecord.columns) FROM setting WHERE org_id = \(orgID)")
        return Dictionary(records.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension WriteTransaction {
    /// Gives a setting a value, in place of the one it had.
    public func set(_ setting: OrganizationSetting, to value: String, in orgID: String) throws {
        try execute(
            """
            INSERT INTO setting (org_id, name, value) VALUES (\(orgID), \(setting.rawValue), \(value))
            ON CONFLICT (org_id, name) DO UPDATE SET value = excluded.value
            """)
    }
}
