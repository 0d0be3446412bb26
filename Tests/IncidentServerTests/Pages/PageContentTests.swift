import IncidentAPI
import Mustache
import Testing

@testable import IncidentServer

@Suite struct PageContentTests {
    private static let time = PageTime(Timestamp(microseconds: 1), now: Timestamp(microseconds: 2))
    private static let option = PageOption(value: "v", text: "t", note: "n", isChosen: true)
    private static var row: IncidentRow {
        var row = IncidentRow(.with { $0.createdTime = Timestamp(microseconds: 1) }, now: Timestamp(microseconds: 2))
        (row.commander, row.updated) = ("Ada", time)
        return row
    }
    private static var list: IncidentList {
        IncidentList("Found", [], nothing: "nothing", next: "/?after=x", now: Timestamp(microseconds: 2))
    }

    /// Every value that a page holds is there for its template, under its own name.
    @Test func everyValueIsToBeHadByItsName() throws {
        let visitor = PageVisitor(name: "Ada", formKey: "k", edits: true)
        let task = IncidentPage.TaskRow(taskID: "1", text: "t", isDone: true, assignee: "Ada", next: "todo")
        let item = IncidentPage.TimelineRow(
            itemID: "1", time: Self.time, name: "Ada", text: "t", html: "<p>", url: "https://a", isNote: true)
        let page = IncidentPage(
            formKey: "k", edits: true, number: "1", title: "t", severity: "s", status: "active", isOver: true,
            isDrill: true, isPrivate: true, declared: Self.time, declaredBy: "Ada", ended: Self.time, summary: "s",
            labels: ["a"], severities: [Self.option], statuses: [Self.option], otherStatus: "resolved",
            people: [.init(role: "r", name: "Ada")], roles: [Self.option], users: [Self.option], tasks: [task],
            days: [.init(day: "d", items: [item])], older: "/", noteKey: "n", draft: .init(title: "t"))
        let declare = DeclarePage(formKey: "k", idempotencyKey: "i", severities: [Self.option])
        let values: [any MustacheParent] = [
            try #require(Self.time), Self.option, Self.row, Self.list, visitor, task, item, page, declare,
            IncidentPage.HeldRole(role: "r", name: "Ada"), IncidentPage.TimelineDay(day: "d", items: [item]),
            HomePage(search: "s", active: Self.list, others: Self.list),
            PageContent(
                title: "t", visitor: visitor, fault: PageFault(message: "m", hint: "h"), assets: SiteAssets().names,
                page: page),
        ]
        for value in values {
            for child in Mirror(reflecting: value).children {
                let name = try #require(child.label)
                let given = try #require(value.child(named: name), "\(type(of: value)).\(name)")
                let inner = Mirror(reflecting: child.value)
                let held =
                    inner.displayStyle == .optional ? inner.children.first.map { "\($0.value)" } : "\(child.value)"
                #expect("\(given)" == held, "\(type(of: value)).\(name)")
            }
            #expect(value.child(named: "none") == nil)
        }
    }
}
