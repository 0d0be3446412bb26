import Foundation
import IncidentCore
import IncidentTesting
import Testing

@testable import IncidentServer

@Suite struct MailSettingsTests {
    private static let whole = [
        "MUSTER_SMTP_HOST": "mail.example.com", "MUSTER_SMTP_FROM": "Muster <muster@example.com>",
        "MUSTER_SMTP_USER": "muster", "MUSTER_SMTP_PASSWORD": "correct horse",
    ]

    @Test func aMailServerIsNamedWithItsPassword() async throws {
        let settings = try ServerSettings.load(environment: Self.whole)
        let mail = try #require(settings.mail)
        #expect(mail.host == "mail.example.com" && mail.port == 587 && mail.security == .starttls)
        #expect(mail.from.name == "Muster" && mail.from.address.text == "muster@example.com")
        #expect(mail.login?.password == "correct horse")
        #expect(!"\(settings)".contains("correct horse"))
        #expect(try ServerSettings.load(environment: [:]).mail == nil)
        #expect(MailServer.isNamed(environment: Self.whole) && !MailServer.isNamed(environment: [:]))
        for (kind, port) in [("tls", 465), ("none-with-password", 25)] {
            let other = Self.whole.merging(["MUSTER_SMTP_TLS": kind]) { $1 }
            #expect(try ServerSettings.load(environment: other).mail?.port == port)
        }
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "password")
            try Data("from a file\n".utf8).write(to: file)
            let other = Self.whole.merging(["MUSTER_SMTP_PASSWORD": "", "MUSTER_SMTP_PASSWORD_FILE": file.path]) { $1 }
            #expect(try ServerSettings.load(environment: other).mail?.login?.password == "from a file")
        }
    }

    private static let refusals: [(change: [String: String], words: String)] = [
        (["MUSTER_SMTP_HOST": ""], "smtp-user needs smtp-host"),
        (["MUSTER_SMTP_HOST": "smtp://mail"], "smtp-host must be a name"),
        (["MUSTER_SMTP_PORT": "0"], "smtp-port must be from 1 to 65535, not 0"),
        (["MUSTER_SMTP_PORT": "mail"], "smtp-port must be"),
        (["MUSTER_SMTP_TLS": "maybe"], "smtp-tls must be one of starttls, tls, none, none-with-password"),
        (["MUSTER_SMTP_TLS": "none"], "would send the password readable"),
        (["MUSTER_SMTP_FROM": ""], "smtp-from must be set"),
        (["MUSTER_SMTP_FROM": "Muster"], "smtp-from must be an address"),
        (["MUSTER_SMTP_FROM": "a\nb <muster@example.com>"], "smtp-from must be an address"),
        (["MUSTER_SMTP_PASSWORD": ""], "MUSTER_SMTP_PASSWORD or smtp-password-file"),
        (["MUSTER_SMTP_USER": ""], "needs smtp-user"),
        (["MUSTER_SMTP_PASSWORD": "a\nb"], "smtp-password must hold one line"),
        (["MUSTER_SMTP_PASSWORD_FILE": "/nothing"], "both set"),
        (["MUSTER_SMTP_CA_FILE": "/nothing"], "smtp-ca-file: /nothing holds no certificate"),
    ]

    @Test(arguments: refusals.indices) func whatDoesNotFitIsRefused(_ index: Int) {
        let row = Self.refusals[index]
        let error = #expect(throws: SettingsError.self) {
            try ServerSettings.load(environment: Self.whole.merging(row.change) { $1 })
        }
        #expect(error?.description.contains(row.words) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("correct horse") == false)
    }

    @Test func thePasswordIsNoFlag() {
        let error = #expect(throws: SettingsError.self) {
            try ServerSettings.load(flags: [.smtpPassword: "x"], environment: Self.whole)
        }
        #expect(error?.description.contains("must not be on the command line") == true)
    }
}
