import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// How requests are read and refused holds for every procedure.
@Suite struct RequestLawTests {
    @Test(arguments: Recorded.all)
    func whatTheServerDoesNotKnowIsIgnored(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let reply = try await server.send(recorded) {
                $0["a member from the future"] = .object(["x": .array([1, .null])])
            }
            let recordedAnswer = try recorded.golden().response
            #expect(try reply.json() == recordedAnswer)
        }
    }

    @Test(arguments: Recorded.catalog)
    func aMemberOfAnotherTypeIsRefusedByItsPath(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.storedState()
            for fault in TypeFault.all(of: recorded.requestFields) {
                let body = try JSONEncoder.sorted.encode(fault.value)
                let reply = try await server.send(recorded.method, body, as: .admin)
                #expect(reply.status == 400)
                #expect(
                    try reply.problem() == APIError.invalid(String(fault.path.dropFirst()), "must be \(fault.expected)")
                )
            }
            for body in ["[]", "null", "\"x\"", "{", "{\"a\": 1,}", "\u{0}"] {
                let reply = try await server.send(recorded.method, Data(body.utf8), as: .admin)
                #expect(reply.status == 400)
                #expect(try reply.problem().code == .validationFailed)
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test(arguments: Recorded.catalog.filter(\.isAboutAnIncident))
    func anUnknownIncidentIsNotFound(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.storedState()
            let member = try #require(recorded.incidentMember)
            for incidentID in ["77", "01", "-1", "1.0", "9223372036854775808", "incident-1"] {
                let reply = try await server.send(recorded) { $0[member] = .string(incidentID) }
                #expect(reply.status == 404)
                #expect(try reply.problem().code == .incidentNotFound)
            }
            #expect(try await server.send(recorded) { $0[member] = "" }.status == 400)
            #expect(try await server.storedState() == before)
        }
    }
}

/// A member of a request with a value of a wrong type.
private struct TypeFault {
    /// Where the fault is, such as `.query.limit`.
    var path: String
    var value: JSONValue
    var expected: String

    /// One for each member of a request, at any depth.
    static func all(of fields: [WireShape.Field]) -> [TypeFault] {
        fields.flatMap { field in faults(of: field.shape).map { $0.inside(field) } }
    }

    private static func faults(of shape: WireShape) -> [TypeFault] {
        switch shape {
        case .string, .time, .oneOf: [TypeFault(path: "", value: 1, expected: "a string")]
        case .integer, .number: [TypeFault(path: "", value: "1", expected: "a number")]
        case .boolean: [TypeFault(path: "", value: 1, expected: "true or false")]
        case .map: [TypeFault(path: "", value: "x", expected: "an object")]
        case .any: []
        case .nullable(let shape): faults(of: shape)
        case .array(let element):
            [TypeFault(path: "", value: "x", expected: "an array")]
                + faults(of: element).map {
                    TypeFault(path: ".0" + $0.path, value: .array([$0.value]), expected: $0.expected)
                }
        case .object(_, _, let fields):
            [TypeFault(path: "", value: .array([]), expected: "an object")] + all(of: fields)
        }
    }

    private func inside(_ field: WireShape.Field) -> TypeFault {
        TypeFault(path: ".\(field.name)\(path)", value: .object([field.name: value]), expected: expected)
    }
}
