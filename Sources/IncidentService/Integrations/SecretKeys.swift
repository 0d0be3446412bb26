public import Foundation
import IncidentAPI
import Synchronization

/// Where the key of the secrets is, and the key itself from when it is first needed.
public final class SecretKeys: Sendable {
    /// Where the key comes from.
    public enum Source: Sendable {
        /// The operator gives it.
        case given(SecretKey)
        /// A file, which is made when a key is first needed.
        case file(URL)
        /// There is none.
        case none
        /// It cannot be had, for this reason.
        case unusable(String)
    }

    private let source: Source
    private let loaded = Mutex<SecretKey?>(nil)

    public init(_ source: Source) { self.source = source }

    /// The file of a data folder.
    public static func file(in folder: URL) -> URL { folder.appending(path: "secret.key") }

    /// The key; nil when there is none yet.
    ///
    /// - Throws: a sentence for the operator when its file cannot be read or holds no key.
    func key() throws -> SecretKey? {
        try loaded.withLock { loaded in
            if let loaded { return loaded }
            switch source {
            case .given(let key): loaded = key
            case .file(let url): loaded = try SecretKeyFile(url).read()
            case .none: break
            case .unusable(let reason): throw SecretKeyFile.Fault(reason)
            }
            return loaded
        }
    }

    /// Sees to it that there is a key; a file is made when it is not there.
    ///
    /// - Throws: `integrations.not_configured` when the operator must give one.
    func prepare() throws {
        do {
            if try key() != nil { return }
            if case .file(let url) = source { return try SecretKeyFile(url).make() }
        } catch let error as SecretKeyFile.Fault {
            throw APIError(
                .integrationNotConfigured, "The key that secrets are kept with cannot be used.", hint: error.hint)
        }
        throw Self.missing
    }

    /// The key, which ``prepare()`` has seen to.
    func requireKey() throws -> SecretKey {
        guard let key = try key() else { throw Self.missing }
        return key
    }

    /// Whether the operator must give a key before a secret can be kept.
    var isMissing: Bool {
        if case .none = source { true } else { false }
    }

    private static let missing = APIError(
        .integrationNotConfigured, "This server has no key to keep a secret with.",
        hint: "An operator sets secret-key-file, the same on every server.")
}
