import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@testable import IncidentService

@Suite struct SecretKeyTests {
    @Test func whatIsSealedOpensWhereItBelongsAndNowhereElse() throws {
        let key = SecretKey()
        let sealed = try key.seal("correct horse", at: "hook 1")
        #expect(key.open(sealed, at: "hook 1") == "correct horse")
        #expect(key.open(sealed, at: "hook 2") == nil)
        #expect(SecretKey().open(sealed, at: "hook 1") == nil)
        #expect(try key.seal("correct horse", at: "hook 1") != sealed)
        #expect(!sealed.contains("correct"))
        for index in sealed.indices {
            var changed = sealed
            changed.replaceSubrange(index...index, with: sealed[index] == "A" ? "B" : "A")
            // The last digit of base64 may have bits that mean nothing.
            if Data(base64Encoded: String(changed.split(separator: ":").last ?? ""))
                == Data(base64Encoded: String(sealed.split(separator: ":").last ?? "")),
                changed.hasPrefix(sealed.prefix(12))
            {
                continue
            }
            #expect(key.open(changed, at: "hook 1") == nil, "\(changed)")
        }
        for text in ["", "v1", "v1::", "v1:\(key.fingerprint):", "v2:\(key.fingerprint):AAAA", "correct horse"] {
            #expect(key.open(text, at: "hook 1") == nil)
        }
    }

    @Test func aKeyIsReadInBothForms() throws {
        let bytes = Data((0..<32).map { UInt8($0) })
        let hexadecimal = bytes.map { String(format: "%02x", $0) }.joined()
        let one = try #require(SecretKey(bytes.base64EncodedString() + "\n"))
        let other = try #require(SecretKey(" " + hexadecimal.uppercased()))
        #expect(one.fingerprint == other.fingerprint)
        #expect(other.open(try one.seal("x", at: "y"), at: "y") == "x")
        for text in [
            "", "short", bytes.dropLast().base64EncodedString(), String(hexadecimal.dropLast()), hexadecimal + "00",
            "-0" + hexadecimal.dropFirst(2), "+0" + hexadecimal.dropFirst(2), "é" + hexadecimal.dropFirst(2),
        ] {
            #expect(SecretKey(text) == nil, "\(text)")
        }
    }

    @Test func aFileIsMadeWhenItIsNeeded() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = SecretKeys.file(in: folder)
            let keys = SecretKeys(.file(file))
            #expect(try keys.key() == nil)
            #expect(!FileManager.default.fileExists(atPath: file.path))
            try keys.prepare()
            let made = try #require(try keys.key())
            #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["secret.key"])
            try keys.prepare()
            try SecretKeyFile(file).make()
            #expect(try SecretKeys(.file(file)).key()?.fingerprint == made.fingerprint)
            try Data("no key".utf8).write(to: file)
            let refusal = #expect(throws: APIError.self) { try SecretKeys(.file(file)).prepare() }
            #expect(refusal?.code == .integrationNotConfigured)
            #expect(refusal?.message.contains(folder.path) == false)
        }
    }
}
