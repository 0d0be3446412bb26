import IncidentAPI
import IncidentCore
import IncidentStorage

extension IncomingWebhooks {
    /// `alertmanager`: declares the incident of a group of alerts, or tells it what is new.
    func alertmanager(_ request: IncomingRequest) async throws -> CallAnswer {
        let (root, delivery) = try await parsed(request.body) { body in
            let root = try Self.json(body) ?? .null
            return (root, try AlertmanagerDelivery(root))
        }
        let key = IncidentGroupKey(.alertmanager, delivery.groupKey, of: request.caller)
        // Most deliveries of a storm repeat what is known. They need no turn among the writers.
        if request.idempotencyKey == nil, let answer = try await knownAlready(delivery, key, request) { return answer }
        let told = try await parsed(request.body) { _ in ParsedDelivery(delivery, root, request.parameters) }
        return try await command(.alertmanager, request) { try $0.take(told, key, request.parameters) }
    }

    /// The answer to a delivery that says nothing new; nil for one that does, or that must be judged by the primary.
    private func knownAlready(
        _ delivery: AlertmanagerDelivery, _ key: IncidentGroupKey, _ request: IncomingRequest
    ) async throws -> CallAnswer? {
        guard database.dataAsOf == nil else { return nil }
        let now = environment.now()
        let known = try await database.read { tx -> (IncomingWebhookResponse, Int?)? in
            let standing = try tx.standing(of: delivery, key, resolves: request.parameters.resolves)
            guard standing.saysNothing else { return nil }
            return (try tx.response(about: standing.incident, request.parameters, now: now), standing.incident?.version)
        }
        guard let known, database.dataAsOf == nil else { return nil }
        return CallAnswer(body: try WireCoder.encode(known.0), incidentVersion: known.1)
    }
}

/// A delivery with all that can be made of it without the database.
private struct ParsedDelivery: Sendable {
    let delivery: AlertmanagerDelivery
    let parameters: FilledParameters
    let defaults: IncidentDraft.Defaults
    let links: [(url: String, caption: String)]

    init(_ delivery: AlertmanagerDelivery, _ root: JSONValue, _ parameters: WebhookParameters) {
        self.delivery = delivery
        self.parameters = FilledParameters(parameters, from: root)
        defaults = IncidentDraft.Defaults(
            title: delivery.title, severity: delivery.severityWords,
            labels: delivery.labels(named: parameters["commonLabels"]))
        links = delivery.links
    }
}

/// A delivery beside what is known of its group.
private struct AlertStanding {
    /// The group's incident; nil when it has none that is open.
    var incident: IncidentRecord?
    var news: AlertNews
    /// The incident was to be resolved when its alerts ended, and could not be.
    var isToBeResolved = false
    var saysNothing: Bool { incident == nil ? news.new.isEmpty : news.isEmpty && !isToBeResolved }
}

extension WebhookParameters {
    /// Whether the incident of a group is resolved when all its alerts are over.
    fileprivate var resolves: Bool { IncidentDraft.truth(self["resolve"] ?? "") == true }
}

extension Reading {
    fileprivate func standing(
        of delivery: AlertmanagerDelivery, _ key: IncidentGroupKey, resolves: Bool
    ) throws -> AlertStanding {
        guard let incident = try openIncident(of: key) else {
            return AlertStanding(news: AlertNews(delivery, known: [:]))
        }
        let alerts = try alerts(delivery.alerts.map(\.fingerprint), inGroup: key.groupID, of: key.orgID)
        let known = Dictionary(
            alerts.compactMap { alert in AlertNews.State(rawValue: alert.state).map { (alert.fingerprint, $0) } },
            uniquingKeysWith: { first, _ in first })
        var standing = AlertStanding(incident: incident, news: AlertNews(delivery, known: known))
        if resolves, delivery.endsGroup, standing.news.isEmpty, try isUnresolved(key) {
            standing.isToBeResolved =
                try alertCount(AlertNews.State.firing.rawValue, inGroup: key.groupID, of: key.orgID) == 0
        }
        return standing
    }
}

