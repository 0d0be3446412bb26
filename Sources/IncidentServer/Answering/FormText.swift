import Foundation
import IncidentAPI

/// Names and values as a form sends them (`application/x-www-form-urlencoded`), in a query or in a body.
struct FormText {
    private let pairs: [(name: Substring, value: Substring)]

    /// What stands behind `?` in a request's target.
    init(query target: String?) {
        self.init(
            (target ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? ""
        )
    }

    init(body: Data) { self.init(Substring(String(decoding: body, as: UTF8.self))) }

    private init(_ text: Substring) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// The value of a name; nil without it.
    ///
    /// - Throws: `common.validation_failed` when it stands there twice, or is not UTF-8.
    func value(_ name: String) throws(APIError) -> String? {
        let values = try values(name)
        guard values.count <= 1 else { throw .invalid(name, "must be given once") }
        return values.first
    }

    /// All values of a name.
    ///
    /// - Throws: `common.validation_failed` when one is not UTF-8.
    func values(_ name: String) throws(APIError) -> [String] {
        var values: [String] = []
        for pair in pairs where Self.decoded(pair.name) == name {
            guard let text = Self.decoded(pair.value) else { throw .invalid(name, "must be percent-encoded UTF-8") }
            values.append(text)
        }
        return values
    }

    private static func decoded(_ text: Substring) -> String? {
        String(text).replacing("+", with: " ").removingPercentEncoding
    }
}
