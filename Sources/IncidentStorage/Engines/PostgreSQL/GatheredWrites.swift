/// Writes of a batch that wait to be sent: rows of one table go in one statement, and of statements that replace each
/// other only the last one.
///
/// Nothing of it may be read before it is sent, and whatever else is sent comes after it.
struct GatheredWrites {
    /// An INSERT of several rows.
    struct Insert {
        var form: InsertForm
        var values: [SQLValue]
        /// The first call that a row of it is of.
        var owner: Int
    }

    private var inserts: [Insert] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private var replacing: [(key: String, sql: SQL, owner: Int)] = []

    var isEmpty: Bool { inserts.isEmpty && replacing.isEmpty }

    /// Takes rows. Gives back those that are enough for a statement of the largest size.
    mutating func add(_ values: [SQLValue], _ form: InsertForm, owner: Int) -> Insert? {
        let place = places[ObjectIdentifier(form)] ?? inserts.count
        if place == inserts.count {
            places[ObjectIdentifier(form)] = place
            inserts.append(Insert(form: form, values: [], owner: owner))
        }
        if inserts[place].values.isEmpty { inserts[place].owner = owner }
        inserts[place].values += values
        let most = InsertForm.sizes[0] * form.width
        guard inserts[place].values.count >= most else { return nil }
        var full = inserts[place]
        full.values = Array(inserts[place].values.prefix(most))
        inserts[place].values.removeFirst(most)
        return full
    }

    mutating func replace(_ key: String, by sql: SQL, owner: Int) {
        if let place = replacing.firstIndex(where: { $0.key == key }) {
            replacing[place] = (key, sql, owner)
        } else {
            replacing.append((key, sql, owner))
        }
    }

    /// Everything that waits: rows in statements of the sizes that there are.
    mutating func takeAll() -> (inserts: [Insert], updates: [(sql: SQL, owner: Int)]) {
        defer { self = GatheredWrites() }
        var parts: [Insert] = []
        for insert in inserts {
            var rest = insert.values[...]
            for size in InsertForm.sizes {
                let count = size * insert.form.width
                while rest.count >= count {
                    parts.append(Insert(form: insert.form, values: Array(rest.prefix(count)), owner: insert.owner))
                    rest = rest.dropFirst(count)
                }
            }
        }
        return (parts, replacing.map { ($0.sql, $0.owner) })
    }
}

/// An INSERT of rows of plain values, whatever their number.
final class InsertForm {
    /// How many rows a statement may have: each size is prepared once.
    static let sizes = [16, 8, 4, 2, 1]

    /// Values of a row.
    let width: Int
    /// `INSERT INTO incident_label (org_id, …) VALUES`
    private let head: String
    private var texts: [Int: String] = [:]

    fileprivate init(head: String, width: Int) {
        self.head = head
        self.width = width
    }

    /// The statement for so many rows.
    func text(rows count: Int) -> String {
        if let text = texts[count] { return text }
        let rows = (0..<count).map { row in
            "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
        }
        let text = "\(head) \(rows.joined(separator: ", "))"
        texts[count] = text
        return text
    }
}

/// The forms of the INSERTs that a connection has met.
struct InsertForms {
    private var forms: [Substring: InsertForm] = [:]

    /// The form of `text`; nil for one that is anything else than an INSERT of placeholders.
    mutating func form(of text: String) -> InsertForm? {
        guard text.hasPrefix("INSERT INTO "), let verb = text.firstRange(of: "VALUES") else { return nil }
        let rows = text[verb.upperBound...]
        let values = rows.split { "(), \n".contains($0) }
        guard values.enumerated().allSatisfy({ $0.element == "$\($0.offset + 1)" }) else { return nil }
        let widths = Set(rows.split(separator: ")").map { row in row.count { $0 == "$" } })
        guard widths.count == 1, let width = widths.first, width > 0 else { return nil }
        let head = text[..<verb.upperBound]
        let form = forms[head] ?? InsertForm(head: String(head), width: width)
        forms[head] = form
        return form
    }

    mutating func removeAll() { forms = [:] }
}