extension CommandContext {
    fileprivate func take(
        _ parsed: ParsedDelivery, _ key: IncidentGroupKey, _ parameters: WebhookParameters
    ) throws -> IncomingWebhookResponse {
        let delivery = parsed.delivery
        let standing = try tx.standing(of: delivery, key, resolves: parameters.resolves)
        let news = standing.news
        guard !standing.saysNothing else { return try unchanged(standing.incident, parameters) }
        let alerts = news.alerts.map { alert in
            let state: AlertNews.State = alert.isFiring ? .firing : .resolved
            return key.alert(alert.fingerprint, state.rawValue, name: alert.name.oneLine(max: 100), at: now)
        }
        guard var incident = standing.incident else {
            let text = AlertText(news, of: delivery, firing: news.new.count, silent: [])
            let draft = try IncidentDraft(parsed.parameters, parsed.defaults, in: self)
            return try declare(
                draft, of: key, alerts: alerts, telling: text.text, links: parsed.links, parsed.parameters)
        }
        guard !standing.isToBeResolved else {
            try resolveAtLast(&incident, of: key, AlertText(news, of: delivery, firing: 0, silent: []).text)
            return try unchanged(incident, parameters)
        }
        let known = try tx.alertCount(AlertNews.State.firing.rawValue, inGroup: key.groupID, of: key.orgID)
        let ended = try tx.alerts(news.resolved.map(\.fingerprint), inGroup: key.groupID, of: key.orgID).count {
            $0.state == AlertNews.State.firing.rawValue
        }
        let firing = known + news.new.count + news.again.count - ended
        let silent =
            delivery.isResolved && firing > 0 ? try silentNames(except: news.resolved.map(\.fingerprint), key) : []
        let text = AlertText(news, of: delivery, firing: firing, silent: silent)
        try tell(
            &incident, of: key, alerts: alerts, text.text, links: news.new.isEmpty ? [] : parsed.links,
            resolves: parameters.resolves && delivery.endsGroup && firing == 0)
        if !news.resolved.isEmpty { try forgetEnded(key) }
        return try tx.response(about: incident, parameters, now: now)
    }

    /// How many alerts of a group that are over stay known while its incident is open.
    private static let maximumEnded = 5000

    /// Forgets the alerts of a group that were over before now, once they are too many: while its incident is open new
    /// ones may come for months. One of them that fires again counts as new.
    private func forgetEnded(_ key: IncidentGroupKey) throws {
        let over = AlertNews.State.resolved.rawValue
        guard try tx.alertCount(over, inGroup: key.groupID, of: key.orgID) > Self.maximumEnded else { return }
        try tx.deleteAlerts(inState: over, before: now, inGroup: key.groupID, of: key.orgID)
    }

    /// The names of alerts that fire as far as is known, though a delivery says that all it tells of are over.
    private func silentNames(except fingerprints: [String], _ key: IncidentGroupKey) throws -> [String] {
        let over = Set(fingerprints)
        let firing = try tx.alerts(
            inState: AlertNews.State.firing.rawValue, ofGroup: key.groupID, of: key.orgID, limit: over.count + 6)
        return firing.filter { !over.contains($0.fingerprint) }
            .map { $0.name.isEmpty ? $0.fingerprint : $0.name }.withoutRepeats
    }
}

extension AlertmanagerDelivery {
    /// Whether it says that all of the group is over, as far as it can.
    fileprivate var endsGroup: Bool { isResolved && truncatedAlerts == 0 }

    /// Common labels as labels of the incident, each under its own name as the key.
    ///
    /// - Parameter list: their names, with commas between them.
    fileprivate func labels(named list: String?) -> [IncidentLabel] {
        (list ?? "").split(separator: ",").compactMap { part in
            let name = String(part.filter { !$0.isWhitespace })
            guard let value = commonLabels[name], !value.isEmpty else { return nil }
            return .with { ($0.key, $0.label) = (name, value) }
        }
    }
}
