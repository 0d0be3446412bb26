import Foundation
import IncidentTesting

/// A certificate authority, and certificates that it or nobody has signed, made by `openssl`.
struct TestCertificates {
    let folder: URL
    /// The authority's certificate.
    var authority: String { path("ca.pem") }

    private init(_ folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=Authority of a test", "-keyout", path("ca.key"), "-out", authority)
    }

    static func run(_ body: (TestCertificates) async throws -> Void) async throws {
        try await withTemporaryFolder { try await body(TestCertificates($0)) }
    }

    /// A certificate for `name`, such as `DNS:hook.test`, that the authority has signed.
    func make(_ name: String) throws -> (certificate: String, key: String) {
        let file = UUID().uuidString
        try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=\(file)", "-addext", "subjectAltName=\(name)", "-addext",
            "basicConstraints=critical,CA:FALSE", "-CA", authority, "-CAkey", path("ca.key"), "-keyout",
            path("\(file).key"), "-out", path("\(file).pem"))
        return (path("\(file).pem"), path("\(file).key"))
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }
}
