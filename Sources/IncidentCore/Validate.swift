import Foundation
public import IncidentAPI

/// The rules that fields of requests share. Each returns the value to use, or refuses with a sentence.
///
/// Lengths are in Unicode code points. Source: behaviour, section "Identifiers, times, text".
public enum Validate {
    public static let titleLimit = 255
    public static let bodyLimit = 65_536
    public static let taskTextLimit = 1000
    public static let labelLimit = 127
    public static let roleNameLimit = 64
    public static let severityLabelLimit = 64
    public static let statusNameLimit = 64
    public static let iconLimit = 64
    public static let descriptionLimit = 1000
    public static let urlLimit = 2048

    /// A required text in one line, kept as given.
    public static func line(_ text: String, _ field: String, max: Int) throws(APIError) -> String {
        guard !text.unicodeScalars.contains(where: \.isLineBreak) else {
            throw .invalid(field, "must be one line")
        }
        return try self.text(text, field, max: max)
    }

    /// A required text of one or more lines, kept as given.
    public static func text(_ text: String, _ field: String, max: Int) throws(APIError) -> String {
        guard !text.allSatisfy(\.isWhitespace) else { throw .invalid(field, "must not be empty") }
        return try optionalText(text, field, max: max)
    }

    /// A text that may be empty, kept as given.
    public static func optionalText(_ text: String, _ field: String, max: Int) throws(APIError) -> String {
        guard text.unicodeScalars.count <= max else { throw .invalid(field, "must have at most \(max) characters") }
        guard !text.utf8.contains(0) else { throw .invalid(field, "must not contain the character NUL") }
        return text
    }

    /// A text in one line that may be empty, kept as given.
    public static func optionalLine(_ text: String, _ field: String, max: Int) throws(APIError) -> String {
        text.isEmpty ? "" : try line(text, field, max: max)
    }

    /// The name of an icon: letters, digits and dashes of ASCII, or `""`.
    public static func optionalIcon(_ text: String, _ field: String) throws(APIError) -> String {
        let isName = text.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        guard isName, text.utf8.count <= iconLimit else {
            throw .invalid(field, "must have at most \(iconLimit) letters, digits and dashes, or be empty")
        }
        return text
    }

    /// An `http` or `https` URL with a host, or `""`.
    public static func optionalURL(_ text: String, _ field: String) throws(APIError) -> String {
        guard !text.isEmpty else { return "" }
        _ = try optionalText(text, field, max: urlLimit)
        guard let components = URLComponents(string: text), let host = components.host, !host.isEmpty,
            ["http", "https"].contains(components.scheme?.lowercased())
        else { throw .invalid(field, "must be an http or https URL, such as https://example.com/page") }
        return text
    }

    /// A colour `#rrggbb`, or `""`.
    public static func optionalColor(_ text: String, _ field: String) throws(APIError) -> String {
        let digits = text.utf8.dropFirst()
        let isColor = text.utf8.first == UInt8(ascii: "#") && digits.count == 6 && digits.allSatisfy(\.isHexDigit)
        guard text.isEmpty || isColor else { throw .invalid(field, "must be a colour such as #ff8800, or empty") }
        return text
    }
}

extension Unicode.Scalar {
    /// What ends a line in a text: LF, VT, FF, CR, NEL, LS, PS.
    fileprivate var isLineBreak: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
