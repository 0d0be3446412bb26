public import IncidentAPI

/// The name of a file, as people see it. It never becomes part of a path here.
public enum FileName {
    public static let limit = 255

    /// The name to keep: without folders before it. A text without one gets the name `file`.
    ///
    /// - Throws: `common.validation_failed` when it is too long or holds characters that cannot be seen.
    public static func checked(_ given: String, else ext: String) throws(APIError) -> String {
        let name = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let isHidden = name.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        guard !isHidden else { throw .invalid("fileName", "must not contain control characters") }
        guard name.unicodeScalars.count <= limit else {
            throw .invalid("fileName", "must have at most \(limit) characters")
        }
        let isBlank = name.allSatisfy { $0 == "." || $0.isWhitespace }
        return isBlank ? "file\(ext)" : name
    }

    /// The end of a name, such as `.png`, in lower case; `""` for none.
    public static func ext(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        let end = name[name.index(after: dot)...]
        let isPlain = end.utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
        return (1...16).contains(end.utf8.count) && isPlain ? "." + end.lowercased() : ""
    }
}

extension FileName {
    /// A name that somebody else has checked in another way, or nobody, in the form that ours must have.
    public static func cleaned(_ given: String, else ext: String) -> String {
        let seen = given.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        let name = String(String.UnicodeScalarView(seen)).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let scalars = Array(name.unicodeScalars)
        let end = Array(self.ext(of: String(name)).unicodeScalars)
        let short = scalars.count <= limit ? scalars : Array(scalars.prefix(limit - end.count)) + end
        return (try? checked(String(String.UnicodeScalarView(short)), else: ext)) ?? "file\(ext)"
    }
}
