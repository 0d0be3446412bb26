import Foundation
import IncidentCore
import IncidentTesting
import Logging
import Testing

@testable import IncidentServer

@Suite struct SettingsTests {
    private func withFile(_ yaml: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("muster-\(UUID().uuidString).yaml")
        try Data(yaml.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    @Test func defaults() throws {
        let settings = try ServerSettings.load(environment: [:])
        #expect(settings.folder?.lastPathComponent == "data")
        #expect(settings.listen == ListenAddress(host: "127.0.0.1", port: 8080))
        #expect(settings.trustedProxies.isEmpty)
        #expect(settings.tls == nil)
        #expect(settings.logLevel == .info)
        #expect(settings.logFormat == .auto)
        #expect(!settings.hasBenchRoute)
    }

    @Test func aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws {
        try withFile("listen: 127.0.0.1:1\nlog-level: debug\ndata: /from/file\npublic-url: https://a.example/\n") {
            path in
            let environment = ["MUSTER_LISTEN": "127.0.0.1:2", "MUSTER_LOG_LEVEL": "error", "MUSTER_CONFIG": path]
            let settings = try ServerSettings.load(flags: [.listen: "127.0.0.1:3"], environment: environment)
            #expect(settings.listen.port == 3)
            #expect(settings.logLevel == .error)
            #expect(settings.folder?.path == "/from/file")
            #expect(settings.publicURL == "https://a.example")
            #expect(try ServerSettings.load(environment: [:], file: path).listen.port == 1)
        }
    }

    private static let needingAnother: Set<Setting> = [
        .tlsCertificate, .tlsKey, .databaseURLFile, .databaseReadURLFile, .secretKey, .secretKeyFile, .attachmentStore,
        .s3Endpoint, .s3Region, .s3AccessKey, .s3SecretKey, .s3SecretKeyFile, .smtpHost, .smtpPort, .smtpTLS, .smtpFrom,
        .smtpUser, .smtpPassword, .smtpPasswordFile, .smtpCAFile, .webhookCAFile,
    ]

    @Test func storageIsNamedWithItsKey() throws {
        var environment = [
            "MUSTER_ATTACHMENT_STORE": "s3://bucket/a/b", "MUSTER_S3_ACCESS_KEY": "name",
            "MUSTER_S3_SECRET_KEY": "hidden", "MUSTER_S3_ENDPOINT": "http://127.0.0.1:9000/",
        ]
        let text = try "\(ServerSettings.load(environment: environment))"
        #expect(text.contains("s3://bucket/a/b/ at http://127.0.0.1:9000, us-east-1, key name"))
        #expect(!text.contains("hidden"))
        for (flags, change, words) in [
            ([Setting.s3SecretKey: "x"], ["": ""], "must not be on the command line"),
            ([.attachmentFolder: "/a"], ["": ""], "both set"),
            ([:], ["MUSTER_S3_ACCESS_KEY": ""], "s3-access-key must"),
            ([:], ["MUSTER_S3_SECRET_KEY": ""], "MUSTER_S3_SECRET_KEY or"),
            ([:], ["MUSTER_ATTACHMENT_STORE": "bucket"], "s3://bucket/prefix"),
            ([:], ["MUSTER_S3_ENDPOINT": "bucket"], "s3-endpoint must"),
            ([.attachmentLimit: "5 apples"], ["": ""], "a size such as 50MiB"),
            ([.attachmentLimit: "0"], ["": ""], "a size such as 50MiB"),
        ] {
            let error = #expect(throws: SettingsError.self) {
                try ServerSettings.load(flags: flags, environment: environment.merging(change) { $1 })
            }
            #expect(error?.description.contains(words) == true, "\(words): \(error?.description ?? "")")
        }
        try withFile("from-a-file\n") { path in
            environment["MUSTER_S3_SECRET_KEY"] = nil
            environment["MUSTER_S3_SECRET_KEY_FILE"] = path
            _ = try ServerSettings.load(environment: environment)
        }
    }

    @Test(arguments: Setting.allCases.filter { !needingAnother.contains($0) })
    func everySettingIsReadFromTheEnvironmentAndTheFile(_ setting: Setting) throws {
        let values: [Setting: String] = [
            .data: "/a", .listen: "127.0.0.1:1", .databaseURL: "postgres://a", .databaseReadURL: "postgres://b",
            .databasePooler: "transaction", .databaseConnections: "16", .publicURL: "https://a.example",
            .trustedProxy: "10.0.0.0/8", .webhookAllow: "10.1.0.0/16", .logLevel: "trace", .logFormat: "json",
            .benchRoute: "true", .attachmentLimit: "1GiB", .attachmentFolder: "/files",
        ]
        let value = try #require(values[setting])
        let hasDatabase = setting.rawValue.hasPrefix("database-") && setting != .databaseURL
        let flags: [Setting: String] = hasDatabase ? [.databaseURL: "postgres://a"] : [:]
        let plain = try "\(ServerSettings.load(flags: flags, environment: [:]))"
        #expect(try "\(ServerSettings.load(flags: flags, environment: [setting.variable: value]))" != plain)
        try withFile("\(setting.rawValue): \(value)\n") { path in
            let read = try "\(ServerSettings.load(flags: flags, environment: [:], file: path))"
            #expect(read != plain)
        }
        #expect(!setting.help.isEmpty)
    }

    @Test func anUnknownSettingInTheFileIsNamed() throws {
        try withFile("data: x\nlisten-to: 127.0.0.1:1\n") { path in
            let error = #expect(throws: SettingsError.self) { try ServerSettings.load(environment: [:], file: path) }
            #expect(error?.description.contains("line 2: there is no setting listen-to") == true)
        }
        try withFile("data:\n  folder: x\n") { path in
            #expect(throws: SettingsError.self) { try ServerSettings.load(environment: [:], file: path) }
        }
        for yaml in ["- data", "data: [", "just text"] {
            try withFile(yaml) { path in
                #expect(throws: SettingsError.self) { try ServerSettings.load(environment: [:], file: path) }
            }
        }
        try withFile("# nothing\n") { path in _ = try ServerSettings.load(environment: [:], file: path) }
        #expect(throws: SettingsError.self) { try ServerSettings.load(environment: [:], file: "/nothing.yaml") }
    }

    @Test(arguments: [
        (Setting.listen, "8080"), (.listen, "a:b"), (.listen, "a:70000"), (.listen, "::1:80"), (.publicURL, "muster"),
        (.publicURL, "ftp://a"), (.trustedProxy, "10.0.0.0/33"), (.trustedProxy, "proxy"),
        (.webhookAllow, "10.0.0.0/8,all"), (.secretKey, "x"),
        (.secretKeyFile, "/nothing"), (.logLevel, "loud"),
        (.logFormat, "xml"), (.tlsKey, "key.pem"), (.tlsCertificate, "certificate.pem"),
    ])
    func aWrongValueIsRefusedByItsName(_ setting: Setting, _ value: String) throws {
        let error = #expect(throws: SettingsError.self) {
            try ServerSettings.load(flags: [setting: value], environment: [:])
        }
        #expect(error?.description.contains(setting.rawValue) == true)
    }

