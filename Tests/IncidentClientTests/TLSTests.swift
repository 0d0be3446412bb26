import Foundation
import IncidentAPI
import IncidentClient
import IncidentServer
import IncidentTesting
import Synchronization
import Testing

@Suite struct TLSTests {
    @Test func trustsACertificateFromAFile() async throws {
        try await withTemporaryFolder { folder in
            let (certificate, settings) = try makeCertificate(in: folder)
            try await TestServer.run(settings: settings) { server in
                let client = try server.client { $0.certificateFile = certificate }
                _ = try await client.call(CreateIncident.self) {
                    $0.title = "Slow"
                    // Over HTTP/2 answers are compressed, too.
                    $0.initialStatusUpdate = String(repeating: "word ", count: 2_000)
                }
                let incident = try await client.call(GetIncident.self) { $0.incidentID = "1" }.incident
                #expect(incident.summary.hasPrefix("word word"))
            }
        }
    }

    /// It is no use to ask again, and the token is not shown.
    @Test func aStrangersCertificateIsRefusedAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let (_, settings) = try makeCertificate(in: folder)
            try await TestServer.run(settings: settings) { server in
                let notices = Mutex(0)
                let client = try server.client { $0.onRetry = { _ in notices.withLock { $0 += 1 } } }
                let error = await clientError { _ = try await client.call(GetRoles.self) }
                #expect(
                    error == .unreachable("\(server.url) cannot be reached safely: its certificate is not trusted."))
                #expect(notices.withLock { $0 } == 0)
            }
        }
    }

    @Test func aFileWithoutCertificatesIsRefused() throws {
        #expect(throws: IncidentClientError.misconfigured("The certificates in /nowhere.pem cannot be read.")) {
            try makeClient("https://127.0.0.1") { $0.certificateFile = "/nowhere.pem" }
        }
    }

    private func makeCertificate(in folder: URL) throws -> (certificate: String, settings: ServerSettings) {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let certificate = folder.appending(path: "certificate.pem").path
        let key = folder.appending(path: "key.pem").path
        try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate)
        var settings = try ServerSettings.test()
        settings.tls = try TLSFiles(certificate: certificate, key: key)
        return (certificate, settings)
    }
}
