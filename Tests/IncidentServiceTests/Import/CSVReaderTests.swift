import IncidentStorage
import Testing

@testable import IncidentService

/// CSV as RFC 4180 has it.
@Suite struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("a,b\n1,2", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
        ("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", [["x,y", "say \"hi\""]]),
        ("a,b\n\"two\nlines\r\nand three\",\n", [["two\nlines\r\nand three", ""]]),
        ("a,b\n\"\",\"\"\"\"\n,\n", [["", "\""], ["", ""]]),
        ("\"a\",\"b\"\nö,日本語🧾\n", [["ö", "日本語🧾"]]),
        ("a,b\n1,2\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
        ("a\n\n1\n", [["", "-"], ["1", "-"]]),
        ("a,b\n", []),
        ("", []),
    ])
    func reads(text: String, expected: [[String]]) throws {
        let rows = try CSVReader.table(Array(text.utf8)).rows
        #expect(rows.map { [$0["a"] ?? "-", $0["b"] ?? "-"] } == expected)
    }

    @Test(arguments: [
        ("a,b\n1\n", "Line 2: there are 1 fields, and the first line names 2."),
        ("a,b\n\"x\ny\",2\n1,2,3\n", "Line 4: there are 3 fields, and the first line names 2."),
        ("a,b\n1,\"open\n\n", "Line 2: a field begins with a quote that is not closed."),
        ("a,b\n\"x\"y,2\n", "Line 2: something follows the quote that ends a field."),
    ])
    func refuses(text: String, sentence: String) {
        let error = #expect(throws: StorageError.self) { _ = try CSVReader.table(Array(text.utf8)) }
        #expect(error?.description == sentence)
    }
}
