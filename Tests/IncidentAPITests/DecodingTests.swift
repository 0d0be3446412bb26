import Foundation
import IncidentAPI
import Testing

/// Requests are read as leniently as the existing clients expect, and no more.
@Suite struct DecodingTests {
    @Test(arguments: Catalog.procedures.map(AnyProcedure.init))
    func whatIsAbsentOrNullIsEmpty(_ procedure: AnyProcedure) throws {
        func check<P: Procedure>(_: P.Type) throws {
            let empty = try decode(P.Request.self, "{}")
            #expect(empty == P.Request())
            #expect(try decode(P.Request.self, nulls(P.Request.shape)) == P.Request())
            #expect(try decode(P.Request.self, #"{"a member from the future": {"x": [1]}}"#) == P.Request())
            #expect(try JSONDecoder().decode(P.Response.self, from: JSONEncoder().encode(P.Response())) == P.Response())
        }
        try check(procedure.type)
    }

    /// Every object of a request, with every member null.
    private func nulls(_ shape: WireShape) -> String {
        guard case .object(_, _, let fields) = shape else { return "null" }
        return "{" + fields.map { "\"\($0.name)\": \(nulls($0.shape))" }.joined(separator: ", ") + "}"
    }

    @Test(arguments: [
        ("1.5", false), ("1.0", true), ("1e2", true), ("-3", true), ("9223372036854775807", true),
        ("9223372036854775808", false), ("\"1\"", false), ("true", false),
    ])
    func aWholeNumberHasNoFraction(_ number: String, _ isAccepted: Bool) {
        let json = "{\"limit\": \(number)}"
        #expect(((try? decode(IncidentsQuery.self, json)) != nil) == isAccepted)
    }

    @Test func namesMatchExactly() throws {
        #expect(try decode(UpdateTitle.Request.self, #"{"Title": "x", "incidentid": "1"}"#) == UpdateTitle.Request())
    }

    @Test(arguments: [
        #"{"cursor": []}"#, #"{"query": {"limit": "5"}}"#, #"{"query": {"includeStatuses": "active"}}"#,
        #"{"query": {"includeStatuses": [1]}}"#, #"{"query": {"onlyDrills": 1}}"#,
        #"{"query": {"orderDirection": "UP"}}"#, #"{"query": {"dateFrom": "yesterday"}}"#, "[]", "null", "7",
    ])
    func aMemberOfAnotherTypeIsRefused(_ json: String) {
        #expect(throws: DecodingError.self) { try decode(QueryIncidents.Request.self, json) }
    }

    @Test func anEmptyWordIsTheUnsetOne() throws {
        let query = try decode(IncidentPreviewsQuery.self, #"{"orderDirection": "", "orderField": ""}"#)
        #expect(query.orderDirection == .descending)
        #expect(query.orderField == .createdTime)
    }

    @Test func nilIsWrittenAsNull() throws {
        let json = String(decoding: try JSONEncoder().encode(IncidentTask()), as: UTF8.self)
        #expect(json.contains(#""assignedUser":null"#))
        #expect(json.contains(#""authorUser":null"#))
    }

    @Test func anyJSONIsKept() throws {
        let json = #"{"fieldValues":{"a":[1,2.5,"x",null,true,{"b":{}}],"big":9007199254740993}}"#
        let request = try decode(AddActivity.Request.self, json)
        let values: [JSONValue] = [.integer(1), .number(2.5), "x", .null, true, .object(["b": .object([:])])]
        #expect(request.fieldValues["a"] == .array(values))
        #expect(request.fieldValues["big"] == .integer(9_007_199_254_740_993))
        let again = try JSONEncoder().encode(request)
        #expect(try JSONDecoder().decode(AddActivity.Request.self, from: again) == request)
    }

    private func decode<T: WireObject>(_ type: T.Type, _ json: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }
}
