import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetHookRuns: QueryHandler {
    /// How many of the newest are shown.
    static let limit = 500

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        var selection = DeliverySelection()
        selection.number = incident.number
        let deliveries = try context.tx.deliveries(selection, of: incident.orgID, limit: limit)
        guard !deliveries.isEmpty else { return Response() }
        let hooks = Dictionary(
            uniqueKeysWithValues: try context.tx.enabledHooks(of: incident.orgID).map { ($0.enabledHookID, $0) })
        return .with { $0.hookRuns = deliveries.map { $0.hookRun(hooks[$0.enabledHookID]) } }
    }
}

extension DeliveryRecord {
    /// - Parameter hook: the hook that ran; nil when it was disabled since.
    fileprivate func hookRun(_ hook: EnabledHookRecord?) -> HookRun {
        .with {
            $0.integrationID = hook?.integrationID ?? ""
            $0.hookID = hook?.hookID ?? ""
            $0.enabledHookID = enabledHookID
            $0.lastRun = attempts > 0 ? updatedAt : .unset
            $0.lastUpdate = updatedAt
            $0.metadata.title = hook.map { HookTarget(url: $0.url).place } ?? ""
            $0.metadata.explanation = explanation
            $0.eventName = hook?.eventName ?? .unset
            $0.eventKind = event
            $0.updateStatus = status(afterTry: true)
            $0.updateError = error
            $0.status = status(afterTry: false)
        }
    }

    private var explanation: String {
        let tries = attempts == 1 ? "1 try" : "\(attempts) tries"
        switch state {
        case .waiting where attempts == 0: return "It is about to be sent."
        case .waiting: return "It has failed in \(tries) and is tried again."
        case .delivered: return "It was taken after \(tries)."
        case .failed: return "It is not tried again after \(tries)."
        }
    }

    private func status(afterTry: Bool) -> HookRunStatus {
        switch state {
        case .waiting: afterTry && attempts > 0 ? .failed : .todo
        case .delivered: .success
        case .failed: .failed
        }
    }
}
