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

    public func contains(_ address: IPAddress) -> Bool {
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
