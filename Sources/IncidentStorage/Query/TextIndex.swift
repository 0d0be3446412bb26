import IncidentCore

/// The trigrams of titles and summaries, by which SQLite finds a text without reading every incident.
///
/// A row's number is its incident's number in organization "1", so that a walk in the order of rows is a walk in the
/// order of incidents, and stops at the first page. The table keeps no texts, columns or positions: it only preselects,
/// and the folded columns of `incident` confirm.
public enum TextIndex {
    /// The organization whose incidents are indexed.
    static let orgID = "1"

    /// What makes the index on SQLite. PostgreSQL has indexes of its own for this.
    public static let createStatements: [String] = [
        """
        CREATE VIRTUAL TABLE incident_text USING fts5 (
          title, summary, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
        )
        """
    ]

    /// Fills the empty index from `incident`, at the end of a bulk load.
    public static let fillStatements: [String] = [
        """
        INSERT INTO incident_text (rowid, title, summary)
        SELECT number, title_folded, summary_folded FROM incident WHERE org_id = '1' ORDER BY number
        """,
        "INSERT INTO incident_text (incident_text) VALUES ('optimize')",
    ]

    /// What to `MATCH` to find every row that contains `folded`, and a few others; nil when it has no trigram.
    ///
    /// Side by side the trigrams cover the text; the overlapping ones between them would cost more than they exclude.
    static func matchExpression(containing folded: String) -> String? {
        let scalars = Array(folded.unicodeScalars)
        guard scalars.count >= 3 else { return nil }
        let starts = Array(stride(from: 0, to: scalars.count - 3, by: 3).prefix(trigramLimit)) + [scalars.count - 3]
        return starts.map { start in
            var trigram = String.UnicodeScalarView()
            trigram.append(contentsOf: scalars[start..<start + 3])
            return "\"" + String(trigram).replacing("\"", with: "\"\"") + "\""
        }.joined(separator: " AND ")
    }

    private static let trigramLimit = 12
}

extension WriteTransaction {
    /// Indexes the texts of a new incident. Both are folded.
    public func insertText(number: Int, orgID: String, title: String, summary: String) throws {
        guard dialect.hasTextIndex, indexesTexts, orgID == TextIndex.orgID else { return }
        try execute(
            """
            INSERT INTO incident_text (rowid, title, summary) VALUES (\(number), \(title), \(summary))
            """)
    }

    /// Indexes the changed texts of an incident. All are folded; the old ones are exactly what was indexed before,
    /// since the index finds what to remove by them.
    public func replaceText(
        number: Int, orgID: String, oldTitle: String, oldSummary: String, title: String, summary: String
    ) throws {
        guard !title.hasSameBytes(as: oldTitle) || !summary.hasSameBytes(as: oldSummary) else { return }
        try deleteText(number: number, orgID: orgID, title: oldTitle, summary: oldSummary)
        try insertText(number: number, orgID: orgID, title: title, summary: summary)
    }

    /// Takes the texts of an incident out of the index. Both are folded, and exactly what was indexed.
    public func deleteText(number: Int, orgID: String, title: String, summary: String) throws {
        guard dialect.hasTextIndex, orgID == TextIndex.orgID else { return }
        try execute(
            """
            INSERT INTO incident_text (incident_text, rowid, title, summary)
            VALUES ('delete', \(number), \(title), \(summary))
            """)
    }
}
