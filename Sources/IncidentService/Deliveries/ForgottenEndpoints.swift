import IncidentStorage

extension Database {
    /// Forgets the endpoints that no hook has any more and that nothing waits for: a URL may be a key.
    ///
    /// Under the lock of the fan-out, which may else just be making deliveries for one of them.
    func forgetEndpoints(of orgID: String) async throws {
        guard try await !read({ try $0.endpointsWithoutHook(of: orgID) }).isEmpty else { return }
        try await write(.worker(DeliveryFanOut.cursor)) { tx in
            for endpointID in try tx.endpointsWithoutHook(of: orgID)
            where try tx.waitingDeliveries(for: endpointID, of: orgID, limit: 1).isEmpty {
                try tx.deleteEndpoint(endpointID, of: orgID)
            }
        }
    }
}

extension Reading {
    fileprivate func endpointsWithoutHook(of orgID: String) throws -> [String] {
        let endpoints = try deliveryEndpoints(of: orgID).map(\.endpointID)
        guard !endpoints.isEmpty else { return [] }
        let used = Set(try enabledHooks(of: orgID).map(\.endpointID))
        return endpoints.filter { !used.contains($0) }
    }
}
