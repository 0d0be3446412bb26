import Foundation
import NIOCore
import NIOSSL
import Synchronization

/// The certificate chain and the private key of the server, as PEM files that can be read again while it runs.
public final class TLSFiles: Sendable {
    private let certificatePath: String
    private let keyPath: String
    private let current: Mutex<Loaded>

    private struct Loaded {
        var chain: [NIOSSLCertificate]
        var key: NIOSSLPrivateKey
    }

    /// Reads both files.
    ///
    /// - Throws: ``SettingsError`` when one cannot be read or the two do not belong together.
    public init(certificate: String, key: String) throws {
        (certificatePath, keyPath) = (certificate, key)
        current = Mutex(try Self.load(certificate: certificate, key: key))
    }

    /// Reads both files anew. New connections get the new certificate; those that are open keep theirs.
    ///
    /// - Throws: as the initializer does, and what was read before stays in use.
    public func reload() throws {
        let loaded = try Self.load(certificate: certificatePath, key: keyPath)
        current.withLock { $0 = loaded }
    }

    private static func load(certificate: String, key: String) throws -> Loaded {
        let chain: [NIOSSLCertificate]
        let privateKey: NIOSSLPrivateKey
        do { chain = try NIOSSLCertificate.fromPEMFile(certificate) } catch {
            throw SettingsError("tls-certificate: \(certificate) holds no certificate in PEM form.")
        }
        do { privateKey = try NIOSSLPrivateKey(file: key, format: .pem) } catch {
            throw SettingsError("tls-key: \(key) holds no private key in PEM form.")
        }
        do {
            _ = try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey)))
        } catch {
            throw SettingsError("tls-key: \(key) is not the key of the certificate in \(certificate).")
        }
        return Loaded(chain: chain, key: privateKey)
    }

    /// A configuration whose every handshake takes the files as they were read last.
    var configuration: TLSConfiguration {
        let first = current.withLock { $0 }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: first.chain.map { .certificate($0) }, privateKey: .privateKey(first.key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.sslContextCallback = { [self] _, promise in
            let loaded = current.withLock { $0 }
            var override = NIOSSLContextConfigurationOverride()
            override.certificateChain = loaded.chain.map { .certificate($0) }
            override.privateKey = .privateKey(loaded.key)
            promise.succeed(override)
        }
        return configuration
    }
}
