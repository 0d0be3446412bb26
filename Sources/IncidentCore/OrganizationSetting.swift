public import IncidentAPI

/// A setting of an organisation: what its people can choose beside what they do.
public enum OrganizationSetting: String, CaseIterable, Sendable {
    case requiredFields
    case roleTasks

    /// What it does, in one sentence.
    public var summary: String {
        switch self {
        case .requiredFields:
            "on: an incident is not resolved while a field that is required has no value."
        case .roleTasks:
            "on: a new incident starts with a task for each mandatory role, which completes when somebody holds it."
        }
    }

    /// The values it can have, for people.
    public var choices: String {
        switch self {
        case .requiredFields, .roleTasks: "on, off"
        }
    }

    /// The value it has until it is given one.
    public var defaultValue: String {
        switch self {
        case .requiredFields, .roleTasks: "off"
        }
    }

    /// The value to store for what a person wrote, or a refusal that says what would be right.
    public func checked(_ value: String) throws(APIError) -> String {
        switch self {
        case .requiredFields, .roleTasks:
            let word = value.lowercased()
            guard word == "on" || word == "off" else { throw .invalid(rawValue, "must be on or off") }
            return word
        }
    }

    /// The setting of this name, or a refusal that lists the known ones.
    public static func named(_ name: String) throws(APIError) -> OrganizationSetting {
        guard let setting = OrganizationSetting(rawValue: name) else {
            let known = allCases.map(\.rawValue).sorted().joined(separator: ", ")
            throw APIError(.notFound, "There is no setting \(name.prefix(64)). The settings are: \(known).")
        }
        return setting
    }
}