    @Test func listsAndAddresses() throws {
        try withFile("trusted-proxy: [10.0.0.0/8, '::1']\nlisten: '[::1]:80'\n") { path in
            let settings = try ServerSettings.load(environment: [:], file: path)
            #expect(settings.trustedProxies.map(\.description) == ["10.0.0.0/8", "::1/128"])
            #expect(settings.listen.host == "::1")
            #expect(settings.listen.description == "[::1]:80")
        }
        #expect(ListenAddress(":80")?.host == "0.0.0.0")
        try withFile("webhook-allow: [10.1.0.0/16, 'fd00::/8']\n") { path in
            let settings = try ServerSettings.load(environment: [:], file: path)
            #expect(settings.webhookAllow.map(\.description) == ["10.1.0.0/16", "fd00::/8"])
        }
    }

    /// From the environment and a file alone, in one of them, and no message shows a part of it.
    @Test func theKeyOfSecretsIsNoFlag() throws {
        let key = String(repeating: "ab", count: 32)
        _ = try ServerSettings.load(environment: [Setting.secretKey.variable: key])
        try withFile(key + "\n") { path in
            _ = try ServerSettings.load(flags: [.secretKeyFile: path], environment: [:])
            let both = #expect(throws: SettingsError.self) {
                try ServerSettings.load(
                    flags: [.secretKeyFile: path], environment: [Setting.secretKey.variable: key])
            }
            #expect(both?.description.contains("both set") == true)
        }
        let flag = #expect(throws: SettingsError.self) {
            try ServerSettings.load(flags: [.secretKey: key], environment: [:])
        }
        #expect(flag?.description.contains("must not be a flag") == true)
        let wrong = #expect(throws: SettingsError.self) {
            try ServerSettings.load(environment: [Setting.secretKey.variable: "hunter2"])
        }
        #expect(wrong?.description.contains("hunter2") == false)
    }
}

extension ServerSettings {
    /// The data folder; nil with a PostgreSQL database.
    fileprivate var folder: URL? {
        if case .folder(let url) = place { url } else { nil }
    }
}
