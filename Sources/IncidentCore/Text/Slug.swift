import Foundation

/// The readable part of an incident's address.
public enum Slug {
    /// `title` in lower case with one `-` for each run of other than letters and digits; `fallback` when nothing is left.
    public static func make(from title: String, fallback: String = "incident") -> String {
        var slug = ""
        var pendingDash = false
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                if pendingDash, !slug.isEmpty { slug.append("-") }
                pendingDash = false
                slug.append(character)
            } else {
                pendingDash = true
            }
        }
        return slug.isEmpty ? fallback : slug
    }

    /// `/a/grafana-irm-app/incidents/<id>/<slug>`, percent-encoded.
    public static func overviewURL(incidentID: String, title: String) -> String {
        let slug = make(from: title)
        return "/a/grafana-irm-app/incidents/\(incidentID)/\(encoded(slug))"
    }

    private static func encoded(_ slug: String) -> String {
        // Letters, digits and dashes of ASCII stand for themselves, and the encoder is slow.
        if slug.utf8.allSatisfy({ $0 < 0x80 }) { return slug }
        return slug.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "incident"
    }
}
