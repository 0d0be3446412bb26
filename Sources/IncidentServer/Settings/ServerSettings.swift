public import Foundation
public import IncidentCore
public import IncidentService
public import Logging
import NIOSSL

/// What an operator has set, checked. See ``Setting`` for each.
public struct ServerSettings: Sendable {
    /// Where the data is.
    public var place: StoragePlace
    /// Where the content of attached files is.
    public var files: FilePlace
    /// Bytes of one upload.
    public var attachmentLimit: Int
    public var listen: ListenAddress
    /// Without a slash at the end; nil when links are relative.
    public var publicURL: String?
    public var trustedProxies: [AddressRange]
    /// Addresses beside the public ones that webhooks may be sent to.
    public var webhookAllow: [AddressRange]
    /// The path of a file with authorities that webhooks trust beside those of the system; nil for none.
    public var webhookCAFile: String?
    /// The key that secrets are kept with.
    public var secretKeys: SecretKeys
    /// Nil when no mail can be sent.
    public var mail: MailServer?
    /// Nil without TLS.
    public var tls: TLSFiles?
    public var logLevel: Logger.Level
    public var logFormat: LogFormat
    /// Whether the hidden route for benchmarks is served.
    public var hasBenchRoute: Bool
    public var limits = ServerLimits()

    /// Reads the settings: a flag wins over the environment, that over the file, that over the default.
    ///
    /// - Parameters:
    ///   - flags: what the command line gives.
    ///   - environment: the process's variables; those that begin with `MUSTER_` are read.
    ///   - file: the path of a YAML file; nil takes the variable `MUSTER_CONFIG`, and no file without it.
    /// - Throws: ``SettingsError`` that names the setting and says what would be right.
    public static func load(
        flags: [Setting: String] = [:], environment: [String: String] = ProcessInfo.processInfo.environment,
        file: String? = nil
    ) throws -> ServerSettings {
        try ServerSettings(SettingValues(flags: flags, environment: environment, file: file))
    }

    private init(_ values: SettingValues) throws {
        place = try StoragePlace(values)
        files = try FilePlace(values, place)
        attachmentLimit = try values.bytes(.attachmentLimit)
        let listenText = try values.required(.listen)
        guard let address = ListenAddress(listenText) else {
            throw SettingsError("listen must be host:port, such as 127.0.0.1:8080, not \(listenText).")
        }
        listen = address
        publicURL = try values.value(.publicURL).map(Self.checkedURL)
        trustedProxies = try Self.ranges(.trustedProxy, values)
        webhookAllow = try Self.ranges(.webhookAllow, values)
        webhookCAFile = try values.value(.webhookCAFile).map(Self.checkedCAFile)
        secretKeys = try SecretKeys(values, place)
        mail = try MailServer(values)
        tls = try Self.tls(certificate: values.value(.tlsCertificate), key: values.value(.tlsKey))
        logLevel = try values.word(.logLevel)
        logFormat = try values.word(.logFormat)
        hasBenchRoute = values.value(.benchRoute) == "true"
    }

    private static func ranges(_ setting: Setting, _ values: SettingValues) throws -> [AddressRange] {
        try (values.value(setting) ?? "").split(separator: ",").map { part in
            guard let range = AddressRange(String(part.trimmingSpaces)) else {
                throw SettingsError("\(setting.rawValue) must be addresses such as 10.0.0.0/8, not \(part).")
            }
            return range
        }
    }

    private static func checkedCAFile(_ path: String) throws -> String {
        guard let found = try? NIOSSLCertificate.fromPEMFile(path), !found.isEmpty else {
            throw SettingsError(
                "webhook-ca-file must be a PEM file with certificates that can be read; \(path) is not.")
        }
        return path
    }

    private static func checkedURL(_ text: String) throws -> String {
        guard let url = URLComponents(string: text), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
            url.query == nil, url.fragment == nil
        else { throw SettingsError("public-url must be an address such as https://muster.example.com, not \(text).") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func tls(certificate: String?, key: String?) throws -> TLSFiles? {
        switch (certificate, key) {
        case (nil, nil): return nil
        case (let certificate?, let key?): return try TLSFiles(certificate: certificate, key: key)
        default: throw SettingsError("tls-certificate and tls-key must be set together.")
        }
    }
}
