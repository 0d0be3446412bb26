import Foundation
import NIOCore

/// An address of IPv4 or IPv6, without a port. An IPv4 address mapped into IPv6 is the IPv4 address.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// 4 or 16 bytes, in the order of the network.
    let bytes: [UInt8]

    init?(_ text: some StringProtocol) {
        let text = String(text)
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = Self.unmapped(withUnsafeBytes(of: &six) { Array($0) })
        } else {
            return nil
        }
    }

    init?(_ address: SocketAddress) {
        switch address {
        case .v4(let address):
            var four = address.address.sin_addr
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        case .v6(let address):
            var six = address.address.sin6_addr
            bytes = Self.unmapped(withUnsafeBytes(of: &six) { Array($0) })
        case .unixDomainSocket: return nil
        }
    }

    private static func unmapped(_ bytes: [UInt8]) -> [UInt8] {
        let prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
        return bytes.starts(with: prefix) ? Array(bytes[12...]) : bytes
    }

    var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    var description: String {
        var bytes = bytes
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, &bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Addresses that share their first bits, written as in `10.0.0.0/8`; one address alone is a range too.
public struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    let first: IPAddress
    let bits: Int

    /// Nil when `text` is not an address, or its number of bits does not fit.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let part = parts.first, let address = IPAddress(part) else { return nil }
        let all = address.bytes.count * 8
        guard let bits = parts.count == 1 ? all : Int(parts[1]), (0...all).contains(bits) else { return nil }
        (first, self.bits) = (address, bits)
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        for (index, (a, b)) in zip(address.bytes, first.bytes).enumerated() {
            let left = bits - index * 8
            if left <= 0 { return true }
            if (a ^ b) >> UInt8(max(0, 8 - left)) != 0 { return false }
        }
        return true
    }

    public var description: String { "\(first)/\(bits)" }
}
