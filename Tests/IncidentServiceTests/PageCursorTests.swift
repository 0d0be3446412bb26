import IncidentAPI
import IncidentStorage
import IncidentTesting
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

    /// The checksum is no secret: whoever reads the source can make a cursor of any content.
    @Test(arguments: forgeries)
    func aForgedCursorIsRefused(_ forgery: PageCursor) async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            for direction in OrderDirection.allCases {
                let query = IncidentsQuery.with {
                    $0.queryString = "declared:-7d"
                    $0.orderDirection = direction
                }
                let forged = forgery.sealed(for: try PageBinding(QueryIncidents.self, query: query, orgID: "1"))
                await expectRefusal(.validationFailed, "cursor.nextValue must be the one") {
                    try await server.call(QueryIncidents.self, as: .viewer) {
                        $0.query = query
                        $0.cursor.nextValue = forged
                    }
                }
            }
        }
    }

    /// Times and places that no page ends with.
    private static let forgeries: [PageCursor] = {
        let times: [Int64] = [.min, -1, Timestamp.latest.microseconds + 1, .max]
        let keys: [[SQLValue]] = [
            [.integer(.max)], [.integer(.min)], [.integer(0)], [], [.text("1")], [.integer(1), .integer(1)],
        ]
        return times.map { PageCursor(now: Timestamp(microseconds: $0), lastKey: [.integer(1)]) }
            + keys.map { PageCursor(now: Timestamp(microseconds: 1), lastKey: $0) }
    }()

    private static func expectRefused(_ text: String, for binding: PageBinding) {
        let error = #expect(throws: APIError.self) { try PageCursor.opened(text, for: binding) }
        #expect(error?.code == .validationFailed)
        #expect(error?.message.hasPrefix("cursor.nextValue must be") == true)
    }
}
