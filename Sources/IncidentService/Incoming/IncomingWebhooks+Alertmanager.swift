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
        return try await command(.alertmanager, request) { try $0.take(delivery, root, key, request.parameters) }
    }

    /// The answer to a delivery that says nothing new; nil for one that does, or that must be judged by the primary.
    private func knownAlready(
        _ delivery: AlertmanagerDelivery, _ key: IncidentGroupKey, _ request: IncomingRequest
    ) async throws -> CallAnswer? {
        guard database.dataAsOf == nil else { return nil }
        let now = environment.now()
        let known = try await database.read { tx -> (IncomingWebhookResponse, Int?)? in
            let standing = try tx.standing(of: delivery, key)
            guard standing.saysNothing else { return nil }
            return (try tx.response(about: standing.incident, request.parameters, now: now), standing.incident?.version)
        }
        guard let known, database.dataAsOf == nil else { return nil }
        return CallAnswer(body: try WireCoder.encode(known.0), incidentVersion: known.1)
    }
}

/// A delivery beside what is known of its group.
private struct AlertStanding {
    /// The group's incident; nil when it has none that is open.
    var incident: IncidentRecord?
    var news: AlertNews
    var saysNothing: Bool { incident == nil ? news.new.isEmpty : news.isEmpty }
}

extension Reading {
    fileprivate func standing(of delivery: AlertmanagerDelivery, _ key: IncidentGroupKey) throws -> AlertStanding {
        guard let incident = try openIncident(of: key) else {
            return AlertStanding(news: AlertNews(delivery, known: [:]))
        }
        let alerts = try alerts(delivery.alerts.map(\.fingerprint), inGroup: key.groupID, of: key.orgID)
        let known = Dictionary(
            alerts.compactMap { alert in AlertNews.State(rawValue: alert.state).map { (alert.fingerprint, $0) } },
            uniquingKeysWith: { first, _ in first })
        return AlertStanding(incident: incident, news: AlertNews(delivery, known: known))
    }
}

extension CommandContext {
    fileprivate func take(
        _ delivery: AlertmanagerDelivery, _ root: JSONValue, _ key: IncidentGroupKey, _ parameters: WebhookParameters
    ) throws -> IncomingWebhookResponse {
        let standing = try tx.standing(of: delivery, key)
        let news = standing.news
        guard !standing.saysNothing else {
            notes.incidentVersion = standing.incident?.version
            return try tx.response(about: standing.incident, parameters, now: now)
        }
        let alerts = news.alerts.map { alert in
            let state: AlertNews.State = alert.isFiring ? .firing : .resolved
            return key.alert(alert.fingerprint, state.rawValue, name: alert.name.oneLine(max: 100), at: now)
        }
        guard var incident = standing.incident else {
            let text = AlertText(news, of: delivery, firing: news.new.count, silent: [])
            let draft = try IncidentDraft(
                parameters, from: root,
                .init(
                    title: delivery.title, severity: delivery.severityWords,
                    labels: delivery.labels(named: parameters["commonLabels"])), in: self)
            return try declare(draft, of: key, alerts: alerts, telling: text.text, links: delivery.links, parameters)
        }
        let known = try tx.alertCount(AlertNews.State.firing.rawValue, inGroup: key.groupID, of: key.orgID)
        let ended = try tx.alerts(news.resolved.map(\.fingerprint), inGroup: key.groupID, of: key.orgID).count {
            $0.state == AlertNews.State.firing.rawValue
        }
        let firing = known + news.new.count + news.again.count - ended
        let isOver = delivery.isResolved && delivery.truncatedAlerts == 0 && firing == 0
        let silent =
            delivery.isResolved && firing > 0 ? try silentNames(except: news.resolved.map(\.fingerprint), key) : []
        let text = AlertText(news, of: delivery, firing: firing, silent: silent)
        try tell(
            &incident, of: key, alerts: alerts, text.text, links: news.new.isEmpty ? [] : delivery.links,
            resolves: isOver && IncidentDraft.truth(parameters["resolve"] ?? "") == true)
        return try tx.response(about: incident, parameters, now: now)
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
