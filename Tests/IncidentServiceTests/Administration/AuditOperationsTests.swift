import IncidentAPI
import IncidentService
import IncidentStorage
import Testing

@Suite struct AuditOperationsTests {
    @Test func holdsWhoDidWhat() async throws {
        try await Office.open { office in
            var administration = office.administration
            administration.actorName = "Command line (ada)"
            let token = try await administration.perform(CreateToken.self, .init(name: "ci", role: .editor))
            let record = try #require(try await office.audit().first)
            #expect(record.sequence == 1)
            #expect(record.time == office.clock.now)
            #expect(record.actorName == "Command line (ada)")
            #expect(record.action == "token.create")
            #expect(record.incidentID == "")
            #expect(!"\(record.detail)".contains(token.token))
            #expect("\(record.detail)".contains(token.summary.tokenID))
        }
    }

    @Test func keepsOneChain() async throws {
        try await Office.open { office in
            for index in 0..<5 { _ = try await office.token("token \(index)") }
            #expect(try await office.database.read { try $0.auditChainFault(of: "1") } == nil)
        }
    }

    @Test func leavesOutWhatIsOlder() async throws {
        try await Office.open { office in
            _ = try await office.token("old")
            office.clock.advance(bySeconds: 10)
            let since = office.clock.now
            _ = try await office.token("new")
            let list = try await office.administration.perform(ListAudit.self, .init(since: since))
            #expect(list.records.map(\.sequence) == [2])
            #expect(list.nextSequence == nil)
        }
    }

    @Test func readsALongLogInStretches() async throws {
        try await Office.open { office in
            for first in stride(from: 1, to: 2500, by: 500) {
                try await office.database.write(.organization("1")) { tx in
                    for index in first..<first + 500 {
                        let entry = AuditEntry(
                            actorID: "", actorName: "test", action: "test", number: index % 2, detail: "{}")
                        try tx.appendAudit(entry, of: "1", at: Timestamp(microseconds: Int64(index)))
                    }
                }
            }
            #expect(try await sequences(office, .init()) == Array(1...2500))
            #expect(try await sequences(office, .init(incidentID: "1")) == Array(stride(from: 1, through: 2499, by: 2)))
            #expect(try await sequences(office, .init(since: Timestamp(microseconds: 2400))) == Array(2400...2500))
            #expect(try await sequences(office, .init(incidentID: "7")).isEmpty)
        }
    }

    @Test(arguments: ["x", "0", "-1", "1.5"])
    func refusesWhatIsNoIncident(_ incidentID: String) async throws {
        try await Office.open { office in
            await #expect(throws: APIError.invalid("incident", "must be a number such as 12")) {
                try await office.administration.perform(ListAudit.self, .init(incidentID: incidentID))
            }
        }
    }

    private func sequences(_ office: Office, _ request: ListAudit.Request) async throws -> [Int] {
        var (request, sequences) = (request, [Int]())
        while true {
            let page = try await office.administration.perform(ListAudit.self, request)
            sequences += page.records.map(\.sequence)
            guard let next = page.nextSequence else { return sequences }
            request.fromSequence = next
        }
    }
}
