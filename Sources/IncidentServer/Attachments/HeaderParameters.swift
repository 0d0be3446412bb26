import Foundation

/// The parameters behind the first word of a header such as `form-data; name="x"; filename="y"`.
struct HeaderParameters {
    /// The first word, in lower case.
    let word: String
    private var values: [String: String] = [:]

    init(_ text: String) {
        var rest = Substring(text)
        word = String(Self.take(until: ";", of: &rest).trimmingSpaces).lowercased()
        while !rest.isEmpty {
            rest.removeFirst()
            while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            let value = Self.value(of: &rest)
            let key = name.trimmingSpaces.lowercased()
            if values[key] == nil { values[key] = value }
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// The name of a file; the extended form of RFC 5987 wins, since it can say more.
    var fileName: String? {
        if let extended = values["filename*"] {
            let parts = extended.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 3, parts[0].lowercased() == "utf-8", let name = parts[2].removingPercentEncoding {
                return name
            }
        }
        // Browsers write a quotation mark in the name as %22.
        return values["filename"]?.replacing("%22", with: "\"")
    }

    private static func value(of rest: inout Substring) -> String {
        guard rest.first == "\"" else { return String(take(until: ";", of: &rest).trimmingSpaces) }
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                value.append(next)
                rest.removeFirst()
            } else {
                value.append(character)
            }
        }
        _ = take(until: ";", of: &rest)
        return value
    }

    private static func take(until end: Character, of rest: inout Substring) -> Substring {
        let taken = rest.prefix { $0 != end }
        rest = rest.dropFirst(taken.count)
        return taken
    }
}
