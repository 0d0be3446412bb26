import IncidentAPI
import IncidentService
import Mustache

/// The list of incidents.
struct HomePage {
    /// What was searched for, as it was typed.
    var search: String
    /// What burns; nil where something was searched for.
    var active: IncidentList?
    /// The rest, or what was found.
    var others: IncidentList
}

/// Some incidents in their order.
struct IncidentList {
    var heading: String
    /// `1 incident`, `20 incidents`; with `first` before it when there are more.
    var count: String
    var rows: [IncidentRow]
    /// What is said where there is none.
    var nothing: String?
    /// Where the next ones are; nil for no more.
    var next: String?

    init(_ heading: String, _ previews: [IncidentPreview], nothing: String, next: String?, now: Timestamp) {
        self.heading = heading
        rows = previews.map { IncidentRow($0, now: now) }
        let number = rows.count == 1 ? "1 incident" : "\(rows.count) incidents"
        count = next == nil ? number : "first \(number)"
        self.nothing = rows.isEmpty ? nothing : nil
        self.next = next
    }
}

/// An incident in a list.
struct IncidentRow {
    var number: String
    var title: String
    var severity: String
    var status: String
    var isDrill: Bool
    var isPrivate: Bool
    /// Nil for nobody.
    var commander: String?
    var labels: [String]
    var declared: PageTime?
    var updated: PageTime?

    init(_ preview: IncidentPreview, now: Timestamp) {
        number = preview.incidentID
        title = preview.title
        severity = preview.severityLabel
        status = preview.status
        isDrill = preview.isDrill
        isPrivate = preview.incidentType == .privateIncident
        commander = preview.incidentMembershipPreview.importantAssignments.first?.user.name
        labels = preview.labels.map(\.shown)
        declared = PageTime(preview.createdTime, now: now)
        updated = PageTime(preview.modifiedTime, now: now)
    }
}

extension IncidentLabel {
    /// `key:text`, or the text alone in the default key.
    var shown: String { key.isEmpty || key == "tags" ? label : "\(key):\(label)" }
}

extension Desk {
    private static let rows = 50
    /// What burns is shown whole, up to the most that a list gives at once.
    private static let mostActive = 100

    func home() async throws -> Answer {
        let search = try visit.query.value("q") ?? ""
        let cursor = try visit.query.value("after") ?? ""
        do {
            let page = search.isEmpty ? try await incidents(after: cursor) : try await found(search, after: cursor)
            return show("home", "Incidents", page)
        } catch {
            guard error.code == .validationFailed else { throw error }
            let nothing = IncidentList("Found", [], nothing: "", next: nil, now: .unset)
            return show("home", "Incidents", HomePage(search: search, others: nothing), fault: error)
        }
    }

    private func incidents(after cursor: String) async throws(APIError) -> HomePage {
        let statuses = try await call(QueryOrgStatuses.self).configurations.flatMap(\.statuses)
        let now = Timestamp.now()
        let active = statuses.filter { $0.category == .active }.slugs
        let resolved = statuses.filter { $0.category == .resolved }.slugs
        let others = try await call(QueryIncidentPreviews.self) {
            $0.query.queryString = resolved.query
            $0.query.limit = Self.rows
            $0.cursor.nextValue = cursor
            $0.includeMembershipPreview = true
        }
        var page = HomePage(
            search: "",
            others: IncidentList(
                "Over", others.incidentPreviews, nothing: "Nothing is over yet.", next: others.cursor.next(for: ""),
                now: now))
        guard cursor.isEmpty else { return page }
        let burning = try await call(QueryIncidentPreviews.self) {
            $0.query.queryString = active.query
            $0.query.limit = Self.mostActive
            $0.query.orderField = .severity
            $0.query.orderDirection = .ascending
            $0.includeMembershipPreview = true
        }
        let more = burning.cursor.hasMore ? "/?q=\(active.query.percentEncoded(keeping: ""))" : nil
        page.active = IncidentList(
            "Active", burning.incidentPreviews, nothing: "Nothing burns.", next: more, now: now)
        return page
    }

    private func found(_ search: String, after cursor: String) async throws(APIError) -> HomePage {
        let found = try await call(QueryIncidentPreviews.self) {
            $0.query.queryString = search
            $0.query.limit = Self.rows
            $0.cursor.nextValue = cursor
            $0.includeMembershipPreview = true
        }
        let list = IncidentList(
            "Found", found.incidentPreviews, nothing: "No incident matches.", next: found.cursor.next(for: search),
            now: .now())
        return HomePage(search: search, others: list)
    }
}

extension [String] {
    /// A query of incidents in one of these statuses, of which every organisation has some.
    fileprivate var query: String {
        "or(" + map { "status:\($0)" }.joined(separator: " ") + ")"
    }
}

extension [Status] {
    fileprivate var slugs: [String] { Array<String>(Set(map(\.slug))).sorted() }
}

extension Cursor {
    /// The address of the next page of a search; nil for no more.
    fileprivate func next(for search: String) -> String? {
        guard hasMore else { return nil }
        let query = search.isEmpty ? "" : "q=\(search.percentEncoded(keeping: ""))&"
        return "/?\(query)after=\(nextValue.percentEncoded(keeping: ""))"
    }
}

extension HomePage: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "search": search
        case "active": active
        case "others": others
        default: nil
        }
    }
}

extension IncidentList: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "heading": heading
        case "count": count
        case "rows": rows
        case "nothing": nothing
        case "next": next
        default: nil
        }
    }
}

extension IncidentRow: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "number": number
        case "title": title
        case "severity": severity
        case "status": status
        case "isDrill": isDrill
        case "isPrivate": isPrivate
        case "commander": commander
        case "labels": labels
        case "declared": declared
        case "updated": updated
        default: nil
        }
    }
}
