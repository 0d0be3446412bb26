import Foundation
import IncidentAPI

/// The state of a Lexical editor, as far as its words go.
struct LexicalDocument {
    /// Its words, a line for each paragraph.
    let plain: String

    /// Reads the JSON that the editor writes.
    init(_ content: String) throws(APIError) {
        let refusal = APIError.invalid(
            "content", "must be the state of a Lexical editor as JSON: an object with a root, nested at most 64 deep")
        guard Self.isShallow(content), let state = try? JSONDecoder().decode(State.self, from: Data(content.utf8))
        else {
            throw refusal
        }
        plain = state.root.plain.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// An editor's state that shows `text`, a paragraph a line.
    static func content(of text: String) -> String {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let words =
                line.isEmpty
                ? ""
                : #"{"detail":0,"format":0,"mode":"normal","style":"","text":\#(quoted(line)),"type":"text","version":1}"#
            return block("paragraph", words)
        }
        return #"{"root":\#(block("root", paragraphs.joined(separator: ",")))}"#
    }

    private static func block(_ type: String, _ children: String) -> String {
        #"{"children":[\#(children)],"direction":null,"format":"","indent":0,"type":"\#(type)","version":1}"#
    }

    /// A JSON string.
    private static func quoted(_ text: Substring) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                json += "\\"
                json.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    /// Whether brackets nest at most 64 deep: the decoder goes as deep as they do.
    private static func isShallow(_ content: String) -> Bool {
        var (depth, isString, isEscaped) = (0, false, false)
        for byte in content.utf8 {
            if isString {
                (isString, isEscaped) = (
                    isEscaped || byte != UInt8(ascii: "\""), !isEscaped && byte == UInt8(ascii: "\\")
                )
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            if depth > 64 { return false }
        }
        return true
    }

    private struct State: Decodable {
        var root: Node
    }

    /// Kinds of nodes that plug-ins add are read by their text and their children alone.
    private struct Node: Decodable {
        var type: String?
        var text: String?
        var listType: String?
        var children: [Node]?

        var plain: String {
            let children = children ?? []
            switch type {
            case "linebreak": return "\n"
            case "root", "table": return children.map(\.plain).joined(separator: "\n")
            case "tablerow": return children.map(\.plain).joined(separator: "\t")
            case "list":
                return children.enumerated().map { index, item in
                    (listType == "number" ? "\(index + 1). " : "- ") + item.plain
                }.joined(separator: "\n")
            default:
                return children.reduce(into: text ?? "") { words, child in
                    // A list inside a list begins on a line of its own.
                    if child.type == "list", !words.isEmpty { words += "\n" }
                    words += child.plain
                }
            }
        }
    }
}
