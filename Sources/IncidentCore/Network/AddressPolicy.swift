/// Which addresses the server may connect to on somebody's word: public ones, and those that the operator opens.
///
/// Whoever may enable a webhook could otherwise make the server speak to what only it can reach: itself, its private
/// network, the metadata of its cloud.
public struct AddressPolicy: Sendable {
    /// What the operator opens; it wins over every refusal.
    public var allowed: [AddressRange]

    public init(allowed: [AddressRange] = []) { self.allowed = allowed }

    /// What is wrong with an address, such as `a private address`; nil when it may be connected to.
    ///
    /// - Parameter own: the addresses of this machine's interfaces.
    public func fault(of address: IPAddress, own: Set<IPAddress> = []) -> String? {
        if allowed.contains(where: { $0.contains(address) }) { return nil }
        if own.contains(address) { return "an address of this machine" }
        return Self.closed.first { $0.ranges.contains { $0.contains(address) } }?.kind
    }

    private struct Closed: Sendable {
        var kind: String
        var ranges: [AddressRange]

        init(_ kind: String, _ ranges: String...) {
            self.kind = kind
            self.ranges = ranges.compactMap { AddressRange($0) }
        }
    }

    /// The registries of special addresses of IANA. Addresses of IPv6 that hold one of IPv4 are closed as a whole: they
    /// lead through a translator to wherever it may go. An IPv4 address mapped into IPv6 is judged as itself.
    private static let closed: [Closed] = [
        Closed("an unspecified address", "0.0.0.0/8", "::/128"),
        Closed("a loopback address", "127.0.0.0/8", "::1/128"),
        Closed("a link-local address", "169.254.0.0/16", "fe80::/10"),
        Closed("a private address", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
        Closed("an address shared behind a provider's translator", "100.64.0.0/10"),
        Closed("a multicast address", "224.0.0.0/4", "ff00::/8"),
        Closed(
            "an address for documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32",
            "3fff::/20"),
        Closed("an address for measurements", "198.18.0.0/15"),
        Closed(
            "a translated address", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "192.88.99.0/24",
            "::/96"),
        Closed("a reserved address", "192.0.0.0/24", "240.0.0.0/4", "100::/64", "2001::/23", "5f00::/16", "::/8"),
        // All that was ever given out is in 2000::/3.
        Closed("a reserved address", "4000::/2", "8000::/1"),
    ]
}
