/// Everything that an operator can set. The raw value is the name of the flag (`--listen`) and of the line in the file
/// (`listen: …`); the environment has it in capitals behind `MUSTER_` (`MUSTER_LISTEN`).
public enum Setting: String, CaseIterable, Sendable {
    case data
    case listen
    case databaseURL = "database-url"
    case databaseURLFile = "database-url-file"
    case databaseReadURL = "database-read-url"
    case databaseReadURLFile = "database-read-url-file"
    case databasePooler = "database-pooler"
    case databaseConnections = "database-connections"
    case publicURL = "public-url"
    case trustedProxy = "trusted-proxy"
    case tlsCertificate = "tls-certificate"
    case tlsKey = "tls-key"
    case webhookAllow = "webhook-allow"
    case webhookCAFile = "webhook-ca-file"
    case secretKey = "secret-key"
    case secretKeyFile = "secret-key-file"
    case attachmentLimit = "attachment-limit"
    case attachmentFolder = "attachment-folder"
    case attachmentStore = "attachment-store"
    case s3Endpoint = "s3-endpoint"
    case s3Region = "s3-region"
    case s3AccessKey = "s3-access-key"
    case s3SecretKey = "s3-secret-key"
    case s3SecretKeyFile = "s3-secret-key-file"
    case smtpHost = "smtp-host"
    case smtpPort = "smtp-port"
    case smtpTLS = "smtp-tls"
    case smtpFrom = "smtp-from"
    case smtpUser = "smtp-user"
    case smtpPassword = "smtp-password"
    case smtpPasswordFile = "smtp-password-file"
    case smtpCAFile = "smtp-ca-file"
    case logLevel = "log-level"
    case logFormat = "log-format"
    case benchRoute = "bench-route"

    /// One sentence for the help of the command line.
    public var help: String {
        switch self {
        case .data: "The folder of the SQLite database. It is made when it is not there."
        case .listen: "The address to listen on, host:port. Port 0 takes a free one."
        case .databaseURL: "The address of a PostgreSQL database, without a password: postgres://user@host/database."
        case .databaseURLFile: "A file that holds the address of the PostgreSQL database, and nothing else."
        case .databaseReadURL: "The address of a replica, which is read while the primary is away."
        case .databaseReadURLFile: "A file that holds the address of the replica, and nothing else."
        case .databasePooler: "What stands before the database: none, or transaction for pgbouncer in that mode."
        case .databaseConnections: "Connections to the database for reads and writes."
        case .publicURL: "The address under which people reach the server, for links: https://muster.example.com."
        case .trustedProxy: "Addresses of proxies whose X-Forwarded-For and -Proto are believed: 10.0.0.0/8,::1."
        case .tlsCertificate:
            "A PEM file with the certificate chain; with it the server speaks TLS. SIGHUP reads it again."
        case .webhookAllow: "Addresses beside the public ones that webhooks may be sent to: 10.1.0.0/16,::1."
        case .webhookCAFile: "A PEM file with authorities that webhooks trust beside those of the system."
        case .secretKey: "The key that secrets are kept with: 32 bytes in base64."
        case .secretKeyFile: "A file that holds the key that secrets are kept with, the same on every server."
        case .tlsKey: "The PEM file with the certificate's private key."
        case .attachmentLimit: "How large an upload may be: bytes, or a number with KiB, MiB or GiB."
        case .attachmentFolder:
            "The folder of attached files. Servers that share a PostgreSQL database share it; else it is in the data folder."
        case .attachmentStore: "S3-compatible storage for attached files, in place of a folder: s3://bucket/prefix."
        case .s3Endpoint: "The address of the S3-compatible storage; Amazon's own without it."
        case .s3Region: "The region of the S3-compatible storage."
        case .s3AccessKey: "The name of the key to the S3-compatible storage."
        case .s3SecretKey: "The secret of that key. The variable or the file below only."
        case .s3SecretKeyFile: "A file that holds the secret of that key, and nothing else."
        case .smtpHost: "The mail server that messages are handed to; without it none is sent."
        case .smtpPort: "The mail server's port; without it 587 for starttls, 465 for tls, 25 for none."
        case .smtpTLS: "How the mail server is spoken to: starttls, tls, none, or none-with-password."
        case .smtpFrom: "The address that messages come from: Muster <muster@example.com>."
        case .smtpUser: "The name to log in to the mail server with."
        case .smtpPassword: "The password of that name. The variable or the file below only."
        case .smtpPasswordFile: "A file that holds that password, and nothing else."
        case .smtpCAFile: "A PEM file with the authority that the mail server's certificate is signed by."
        case .logLevel: "The least important lines to log: trace, debug, info, notice, warning, error or critical."
        case .logFormat: "How to log: auto (human on a terminal, else json), human or json."
        case .benchRoute: "Serves /bench?bytes=N, to measure calls against a route that only sends."
        }
    }

    /// What holds when it is not set; nil for nothing.
    public var defaultValue: String? {
        switch self {
        case .data: "data"
        case .listen: "127.0.0.1:8080"
        case .databasePooler: "none"
        case .databaseConnections: "8"
        case .attachmentLimit: "50MiB"
        case .s3Region: "us-east-1"
        case .smtpTLS: "starttls"
        case .logLevel: "info"
        case .logFormat: "auto"
        default: nil
        }
    }

    /// Whether it holds a secret, which is never logged.
    public var isSecret: Bool {
        [.databaseURL, .databaseReadURL, .secretKey, .s3SecretKey, .smtpPassword].contains(self)
    }
    /// Whether help and guide leave it out.
    public var isHidden: Bool { self == .benchRoute }
    /// Such as `MUSTER_TRUSTED_PROXY`.
    public var variable: String { "MUSTER_" + rawValue.uppercased().replacing("-", with: "_") }
}

/// A setting that cannot be used, in a sentence for the operator.
public struct SettingsError: Error, CustomStringConvertible, Sendable {
    public var description: String

    init(_ description: String) { self.description = description }
}
