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

    /// Where a host may be connected to now.
    public enum Addresses: Sendable {
        case allowed([IPAddress])
        /// In a few words.
        case refused(String)
    }

    /// The addresses of a host that the policy allows, or why there is none.
    public func addresses(of host: String) async -> Addresses {
        let found: [IPAddress]
        do {
            if let address = IPAddress(host) { found = [address] } else { found = try await resolve(host) }
        } catch {
            return .refused("its host cannot be resolved")
        }
        guard !found.isEmpty else { return .refused("its host does not resolve") }
        let own = ownAddresses()
        let allowed = found.filter { policy.fault(of: $0, own: own) == nil }
        guard allowed.isEmpty, let first = found.first, let fault = policy.fault(of: first, own: own) else {
            return .allowed(allowed)
        }
        return .refused("its host leads to \(fault), where webhooks may not go")
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
