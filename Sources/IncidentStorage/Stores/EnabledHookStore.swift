public import IncidentAPI

/// A hook that runs on events.
public struct EnabledHookRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, enabled_hook_id, integration_id, hook_id, event_name, url, secret, events, incident_filter, sensitive, \
        enabled_by, enabled_at, template, old_secret, rotated_at, after_sequence
        """
    }

    public var orgID: String
    /// `hook-<24 hexadecimal digits>`; sorts by the time of enabling.
    public var enabledHookID: String
    public var integrationID: String
    public var hookID: String
    public var eventName: HookEventName
    /// Where it sends to; `mailto:` and addresses with commas between them for mail.
    public var url: String
    /// The secret as it is sealed; `""` for none.
    public var secret = ""
    /// The text of its messages, in Mustache; `""` for the standard one.
    public var template = ""
    /// The events that are posted; none for all of what `eventName` says.
    public var events: [EventKind] = []
    public var incidentFilter = ""
    public var sensitive = false
    public var enabledBy: String
    public var enabledAt: Timestamp
    /// The secret before the last rotation, as it is sealed; `""` for none.
    public var oldSecret = ""
    /// When the secret was rotated last.
    public var rotatedAt = Timestamp.unset
    /// It runs on events with a greater sequence.
    public var afterSequence = 0

    public init(
        orgID: String, enabledHookID: String, integrationID: String, hookID: String, eventName: HookEventName,
        url: String, enabledBy: String, enabledAt: Timestamp
    ) {
        self.orgID = orgID
        self.enabledHookID = enabledHookID
        self.integrationID = integrationID
        self.hookID = hookID
        self.eventName = eventName
        self.url = url
        self.enabledBy = enabledBy
        self.enabledAt = enabledAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        enabledHookID = try row.get("enabled_hook_id")
        integrationID = try row.get("integration_id")
        hookID = try row.get("hook_id")
        eventName = try row.get("event_name")
        url = try row.get("url")
        secret = try row.get("secret")
        template = try row.get("template")
        events = try row.get("events", as: String.self).split(separator: ",").compactMap {
            EventKind(rawValue: String($0))
        }
        incidentFilter = try row.get("incident_filter")
        sensitive = try row.get("sensitive")
        enabledBy = try row.get("enabled_by")
        enabledAt = try row.get("enabled_at")
        oldSecret = try row.get("old_secret")
        rotatedAt = try row.get("rotated_at")
        afterSequence = try row.get("after_sequence")
    }

    /// The place that its secret is sealed for.
    public var secretPlace: String { "enabled_hook \(orgID) \(enabledHookID) secret" }

    /// The endpoint that it sends to.
    public var endpointID: String { DeliveryEndpointRecord.id(of: url) }
}

extension HookEventName: SQLConvertible {}

extension Reading {
    /// The organisation's hooks in the order in which they were enabled.
    public func enabledHooks(of orgID: String) throws -> [EnabledHookRecord] {
        try fetchAll(
            """
            SELECT \(raw: EnabledHookRecord.columns) FROM enabled_hook WHERE org_id = \(orgID)
            ORDER BY enabled_hook_id
            """)
    }

    /// The hook with this id, or nil.
    public func enabledHook(_ enabledHookID: String, of orgID: String) throws -> EnabledHookRecord? {
        try fetchOne(
            """
            SELECT \(raw: EnabledHookRecord.columns) FROM enabled_hook
            WHERE org_id = \(orgID) AND enabled_hook_id = \(enabledHookID)
            """)
    }
}

extension WriteTransaction {
    /// Stores a new hook.
    public func insert(_ hook: EnabledHookRecord) throws {
        try execute(
            """
            INSERT INTO enabled_hook (\(raw: EnabledHookRecord.columns))
            VALUES
              (\(hook.orgID), \(hook.enabledHookID), \(hook.integrationID), \(hook.hookID), \(hook.eventName),
               \(hook.url), \(hook.secret), \(hook.events.map(\.rawValue).joined(separator: ",")),
               \(hook.incidentFilter), \(hook.sensitive), \(hook.enabledBy), \(hook.enabledAt),
               \(hook.template), \(hook.oldSecret), \(hook.rotatedAt), \(hook.afterSequence))
            """)
    }

    /// Stores the secrets of a hook.
    public func updateSecrets(of hook: EnabledHookRecord) throws {
        try execute(
            """
            UPDATE enabled_hook
            SET secret = \(hook.secret), old_secret = \(hook.oldSecret), rotated_at = \(hook.rotatedAt)
            WHERE org_id = \(hook.orgID) AND enabled_hook_id = \(hook.enabledHookID)
            """)
    }

    /// Deletes a hook, its secret with it.
    public func delete(_ hook: EnabledHookRecord) throws {
        try execute(
            "DELETE FROM enabled_hook WHERE org_id = \(hook.orgID) AND enabled_hook_id = \(hook.enabledHookID)")
    }
}
