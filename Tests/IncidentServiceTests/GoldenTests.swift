import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct GoldenTests {
    /// With `MUSTER_RECORD=1` the answers are written instead; read the difference before you commit it.
    @Test(arguments: Recorded.all)
    func answersAsRecorded(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let reply = try await server.send(recorded)
            #expect(reply.status == 200, "\(reply.text)")
            var golden = try recorded.golden()
            if ProcessInfo.processInfo.environment["MUSTER_RECORD"] == "1" {
                golden.response = try reply.json()
                try write(golden, to: recorded.file)
            }
            #expect(try reply.json() == golden.response, "run `make golden` and read the difference")
        }
    }

    /// The answer holds the members of its type, each of its JSON type, and no others.
    @Test(arguments: Recorded.all)
    func theRecordedAnswerHasTheShapeOfItsType(_ recorded: Recorded) throws {
        guard case .object(var members) = try recorded.golden().response else {
            Issue.record("no answer is recorded")
            return
        }
        #expect(members.removeValue(forKey: "error") == "")
        compare(.object(members), with: recorded.responseShape, at: "")
    }

    private func compare(_ value: JSONValue, with shape: WireShape, at path: String) {
        switch (shape, value) {
        case (.string, .string), (.time, .string), (.integer, .integer), (.number, .integer), (.number, .number),
            (.boolean, .bool), (.any, _), (.nullable, .null), (.map, .object):
            break
        case (.oneOf(_, let words), .string(let word)):
            #expect(words.contains { $0.text == word }, "\(path) is \(word)")
        case (.nullable(let shape), _): compare(value, with: shape, at: path)
        case (.array(let element), .array(let values)):
            for (index, value) in values.enumerated() { compare(value, with: element, at: "\(path).\(index)") }
        case (.object(_, _, let fields), .object(let members)):
            #expect(Set(fields.map(\.name)) == Set(members.keys), "\(path)")
            for field in fields {
                guard let value = members[field.name] else { continue }
                compare(value, with: field.shape, at: "\(path).\(field.name)")
            }
        default: Issue.record("\(path) is \(value), not \(shape)")
        }
    }

    private func write(_ golden: Golden, to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        try (encoder.encode(golden) + Data("\n".utf8)).write(to: file)
    }
}
