import IncidentAPI
import IncidentCore
import IncidentStorage

/// A setting with its value and its description.
public struct SettingSummary: Codable, Equatable, Sendable {
    public var name: String
    public var value: String
    /// The value it has until it is given one.
    public var defaultValue: String
    /// The values it can have, for people.
    public var choices: String
    /// What it does, in one sentence.
    public var summary: String

    init(_ setting: OrganizationSetting, value: String?) {
        name = setting.rawValue
        self.value = value ?? setting.defaultValue
        defaultValue = setting.defaultValue
        choices = setting.choices
        summary = setting.summary
    }
}

/// Lists all settings, or the one that is asked for.
public enum ListSettings: AdministrationOperation {
    public static let name = "setting.list"

    public struct Request: Codable, Sendable {
        /// Nil for all.
        public var name: String?

        public init(name: String? = nil) { self.name = name }
    }

    public struct Response: Codable, Sendable {
        public var settings: [SettingSummary]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let asked = try request.name.map { [try OrganizationSetting.named($0)] } ?? OrganizationSetting.allCases
        let orgID = administration.orgID
        let values = try await administration.database.read { try $0.settingValues(of: orgID) }
        return Response(settings: asked.map { SettingSummary($0, value: values[$0.rawValue]) })
    }
}

/// Gives a setting a value. The value it has already changes nothing.
public enum SetSetting: AdministrationOperation {
    public static let name = "setting.set"

    public struct Request: Codable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> SettingSummary {
        let setting = try OrganizationSetting.named(request.name)
        let value = try setting.checked(request.value)
        let orgID = administration.orgID
        return try await administration.change(SetSetting.self) { tx, _ in
            let old = try tx.value(of: setting, in: orgID)
            let summary = SettingSummary(setting, value: value)
            guard old != value else { return (summary, nil) }
            try tx.set(setting, to: value, in: orgID)
            return (summary, ["name": .string(setting.rawValue), "from": .string(old), "to": .string(value)])
        }
    }
}
