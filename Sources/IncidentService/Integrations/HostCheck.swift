import Foundation
import IncidentAPI
public import IncidentCore

/// Finds out whether webhooks may be sent to a host, by every address that it has now. A delivery looks again at the one
/// that it connects to.
public struct HostCheck: Sendable {
    public var policy: AddressPolicy
    /// The addresses of a name or of an address in any form that the system takes; none when it does not resolve.
    public var resolve: @Sendable (_ host: String) async throws -> [IPAddress]
    /// The addresses of this machine's interfaces.
    public var ownAddresses: @Sendable () -> Set<IPAddress>

    public init(
        policy: AddressPolicy = AddressPolicy(),
        resolve: @escaping @Sendable (_ host: String) async throws -> [IPAddress] = SystemAddresses.resolve,
        ownAddresses: @escaping @Sendable () -> Set<IPAddress> = SystemAddresses.own
    ) {
        self.policy = policy
        self.resolve = resolve
        self.ownAddresses = ownAddresses
    }

    /// - Parameter field: the member of the request that holds the URL.
    func require(_ host: String, field: String) async throws {
        let addresses = try await resolve(host)
        guard !addresses.isEmpty else {
            throw APIError.invalid(field, "must have a host that resolves; \(host.prefix(255)) does not")
        }
        let own = ownAddresses()
        for address in addresses {
            guard let fault = policy.fault(of: address, own: own) else { continue }
            throw APIError(
                .validationFailed,
                "\(field) must lead to a public address; \(host.prefix(255)) has \(address), \(fault).",
                hint: "An operator opens addresses with the setting webhook-allow.")
        }
    }
}
