public import IncidentAPI

/// What Alertmanager tells of a group of alerts: its webhook format, version 4.
public struct AlertmanagerDelivery: Sendable, Equatable {
    public struct Alert: Sendable, Equatable {
        /// What the alert is known by: the same for the same labels.
        public var fingerprint: String
        public var isFiring: Bool
        public var labels: [String: String]
        public var annotations: [String: String]
        public var startsAt: Timestamp
        public var generatorURL: String
    }

    /// What the group is known by.
    public var groupKey: String
    public var receiver: String
    public var externalURL: String
    /// Whether every alert that came is resolved.
    public var isResolved: Bool
    /// How many alerts of the group did not come, since they were too many.
    public var truncatedAlerts: Int
    public var groupLabels: [String: String]
    public var commonLabels: [String: String]
    public var commonAnnotations: [String: String]
    public var alerts: [Alert]

    /// The versions whose members are these. Grafana's own alerting counts from 1.
    private static let versions = ["4", "1", ""]

    /// Reads what was posted.
    ///
    /// - Throws: `common.validation_failed` when it does not say which group it is about, or what of it.
    public init(_ body: JSONValue) throws(APIError) {
        let version = body["version"]?.scalarText ?? ""
        guard Self.versions.contains(version) else { throw .invalid("version", "must be 4") }
        guard case .string(let key)? = body["groupKey"], !key.isEmpty else {
            throw .invalid("groupKey", "must be a text that names the group of alerts")
        }
        guard case .array(let alerts)? = body["alerts"] else { throw .invalid("alerts", "must be an array") }
        groupKey = key
        receiver = body["receiver"]?.scalarText ?? ""
        externalURL = body["externalURL"]?.scalarText ?? ""
        truncatedAlerts = if case .integer(let count)? = body["truncatedAlerts"] { Int(max(0, count)) } else { 0 }
        groupLabels = Self.texts(body["groupLabels"])
        commonLabels = Self.texts(body["commonLabels"])
        commonAnnotations = Self.texts(body["commonAnnotations"])

        var found: [Alert] = []
        var places: [String: Int] = [:]
        for (index, alert) in alerts.enumerated() {
            let alert = try Alert(alert, "alerts.\(index)")
            // One that fires counts before one that is over.
            if let place = places[alert.fingerprint] {
                if alert.isFiring { found[place] = alert }
            } else {
                places[alert.fingerprint] = found.count
                found.append(alert)
            }
        }
        self.alerts = found
        let status = body["status"]?.scalarText
        isResolved = (status == nil || status == "resolved") && !found.contains(where: \.isFiring)
    }

    /// The members of an object as texts; what is neither text, number nor truth value is left out.
    static func texts(_ value: JSONValue?) -> [String: String] {
        guard case .object(let members)? = value else { return [:] }
        return members.compactMapValues(\.scalarText)
    }
}

extension AlertmanagerDelivery.Alert {
    fileprivate init(_ body: JSONValue, _ field: String) throws(APIError) {
        switch body["status"]?.scalarText {
        case "firing": isFiring = true
        case "resolved": isFiring = false
        default: throw .invalid("\(field).status", "must be firing or resolved")
        }
        labels = AlertmanagerDelivery.texts(body["labels"])
        annotations = AlertmanagerDelivery.texts(body["annotations"])
        startsAt = body["startsAt"]?.scalarText.flatMap { Timestamp(rfc3339: $0) } ?? .unset
        generatorURL = body["generatorURL"]?.scalarText ?? ""
        let given = body["fingerprint"]?.scalarText ?? ""
        fingerprint =
            given.isEmpty || given.utf8.count > 128 || given.utf8.contains(0) ? Self.fingerprint(of: labels) : given
    }

    /// What an alert is known by whose sender gives it none: FNV-1a over its labels, as Prometheus counts it.
    private static func fingerprint(of labels: [String: String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (name, value) in labels.sorted(by: { $0.key < $1.key }) {
            for byte in Array(name.utf8) + [0xFF] + Array(value.utf8) + [0xFF] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The alert's name; `""` for none.
    public var name: String { labels["alertname"] ?? "" }
}
