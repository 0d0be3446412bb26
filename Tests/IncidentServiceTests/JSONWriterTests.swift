import Foundation
import IncidentAPI
import Testing

@testable import IncidentService

@Suite struct JSONWriterTests {
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONWriter.json(value), as: UTF8.self)
    }

    @Test func writesMembersInTheOrderOfDeclarationAndNilAsNull() throws {
        let task = IncidentTask.with {
            $0.taskID = "task-1"
            $0.text = "a"
        }
        #expect(
            try text(task) == """
                {"taskID":"task-1","immutable":false,"createdTime":"","modifiedTime":"","text":"a","status":"",\
                "authorUser":null,"assignedUser":null}
                """)
        #expect(try text(TaskList()) == #"{"tasks":[],"todoCount":0,"doneCount":0}"#)
    }

    @Test(arguments: [
        "plain", "", "\"quoted\" \\ / \u{7F}", "\n\r\t\u{0}\u{1}\u{1F}", "Ünïcode 🔥 \u{2028}\u{65}\u{301}",
    ])
    func textsAreReadBackAsTheyWere(_ string: String) throws {
        let label = IncidentLabel.with { $0.label = string }
        let back = try JSONDecoder().decode(IncidentLabel.self, from: Data(JSONWriter.json(label)))
        #expect(Array(back.label.utf8) == Array(string.utf8))
    }

    @Test func freeObjectsAreSortedAndReadBackAsTheyWere() throws {
        let values: [String: JSONValue] = [
            "b": .array([.integer(-1), .number(0.5), .null, .bool(true)]), "a": .object(["z": "1", "y": .object([:])]),
            "c": .array([]),
        ]
        let item = ActivityItem.with { $0.fieldValues = values }
        let json = try JSONWriter.json(item)
        #expect(try JSONDecoder().decode(ActivityItem.self, from: Data(json)) == item)
        #expect(
            String(decoding: json, as: UTF8.self).contains(
                #""fieldValues":{"a":{"y":{},"z":"1"},"b":[-1,0.5,null,true],"c":[]}"#))
    }

    @Test func whatJSONCannotHoldIsAnError() {
        #expect(throws: EncodingError.self) { try JSONWriter.json(JSONValue.number(.infinity)) }
    }
}
