import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// The code of docs/webhooks.md by which a receiver verifies a delivery.
enum WebhookPage {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/webhooks.md")

    enum Language: String, CaseIterable, Sendable {
        case python, js, bash

        var command: [String] {
            switch self {
            case .python: ["python3"]
            case .js: ["node"]
            case .bash: ["bash"]
            }
        }

        /// Each program of the page reads the body from standard input, and the rest from its arguments.
        func code() throws -> String {
            let text = try String(contentsOf: WebhookPage.page, encoding: .utf8)
            let blocks = text.components(separatedBy: "```\(rawValue)\n").dropFirst()
                .compactMap { $0.components(separatedBy: "\n```").first }
            try #require(blocks.count == 1, "\(rawValue)")
            return blocks[0] + "\n"
        }
    }

    /// Whether the page's program takes a request for one of ours.
    static func accepts(
        _ request: HookReceiver.Request, body: String? = nil, header: String, secret: String, in language: Language
    ) async throws -> Bool {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let (program, file) = (folder.appending(path: "verify"), folder.appending(path: "body"))
            try Data(try language.code().utf8).write(to: program)
            try Data((body ?? request.body).utf8).write(to: file)
            let arguments =
                header == "webhook-signature"
                ? [request.header("webhook-id"), request.header("webhook-timestamp"), request.header(header)]
                : [request.header(header)]
            let words = ([secret] + arguments).map { "'\($0)'" }.joined(separator: " ")
            let command = (language.command + [program.path]).joined(separator: " ")
            let printed = try await Tool.output(
                ["bash", "-c", "\(command) \(words) < \(file.path) 2>&1 || true"])
            #expect(["genuine", "forged"].contains(printed), "\(language): \(printed)")
            return printed == "genuine"
        }
    }

    /// The page's program in Python takes every one of these requests: by one process for all.
    static func expectSigned(_ requests: [HookReceiver.Request], secret: String) async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let (program, file) = (folder.appending(path: "all.py"), folder.appending(path: "requests"))
            let lines = try requests.map { request in
                let parts = ["webhook-id", "webhook-timestamp", "webhook-signature", "Gi-Signature"]
                    .map { request.header($0) }
                return String(decoding: try JSONEncoder().encode(parts + [request.body]), as: UTF8.self)
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: file)
            let rest = """
                import json
                good = 0
                for line in open(sys.argv[1]):
                    id, time_, signature, gi, body = json.loads(line)
                    body = body.encode()
                    good += standard(SECRET, id, time_, signature, body) and gi_signature(SECRET, gi, body)
                print(good)
                """
            let code = try Language.python.code().components(separatedBy: "\nif __name__").first ?? ""
            try Data("\(code)\nSECRET = \"\(secret)\"\n\(rest)\n".utf8).write(to: program)
            let good = try await Tool.output(["python3", program.path, file.path])
            #expect(good == "\(requests.count)")
        }
    }
}

/// What the page says is so.
@Suite struct WebhookPageTests {
    @Test(.sqliteOnly, arguments: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "any other text"])
    func theCodeOfThePageVerifiesADelivery(secret: String) async throws {
        try await HookReceiver.run { receiver in
            try await withTemporaryFolder { folder in
                let token = try await makeToken(folder)
                try await Served.run(folder, Served.toThisMachine) { server in
                    try await server.enableHook(receiver.url, .incidentCreated, secret: secret, token: token)
                    _ = try await server.call("IncidentsService.CreateIncident", #"{"title": "Zwölf ✓"}"#, token: token)
                    let isThere = try await becomesTrue { receiver.requests.count == 1 }
                    #expect(isThere)
                }
            }
            let request = try #require(receiver.requests.first)
            #expect(request.body.contains("Zwölf ✓"))
            let forged = request.body.replacing("Zwölf", with: "Elf")
            for language in WebhookPage.Language.allCases {
                for header in ["webhook-signature", "Gi-Signature"] {
                    func accepts(_ body: String? = nil, secret: String = secret) async throws -> Bool {
                        try await WebhookPage.accepts(request, body: body, header: header, secret: secret, in: language)
                    }
                    #expect(try await accepts(), "\(language), \(header)")
                    #expect(try await !accepts(forged), "\(language), \(header)")
                    #expect(try await !accepts(secret: "another"), "\(language), \(header)")
                }
            }
        }
    }
}
