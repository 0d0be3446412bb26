import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentListCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List incidents, the newest first.",
        discussion: """
            --query takes the query language (docs/query-language.md). Title gives way to the width of the terminal; \
            elsewhere lines are whole.

              muster incident list --query 'status:active or(severity:critical severity:major)'
              muster incident list --query 'declared:-7d' --all --json | jq '.incidentPreviews[].title'
            """)

    @OptionGroup var server: ServerOption

    @Option(help: ArgumentHelp("Only incidents that match, such as 'status:active checkout'.", valueName: "query"))
    var query: String?

    @Option(help: ArgumentHelp("How many at most.", valueName: "count"))
    var limit = 25

    @Flag(help: "All that match, page by page.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "What to order by: \(IncidentOrderField.words.joined(separator: ", ")).", valueName: "field"))
    var order: OrderArgument?

    @Flag(help: "From the least to the greatest: the oldest first.")
    var ascending = false

    @OptionGroup var output: JSONOption

    struct OrderArgument: ExpressibleByArgument {
        let field: IncidentOrderField

        init?(argument: String) {
            guard let field = IncidentOrderField(rawValue: argument) else { return nil }
            self.field = field
        }

        static var allValueStrings: [String] { IncidentOrderField.words }
    }

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be 1 or more.") }
    }

    func work(with client: IncidentClient) async throws {
        var (found, last): ([JSONValue], [String: JSONValue]) = ([], [:])
        var previews: [IncidentPreview] = []
        var wanted = all ? Int.max : limit
        let pages = client.pages(QueryIncidentPreviews.self) {
            $0.query.queryString = query ?? ""
            $0.query.limit = min(wanted, 100)
            $0.query.orderField = order?.field ?? .unset
            $0.query.orderDirection = ascending ? .ascending : .descending
            $0.includeMembershipPreview = true
        }
        for try await page in pages {
            let taken = page.response.incidentPreviews.prefix(wanted)
            // A cursor leads behind the whole page.
            let isCut = taken.count < page.response.incidentPreviews.count
            previews += taken
            wanted -= taken.count
            if output.json {
                last = try page.members()
                if case .array(let elements) = last["incidentPreviews"] { found += elements.prefix(taken.count) }
                if isCut { last["cursor"] = .object(["hasMore": true, "nextValue": ""]) }
            }
            if wanted == 0 { break }
        }
        if output.json {
            last["incidentPreviews"] = .array(found)
            return try Output.json(JSONValue.object(last), onOneLine: true)
        }
        guard !previews.isEmpty else { return Output.note("No incident matches.") }
        try Output.line(table(previews, at: .now()).text)
    }

    private func table(_ previews: [IncidentPreview], at now: Timestamp) -> TextTable {
        let rows = previews.map { preview in
            var people: [String] = []
            for assignment in preview.incidentMembershipPreview.importantAssignments
            where !people.contains(assignment.user.name) {
                people.append(assignment.user.name)
            }
            let marks = (preview.isDrill ? "[drill] " : "") + (preview.incidentType == .unset ? "" : "[private] ")
            return [
                preview.incidentID, preview.severityLabel, preview.status, preview.createdTime.age(at: now),
                people.joined(separator: ", ").fitted(to: 30), marks + preview.title,
            ]
        }
        return TextTable(
            header: ["ID", "SEVERITY", "STATUS", "AGE", "LED BY", "TITLE"], rows: rows, flexible: 5,
            colour: { column, cell in
                switch column {
                case 1: .ofSeverity(cell)
                case 2: .ofStatus(cell)
                default: nil
                }
            })
    }
}
