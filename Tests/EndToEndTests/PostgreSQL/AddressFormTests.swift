import Foundation
import IncidentTesting
import Testing

/// Every form of an address that libpq knows reaches the database, and what is wrong with one is said in a sentence.
@Suite(.postgresOnly) struct AddressFormTests {
    /// Makes a certificate for `localhost` that signs itself.
    private func certify(_ name: String, in folder: URL) throws -> String {
        let (certificate, key) = (
            folder.appending(path: "\(name).crt").path, folder.appending(path: "\(name).key").path
        )
        try Tool.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate)
        return certificate
    }

    /// A cluster with TLS and passwords on TCP, which trusts its Unix socket.
    private func harden(_ cluster: PostgresCluster) async throws -> (certificate: String, another: String) {
        let certificate = try certify("server", in: cluster.folder)
        let key = cluster.folder.appending(path: "server.key").path
        try Tool.run("chmod", "600", key)
        if geteuid() == 0 { try Tool.run("chown", "postgres", key, certificate) }
        let data = try await cluster.sql("SHOW data_directory")
        try await cluster.sql(
            """
            COPY (VALUES ('local all all trust'), ('hostssl all all 127.0.0.1/32 scram-sha-256'))
            TO '\(data)/pg_hba.conf'
            """)
        for setting in ["ssl = on", "ssl_cert_file = '\(certificate)'", "ssl_key_file = '\(key)'"] {
            try await cluster.sql("ALTER SYSTEM SET \(setting)")
        }
        try await cluster.sql("CREATE ROLE ada LOGIN PASSWORD 'hunter2'")
        try await cluster.sql("CREATE DATABASE muster OWNER ada")
        try await cluster.stop()
        try await cluster.start()
        return (certificate, try certify("another", in: cluster.folder))
    }

    private func muster(_ address: String, _ arguments: String...) async throws -> MusterProcess.Output {
        let output = try await MusterProcess(arguments, environment: ["MUSTER_DATABASE_URL": address]).output()
        #expect(!(output.stdout + output.stderr).contains("hunter2"), "\(address)")
        return output
    }

    @Test func everyFormReachesTheDatabase() async throws {
        try await PostgresCluster.run(isDurable: false) { cluster in
            let (certificate, another) = try await harden(cluster)
            let passwords = cluster.folder.appending(path: "passwords").path
            try Data("localhost:\(cluster.port):muster:ada:hunter2\n".utf8).write(to: URL(fileURLWithPath: passwords))
            try Tool.run("chmod", "600", passwords)
            let socket = cluster.folder.path
            let verified = "sslmode=verify-full&sslrootcert=\(certificate)"
            let port = cluster.port
            let first = try await muster(
                "postgres:///muster?host=\(socket)&port=\(port)&user=ada", "token", "create", "--role", "admin",
                "--name",
                "me")
            #expect(first.status == 0, "\(first.stderr)")
            for address in [
                "host=\(socket) port=\(port) dbname=muster user=ada",
                "postgres://ada:hunter2@localhost:\(port)/muster?\(verified)",
                "postgresql://ada@localhost:\(port)/muster?\(verified)&passfile=\(passwords)",
                "postgres://ada:hunter2@127.0.0.1:1,localhost:\(port)/muster?target_session_attrs=read-write",
                "host=localhost,\(socket) port=1,\(port) dbname=muster user=ada target_session_attrs=primary",
            ] {
                let output = try await muster(address, "token", "list")
                #expect(output.status == 0, "\(address): \(output.stderr)")
                #expect(output.stdout.contains("admin"))
            }
            for (address, words) in [
                (
                    "postgres://ada:hunter2@localhost:\(port)/muster?sslmode=verify-full&sslrootcert=\(another)",
                    "certificate"
                ),
                ("postgres://ada:hunter2@127.0.0.1:\(port)/muster?\(verified)", "does not match"),
                ("postgres://ada:hunter2@localhost:\(port)/muster?sslmode=disable", "no encryption"),
                ("postgres://ada:hunter22@localhost:\(port)/muster", "password authentication failed"),
                ("postgres://ada:hunter2@localhost:\(port)/nothing", "does not exist"),
                ("postgres://ada:hunter2@localhost:\(port)/muster?target_session_attrs=standby", "standby"),
                ("postgres://ada:hunter2@no.such.host.invalid/muster", "no.such.host.invalid"),
            ] {
                let output = try await muster(address, "serve", "--listen", "127.0.0.1:0", "--log-level", "trace")
                #expect(output.status == 1, "\(address)")
                let sentence = output.stderr.split(separator: "\n").last ?? ""
                #expect(sentence.hasPrefix("Error: "), "\(address): \(output.stderr)")
                #expect(sentence.contains(words), "\(address): \(output.stderr)")
            }
        }
    }
}
