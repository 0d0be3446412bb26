import IncidentAPI
import IncidentStorage

extension WriteTransaction {
    /// Sees to it that something is sent to the endpoint of a hook: one that was disabled, or is in a pause, begins anew.
    func openEndpoint(of hook: EnabledHookRecord) throws {
        let new = DeliveryEndpointRecord(orgID: hook.orgID, url: hook.url)
        guard var endpoint = try deliveryEndpoint(hook.endpointID, of: hook.orgID) else {
            return try insertIfNew(new)
        }
        guard endpoint.disabledAt.isSet || endpoint.failures > 0 else { return }
        (endpoint.failures, endpoint.nextTryAt, endpoint.failingSince) = (0, .unset, .unset)
        (endpoint.disabledAt, endpoint.disabledReason) = (.unset, "")
        try update(endpoint)
        try makeDue(endpoint)
    }

    /// Has the endpoint of a hook looked at before its pause is over.
    func endPause(of hook: EnabledHookRecord) throws {
        guard var endpoint = try deliveryEndpoint(hook.endpointID, of: hook.orgID), endpoint.nextTryAt.isSet else {
            return
        }
        endpoint.nextTryAt = .unset
        try update(endpoint)
    }
}
