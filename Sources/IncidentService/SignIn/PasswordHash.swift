import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: `scrypt$<log2 of N>$<r>$<p>$<salt>$<key>`, the last two in base64.
///
/// Each hash names its cost, so that old ones stay good when the cost of new ones grows.
public struct PasswordHash: Sendable {
    /// How much work a hash is, by the names of scrypt (RFC 7914).
    public struct Cost: Hashable, Sendable {
        /// The logarithm of N.
        public var logN: Int
        public var r: Int
        public var p: Int

        /// 32 MiB of memory, three times over.
        public static let standard = Cost(logN: 15, r: 8, p: 3)
        /// For tests alone.
        public static let least = Cost(logN: 4, r: 1, p: 1)

        /// What a stored hash may ask for: a row that somebody forged must not take the machine's memory.
        var isBearable: Bool { (1...18).contains(logN) && (1...16).contains(r) && (1...16).contains(p) }
    }

    private static let saltLength = 16
    private static let keyLength = 32

    let cost: Cost
    private let salt: Data
    private let key: Data

    /// Hashes a password with a new salt. Slow on purpose.
    init(_ password: String, cost: Cost) throws {
        self.cost = cost
        salt = Self.random(Self.saltLength)
        key = try Self.derive(password, salt, cost)
    }

    /// The hash of no password. It takes no time to make, and as long as any other to compare with.
    init(ofNobodyAt cost: Cost) {
        self.cost = cost
        salt = Self.random(Self.saltLength)
        key = Self.random(Self.keyLength)
    }

    private static func random(_ count: Int) -> Data {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Reads what is stored; nil for anything else.
    init?(stored text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let logN = Int(parts[1]), let r = Int(parts[2]),
            let p = Int(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
            let key = Data(base64Encoded: String(parts[5])), key.count == Self.keyLength
        else { return nil }
        cost = Cost(logN: logN, r: r, p: p)
        guard cost.isBearable else { return nil }
        self.salt = salt
        self.key = key
    }

    var stored: String {
        "scrypt$\(cost.logN)$\(cost.r)$\(cost.p)$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether it is the hash of this password. As slow as making it.
    func isOf(_ password: String) throws -> Bool {
        let other = try Self.derive(password, salt, cost)
        // In the same time wherever they differ.
        return zip(key, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        // The same letters may come composed or not, by the keyboard.
        let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: keyLength, rounds: 1 << cost.logN, blockSize: cost.r,
            parallelism: cost.p)
        return key.withUnsafeBytes { Data($0) }
    }
}
