import Foundation
import NIOSSL
import Synchronization

/// Whom webhooks trust to say who a host is: the system's authorities, and those that the operator adds.
final class WebhookTrust: Sendable {
    private static let systemFiles = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem",
    ]

    private let file: String?
    /// Read once, since there are many clients and they are long.
    private let roots = Mutex<[NIOSSLCertificate]?>(nil)

    /// - Parameter file: a PEM file with further authorities; nil for none.
    init(file: String?) { self.file = file }

    func configuration() throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        let roots = try roots.withLock { roots in
            if let roots { return roots }
            let read = try read()
            roots = read
            return read
        }
        // Without a file of the system the library looks by itself.
        if !roots.isEmpty { configuration.trustRoots = .certificates(roots) }
        return configuration
    }

    private func read() throws -> [NIOSSLCertificate] {
        guard let system = Self.systemFiles.first(where: { FileManager.default.isReadableFile(atPath: $0) }) else {
            return try own()
        }
        return try NIOSSLCertificate.fromPEMFile(system) + own()
    }

    private func own() throws -> [NIOSSLCertificate] { try file.map { try NIOSSLCertificate.fromPEMFile($0) } ?? [] }
}
