public import Foundation
public import IncidentCore
import NIOSSL

/// The mail server that messages are handed to, and how.
public struct MailServer: Sendable {
    /// How the connection is kept from others.
    public enum Security: String, CaseIterable, Sendable {
        /// TLS that is asked for on a readable connection, and without which nothing is sent.
        case starttls
        /// TLS from the first byte.
        case tls
        /// None, and no password is sent.
        case none
        /// None, and the password is sent all the same.
        case noneWithPassword = "none-with-password"

        var isEncrypted: Bool { self == .starttls || self == .tls }

        fileprivate var port: Int {
            switch self {
            case .starttls: 587
            case .tls: 465
            case .none, .noneWithPassword: 25
            }
        }
    }

    public var host: String
    public var port: Int
    public var security: Security
    /// Nil without a name and a password.
    public var login: MailLogin?
    public var from: MailSender
    /// The certificates that the server's is signed by; nil for those that the system trusts.
    var trustRoots: [NIOSSLCertificate]?
    /// How long the connection may take to be made.
    var connectLimit = Duration.seconds(10)
    /// How long a message may take in all. Servers let strangers wait for some seconds on purpose.
    var wholeLimit = Duration.seconds(60)

    init(host: String, port: Int, security: Security, login: MailLogin? = nil, from: MailSender) {
        self.host = host
        self.port = port
        self.security = security
        self.login = login
        self.from = from
    }
}

/// A name and a password.
public struct MailLogin: Sendable, CustomStringConvertible {
    var user: String
    var password: String

    /// Without the password.
    public var description: String { user }
}

/// Whom messages come from: `Muster <muster@example.com>`, or the address alone.
public struct MailSender: Sendable, Equatable {
    /// `""` for none.
    public var name: String
    public var address: EmailAddress

    public init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            guard let address = EmailAddress(text) else { return nil }
            (name, self.address) = ("", address)
            return
        }
        let inner = text[text.index(after: open)...].dropLast()
        guard let address = EmailAddress(String(inner)) else { return nil }
        var name = text[..<open].trimmingCharacters(in: .whitespaces)
        if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") { name = String(name.dropFirst().dropLast()) }
        guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return nil }
        (self.name, self.address) = (name, address)
    }
}

extension MailServer {
    /// The mail server that the variables name, for a command; nil for none, also when they name one that cannot be used.
    public static func isNamed(environment: [String: String] = ProcessInfo.processInfo.environment) -> Bool {
        (try? SettingValues(flags: [:], environment: environment, file: nil).value(.smtpHost)) != nil
    }

    /// Reads the settings; nil when none is named.
    ///
    /// - Throws: ``SettingsError`` that names the setting and says what would be right.
    init?(_ values: SettingValues) throws {
        guard values.flags[.smtpPassword] == nil else {
            throw SettingsError(
                "smtp-password must not be on the command line, which everybody on this machine can read.")
        }
        guard let host = values.value(.smtpHost) else {
            for setting in [Setting.smtpPort, .smtpUser, .smtpFrom, .smtpPassword, .smtpPasswordFile, .smtpCAFile]
            where values.value(setting) != nil {
                throw SettingsError("\(setting.rawValue) needs smtp-host, the mail server.")
            }
            return nil
        }
        let security = try values.word(.smtpTLS, as: Security.self)
        guard !host.contains(where: { $0.isWhitespace || $0 == "/" || $0 == "@" }) else {
            throw SettingsError("smtp-host must be a name or an address, such as mail.example.com, not \(host).")
        }
        let portText = values.value(.smtpPort)
        let port = portText.map { Int($0) ?? 0 } ?? security.port
        guard (1...65_535).contains(port) else {
            throw SettingsError("smtp-port must be from 1 to 65535, not \(portText ?? "").")
        }
        guard let fromText = values.value(.smtpFrom) else {
            throw SettingsError("smtp-from must be set with smtp-host: the address that messages come from.")
        }
        guard let from = MailSender(fromText) else {
            throw SettingsError(
                "smtp-from must be an address such as muster@example.com or Muster <muster@example.com>, not \(fromText)."
            )
        }
        self.init(
            host: host, port: port, security: security, login: try Self.login(values, security), from: from)
        if let path = values.value(.smtpCAFile) {
            do { trustRoots = try NIOSSLCertificate.fromPEMFile(path) } catch {
                throw SettingsError("smtp-ca-file: \(path) holds no certificate in PEM form.")
            }
        }
    }

    private static func login(_ values: SettingValues, _ security: Security) throws -> MailLogin? {
        let given = try values.text(.smtpPassword, orIn: .smtpPasswordFile)
        guard let user = values.value(.smtpUser) else {
            guard let given else { return nil }
            throw SettingsError("\(given.setting.rawValue) needs smtp-user.")
        }
        guard let given else {
            throw SettingsError("\(Setting.smtpPassword.variable) or smtp-password-file must be set with smtp-user.")
        }
        guard security != .none else {
            throw SettingsError(
                "smtp-user with smtp-tls none would send the password readable: set smtp-tls to starttls or tls, or to "
                    + "\(Security.noneWithPassword.rawValue) where nobody can listen.")
        }
        let password = given.file == nil ? given.text : given.text.trimmingCharacters(in: .newlines)
        // Neither may hold what ends a line or a part of it.
        for (text, setting) in [(user, Setting.smtpUser), (password, given.setting)] {
            guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                throw SettingsError("\(setting.rawValue) must hold one line.")
            }
        }
        return MailLogin(user: user, password: password)
    }
}
