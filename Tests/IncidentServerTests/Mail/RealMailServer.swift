import Foundation
import IncidentCore
import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// A mail server that others wrote (aiosmtpd), and what it got, read by Python's own parser of mail.
struct RealMailServer {
    let server: MailServer
    private let folder: URL

    /// A message as it arrived.
    struct Message: Decodable {
        var from: String
        var to: [String]
        var isEncrypted: Bool
        var isAuthenticated: Bool
        /// As its reader shows it.
        var subject: String
        var text: String
        var headers: [String: String]
        /// The bytes themselves.
        var raw: String
    }

    /// In the order of their arrival.
    func messages() throws -> [Message] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try names.sorted().map { name in
            try JSONDecoder().decode(Message.self, from: Data(contentsOf: folder.appending(path: name)))
        }
    }

    private static let python: String = {
        let own = FileManager.default.currentDirectoryPath + "/.venv/bin/python3"
        return FileManager.default.isExecutableFile(atPath: own) && hasPackage(own) ? own : "python3"
    }()

    static let isInstalled = hasPackage(python)

    private static func hasPackage(_ python: String) -> Bool {
        (try? Tool.run(python, "-c", "import aiosmtpd")) != nil
    }

    /// - Parameters:
    ///   - mechanism: the one way to log in that it offers; nil when nobody must.
    static func run(
        _ security: MailServer.Security, mechanism: String? = nil, _ body: (RealMailServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "muster-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (certificate, key) = (folder.appending(path: "cert.pem").path, folder.appending(path: "key.pem").path)
        try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
            "2", "-subj", "/CN=mail", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate)
        let child = try ChildProcess(
            "/usr/bin/env",
            [python, "-c", program, folder.path, security.rawValue, certificate, key, mechanism ?? ""])
        let exit = ProcessExit(of: child)
        defer { exit.signal(SIGTERM, pid: child.pid) }
        let portFile = folder.appending(path: "port").path
        try await eventually { FileManager.default.fileExists(atPath: portFile) }
        let port = FileManager.default.contents(atPath: portFile).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var environment = [
            "MUSTER_SMTP_HOST": "localhost", "MUSTER_SMTP_PORT": port, "MUSTER_SMTP_TLS": security.rawValue,
            "MUSTER_SMTP_FROM": "Müster <muster@example.com>", "MUSTER_SMTP_CA_FILE": certificate,
        ]
        if mechanism != nil {
            environment["MUSTER_SMTP_USER"] = "muster"
            environment["MUSTER_SMTP_PASSWORD"] = "cörrect horse"
        }
        let server = try #require(try ServerSettings.load(environment: environment).mail)
        try await body(RealMailServer(server: server, folder: folder))
    }

    private static let program = """
        import email, email.policy, json, os, signal, socket, ssl, sys
        from aiosmtpd.controller import Controller
        from aiosmtpd.smtp import AuthResult, LoginPassword
        folder, security, certificate, key, mechanism = sys.argv[1:]
        class Handler:
            count = 0
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('refused'): return '550 5.1.1 no such person'
                if address.startswith('later'): return '450 4.2.1 come again'
                envelope.rcpt_tos.append(address)
                return '250 OK'
            async def handle_DATA(self, server, session, envelope):
                Handler.count += 1
                message = email.message_from_bytes(envelope.content, policy=email.policy.default)
                seen = dict(
                    **{'from': envelope.mail_from}, to=envelope.rcpt_tos, isEncrypted=server.transport.get_extra_info('ssl_object') is not None,
                    isAuthenticated=bool(session.authenticated), subject=message['Subject'],
                    text=message.get_content(), headers={k: str(v) for k, v in message.items()},
                    raw=envelope.content.decode('ascii'))
                name = os.path.join(folder, '%04d' % Handler.count)
                with open(name, 'w') as file: json.dump(seen, file)
                os.rename(name, name + '.json')
                return '250 2.0.0 queued as %d' % Handler.count
        def authenticate(server, session, envelope, mechanism, data):
            right = isinstance(data, LoginPassword) and data.login == b'muster' and data.password == 'c\\u00f6rrect horse'.encode()
            return AuthResult(success=right, handled=False)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        options = dict(decode_data=False)
        if security == 'starttls': options.update(tls_context=context, require_starttls=True)
        if security == 'tls': options.update(ssl_context=context)
        if mechanism:
            options.update(
                authenticator=authenticate, auth_required=True, auth_require_tls=security == 'starttls',
                auth_exclude_mechanism=[m for m in ('PLAIN', 'LOGIN') if m != mechanism])
        with socket.socket() as probe:
            probe.bind(('127.0.0.1', 0))
            port = probe.getsockname()[1]
        Controller(Handler(), hostname='127.0.0.1', port=port, **options).start()
        with open(os.path.join(folder, 'port.new'), 'w') as file: file.write(str(port))
        os.rename(os.path.join(folder, 'port.new'), os.path.join(folder, 'port'))
        signal.pause()
        """
}
