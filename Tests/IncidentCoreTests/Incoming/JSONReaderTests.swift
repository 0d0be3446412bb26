import Foundation
import IncidentAPI
import IncidentCore
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        "{}", "[]", "null", "true", " false ", "0", "-0", "12", "-7", "1.5", "1e3", "-2.5E-3", "9223372036854775807",
        "9223372036854775808", #""""#, #""a\"b\\c\/d\b\f\n\r\t""#, #""\u00e9\ud83d\ude00""#, #""é😀""#,
        #"{"a": {"b": [1, [2, {}], "x"]}, "c": null}"#, "[1 , 2\n,3]", #"{"":""}"#,
    ])
    func readsWhatTheDecoderReads(_ text: String) throws {
        let value = try JSONReader.value(of: text.utf8)
        #expect(try value == JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
        // What is written out again is the same.
        #expect(try JSONReader.value(of: value.compactText(limit: 1 << 20).utf8) == value)
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "[,]", #"{"a"}"#, #"{"a":}"#, #"{a:1}"#, "{\"a\":1,}", "[1 2]", "nul", "truex", "01",
        "1.", ".5", "-", "+1", "1e", "--1", "\"", #""\x""#, #""\u12""#, #""\u+123""#, "\"\n\"", "[1]]", "{} {}", "NaN",
        String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
    ])
    func refusesWhatIsNone(_ text: String) {
        #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(of: text.utf8) }
    }

    @Test func halfAPairIsReplaced() throws {
        #expect(try JSONReader.value(of: #""\ud83dx""#.utf8) == "\u{FFFD}x")
        #expect(try JSONReader.value(of: #""\ud83d\u0041""#.utf8) == "\u{FFFD}A")
    }

    @Test(arguments: [
        ("{}", "{}"), ("[]", "[]"), (#"{"b":1,"a":[ ]}"#, "{\n  \"b\": 1,\n  \"a\": []\n}"),
        (#"["a,{\"",1.50]"#, "[\n  \"a,{\\\"\",\n  1.50\n]"), ("7", "7"),
    ])
    func setsOut(_ text: String, _ expected: String) {
        #expect(PrettyJSON.text(of: text.utf8, limit: 1000) == expected)
    }

    @Test func noCharacterIsCutInTwo() {
        for limit in 20...30 {
            let cut = String(repeating: "é😀", count: 20).cut(toBytes: limit)
            #expect(cut.utf8.count <= limit)
            #expect(!cut.contains("\u{FFFD}"))
            #expect(cut.hasSuffix("(cut)"))
        }
        #expect("short".cut(toBytes: 5) == "short")
    }

    @Test(arguments: [("", ""), (" a \n\t b\0", "a b"), ("abcdef", "abc…"), ("abcd", "abcd"), ("ab cd", "ab …")])
    func putsInOneLine(_ text: String, _ expected: String) {
        #expect(text.oneLine(max: 4) == expected)
    }

    @Test func parametersAreDecodedAndTheTokenIsTakenOut() {
        var parameters = WebhookParameters(query: "title=a+b%20%C3%A9&token=s%65cret&title=second&flag&x=100%&y=%zz")
        #expect(parameters["title"] == "a b é")
        #expect(parameters["flag"] == "")
        #expect(parameters["x"] == "100%")
        #expect(parameters["y"] == "%zz")
        #expect(parameters.takeToken() == "secret")
        #expect(parameters["token"] == nil)
        #expect(!parameters.fingerprint.contains("secret"))
        #expect(!parameters.includesIncident)
        #expect(WebhookParameters(query: "includes=a,incident").includesIncident)
    }
}
