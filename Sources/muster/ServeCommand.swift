import ArgumentParser
import Foundation
import IncidentServer
import Logging
import NIOCore

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the server.",
        discussion: """
            A flag wins over its variable (`MUSTER_LISTEN` for --listen), that over a line of the file \
            (`listen: 127.0.0.1:8080`), that over the default. It ends on SIGTERM or SIGINT, when what runs is done.

              muster serve --listen 0.0.0.0:8080 --public-url https://muster.example.com
            """)

    @Option(help: .setting(.data))
    var data: String?

    @Option(help: .setting(.listen, valueName: "host:port"))
    var listen: String?

    @Option(name: .customLong(Setting.databaseURL.rawValue), help: .setting(.databaseURL, valueName: "url"))
    var databaseURL: String?

    @Option(name: .customLong(Setting.databaseURLFile.rawValue), help: .setting(.databaseURLFile, valueName: "file"))
    var databaseURLFile: String?

    @Option(name: .customLong(Setting.databaseReadURL.rawValue), help: .setting(.databaseReadURL, valueName: "url"))
    var databaseReadURL: String?

    @Option(
        name: .customLong(Setting.databaseReadURLFile.rawValue),
        help: .setting(.databaseReadURLFile, valueName: "file"))
    var databaseReadURLFile: String?

    @Option(help: .setting(.databasePooler, valueName: "kind"))
    var databasePooler: String?

    @Option(help: .setting(.databaseConnections, valueName: "count"))
    var databaseConnections: String?

    @Option(name: .customLong(Setting.publicURL.rawValue), help: .setting(.publicURL, valueName: "url"))
    var publicURL: String?

    @Option(help: .setting(.trustedProxy, valueName: "cidr"))
    var trustedProxy: String?

    @Option(help: .setting(.tlsCertificate, valueName: "file"))
    var tlsCertificate: String?

    @Option(help: .setting(.tlsKey, valueName: "file"))
    var tlsKey: String?

    @Option(parsing: .singleValue, help: .setting(.webhookAllow, valueName: "cidr"))
    var webhookAllow: [String] = []

    @Option(name: .customLong(Setting.webhookCAFile.rawValue), help: .setting(.webhookCAFile, valueName: "file"))
    var webhookCAFile: String?

    @Option(help: .setting(.secretKeyFile, valueName: "file"))
    var secretKeyFile: String?
    @Option(help: .setting(.attachmentLimit, valueName: "size"))
    var attachmentLimit: String?

    @Option(help: .setting(.attachmentFolder, valueName: "folder"))
    var attachmentFolder: String?

    @Option(help: .setting(.attachmentStore, valueName: "url"))
    var attachmentStore: String?

    @Option(name: .customLong(Setting.s3Endpoint.rawValue), help: .setting(.s3Endpoint, valueName: "url"))
    var s3Endpoint: String?

    @Option(name: .customLong(Setting.s3Region.rawValue), help: .setting(.s3Region, valueName: "name"))
    var s3Region: String?

    @Option(name: .customLong(Setting.s3AccessKey.rawValue), help: .setting(.s3AccessKey, valueName: "name"))
    var s3AccessKey: String?

    @Option(name: .customLong(Setting.s3SecretKeyFile.rawValue), help: .setting(.s3SecretKeyFile, valueName: "file"))
    var s3SecretKeyFile: String?

    @Option(help: .setting(.smtpHost, valueName: "name"))
    var smtpHost: String?

    @Option(help: .setting(.smtpPort, valueName: "port"))
    var smtpPort: String?

    @Option(name: .customLong(Setting.smtpTLS.rawValue), help: .setting(.smtpTLS, valueName: "kind"))
    var smtpTLS: String?

    @Option(help: .setting(.smtpFrom, valueName: "address"))
    var smtpFrom: String?

    @Option(help: .setting(.smtpUser, valueName: "name"))
    var smtpUser: String?

    @Option(help: .setting(.smtpPasswordFile, valueName: "file"))
    var smtpPasswordFile: String?

    @Option(name: .customLong(Setting.smtpCAFile.rawValue), help: .setting(.smtpCAFile, valueName: "file"))
    var smtpCAFile: String?

    @Option(help: .setting(.logLevel, valueName: "level"))
    var logLevel: String?

    @Option(help: .setting(.logFormat, valueName: "format"))
    var logFormat: String?

    @Flag(help: .setting(.benchRoute))
    var benchRoute = false

    @Option(help: ArgumentHelp("A YAML file of settings, one a line. Also MUSTER_CONFIG.", valueName: "file"))
    var config: String?

    func run() async throws {
        let given = Setting.allCases.compactMap { setting in flag(setting).map { (setting, $0) } }
        let settings = try ServerSettings.load(flags: Dictionary(uniqueKeysWithValues: given), file: config)
        settings.logFormat.bootstrap(level: settings.logLevel)
        do {
            try await Server.run(settings: settings, logger: Logger(label: "muster"))
        } catch let error as IOError {
            let reason = String(cString: strerror(error.errnoCode))
            throw CommandFailure("The server cannot listen on \(settings.listen): \(reason).")
        }
    }

    private func flag(_ setting: Setting) -> String? {
        switch setting {
        case .data: data
        case .listen: listen
        case .databaseURL: databaseURL
        case .databaseURLFile: databaseURLFile
        case .databaseReadURL: databaseReadURL
        case .databaseReadURLFile: databaseReadURLFile
        case .databasePooler: databasePooler
        case .databaseConnections: databaseConnections
        case .publicURL: publicURL
        case .trustedProxy: trustedProxy
        case .tlsCertificate: tlsCertificate
        case .tlsKey: tlsKey
        case .webhookAllow: webhookAllow.isEmpty ? nil : webhookAllow.joined(separator: ",")
        case .webhookCAFile: webhookCAFile
        // It would stand in the list of processes for everybody.
        case .secretKey: nil
        case .secretKeyFile: secretKeyFile
        case .attachmentLimit: attachmentLimit
        case .attachmentFolder: attachmentFolder
        case .attachmentStore: attachmentStore
        case .s3Endpoint: s3Endpoint
        case .s3Region: s3Region
        case .s3AccessKey: s3AccessKey
        // On a command line everybody on the machine could read it.
        case .s3SecretKey: nil
        case .s3SecretKeyFile: s3SecretKeyFile
        case .smtpHost: smtpHost
        case .smtpPort: smtpPort
        case .smtpTLS: smtpTLS
        case .smtpFrom: smtpFrom
        case .smtpUser: smtpUser
        // As the secret of storage.
        case .smtpPassword: nil
        case .smtpPasswordFile: smtpPasswordFile
        case .smtpCAFile: smtpCAFile
        case .logLevel: logLevel
        case .logFormat: logFormat
        case .benchRoute: benchRoute ? "true" : nil
        }
    }
}

extension ArgumentHelp {
    /// The help of a setting's flag: what it does, its variable, its default.
    static func setting(_ setting: Setting, valueName: String? = nil) -> ArgumentHelp {
        let standard = setting.defaultValue.map { "; \($0) without either" } ?? ""
        return ArgumentHelp(
            "\(setting.help) Also \(setting.variable)\(standard).", valueName: valueName,
            visibility: setting.isHidden ? .hidden : .default)
    }
}
