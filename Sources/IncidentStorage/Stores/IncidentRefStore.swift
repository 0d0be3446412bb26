import Foundation
import IncidentAPI

/// What incidents are known as elsewhere, as their rows hold it.
enum StoredRefs {
    /// `""` for none.
    static func text(of refs: [IncidentRef]) throws -> String {
        guard !refs.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(refs), as: UTF8.self)
    }

    static func refs(in text: String) throws -> [IncidentRef] {
        text.isEmpty ? [] : try JSONDecoder().decode([IncidentRef].self, from: Data(text.utf8))
    }
}

extension Reading {
    /// The numbers of the incidents that imports brought under these names.
    public func incidentNumbers(bySource refs: [String], of orgID: String) throws -> [String: Int] {
        guard !refs.isEmpty else { return [:] }
        let found = try rows(
            """
            SELECT source_ref, number FROM incident
            WHERE org_id = \(orgID) AND source_ref <> '' AND source_ref IN \(list: refs)
            """)
        return try Dictionary(
            found.map { (try $0.get("source_ref"), try $0.get("number")) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether every incident was brought by an import from a source whose names begin so.
    public func holdsOnlyIncidents(fromSource prefix: String, of orgID: String) throws -> Bool {
        try rows(
            """
            SELECT 1 AS found FROM incident
            WHERE org_id = \(orgID) AND substr(source_ref, 1, \(prefix.unicodeScalars.count)) <> \(prefix) LIMIT 1
            """
        ).isEmpty
    }
}
