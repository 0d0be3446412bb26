import IncidentAPI
import IncidentStorage
import Testing

@testable import IncidentService

@Suite struct PageCursorTests {
    private static let cursor = PageCursor(
        now: Timestamp(microseconds: 1_767_225_600_000_001), lastKey: [.text("Größe 🔥"), .integer(-7)])

    private static func binding(
        _ query: String = "label:a", _ procedure: any Query.Type = QueryIncidents.self, orgID: String = "1"
    ) throws -> PageBinding {
        try PageBinding(procedure, query: IncidentsQuery.with { $0.queryString = query }, orgID: orgID)
    }

    @Test func readsWhatItSealed() throws {
        let sealed = try Self.cursor.sealed(for: Self.binding())
        #expect(try PageCursor.opened(sealed, for: Self.binding()) == Self.cursor)
    }

    @Test func anEmptyTextIsTheFirstPage() throws {
        #expect(try PageCursor.opened("", for: Self.binding()) == nil)
    }

    @Test func everyChangedCharacterIsRefused() throws {
        let binding = try Self.binding()
        let sealed = Array(Self.cursor.sealed(for: binding))
        for index in sealed.indices {
            for other in "AQgz_-9" where other != sealed[index] {
                var changed = sealed
                changed[index] = other
                Self.expectRefused(String(changed), for: binding)
            }
        }
    }

    @Test func cutAndLengthenedTextsAreRefused() throws {
        let binding = try Self.binding()
        let sealed = Self.cursor.sealed(for: binding)
        for length in 1..<sealed.count { Self.expectRefused(String(sealed.prefix(length)), for: binding) }
        for more in ["A", "=", " ", sealed, "\u{0}"] { Self.expectRefused(sealed + more, for: binding) }
        Self.expectRefused(String(repeating: "A", count: 1_000_000), for: binding)
    }

    @Test func anotherQueryProcedureOrOrganisationRefusesIt() throws {
        let sealed = try Self.cursor.sealed(for: Self.binding())
        try Self.expectRefused(sealed, for: Self.binding("label:b"))
        try Self.expectRefused(sealed, for: Self.binding("label:a", QueryIncidentPreviews.self))
        try Self.expectRefused(sealed, for: Self.binding(orgID: "2"))
    }

    private static func expectRefused(_ text: String, for binding: PageBinding) {
        let error = #expect(throws: APIError.self) { try PageCursor.opened(text, for: binding) }
        #expect(error?.code == .validationFailed)
        #expect(error?.message.hasPrefix("cursor.nextValue must be") == true)
    }
}
