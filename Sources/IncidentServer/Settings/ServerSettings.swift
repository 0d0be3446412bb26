import Configuration
public import Foundation
public import Logging

/// What an operator has set, checked. See ``Setting`` for each.
public struct ServerSettings: Sendable {
    /// The folder of the database.
    public var data: URL
    public var listen: ListenAddress
    /// The address of a database server; nil for the file in ``data``.
    public var databaseURL: String?
    /// Without a slash at the end; nil when links are relative.
    public var publicURL: String?
    public var trustedProxies: [AddressRange]
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
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: configValues(flags)),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "muster"),
        ]
        if let path = file ?? environment["MUSTER_CONFIG"], !path.isEmpty {
            providers.append(InMemoryProvider(name: path, values: configValues(try SettingsFile(path: path).values)))
        }
        return try ServerSettings(ConfigReader(providers: providers))
    }

    private static func configValues(_ values: [Setting: String]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            uniqueKeysWithValues: values.map { setting, text in
                (AbsoluteConfigKey([setting.rawValue]), ConfigValue(.string(text), isSecret: setting.isSecret))
            })
    }

    private init(_ config: ConfigReader) throws {
        func value(_ setting: Setting) -> String? {
            let key = ConfigKey([setting.rawValue])
            let text = config.string(forKey: key, isSecret: setting.isSecret) ?? setting.defaultValue
            return text?.isEmpty == false ? text : nil
        }
        func required(_ setting: Setting) throws -> String {
            guard let value = value(setting) else { throw SettingsError("\(setting.rawValue) must not be empty.") }
            return value
        }

        data = URL(fileURLWithPath: try required(.data), isDirectory: true)
        let listenText = try required(.listen)
        guard let address = ListenAddress(listenText) else {
            throw SettingsError("listen must be host:port, such as 127.0.0.1:8080, not \(listenText).")
        }
        listen = address
        databaseURL = value(.databaseURL)
        publicURL = try value(.publicURL).map(Self.checkedURL)
        trustedProxies = try (value(.trustedProxy) ?? "").split(separator: ",").map { part in
            guard let range = AddressRange(String(part.trimmingSpaces)) else {
                throw SettingsError("trusted-proxy must be addresses such as 10.0.0.0/8, not \(part).")
            }
            return range
        }
        tls = try Self.tls(certificate: value(.tlsCertificate), key: value(.tlsKey))
        logLevel = try Self.word(.logLevel, try required(.logLevel))
        logFormat = try Self.word(.logFormat, try required(.logFormat))
        hasBenchRoute = value(.benchRoute) == "true"
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

    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: Setting, _ text: String
    ) throws -> Word {
        guard let word = Word(rawValue: text.lowercased()) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError("\(setting.rawValue) must be one of \(words), not \(text).")
        }
        return word
    }
}
