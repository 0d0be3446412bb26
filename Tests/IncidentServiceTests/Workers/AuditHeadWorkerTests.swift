import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

@Suite struct AuditHeadWorkerTests {
    @Test func logsTheHeadWhenItHasMoved() async throws {
        try await Office.open { office in
            let lines = LogLines()
            let worker = AuditHeadWorker(database: office.database, holder: "here", logger: lines.logger)
            _ = try await office.token()
            #expect(try await worker.step())
            #expect(try await !worker.step())
            let head = try await office.database.read { try $0.requireOrganization("1").auditHead }
            #expect(lines.all == ["audit head audit_head=\(head) audit_sequence=1"])
            _ = try await office.token("another")
            #expect(try await worker.step())
            #expect(lines.all.count == 2)
        }
    }
}

/// What was logged, for a test.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var logger: Logger { Logger(label: "test") { _ in Handler(lines: self) } }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            lines.lines.withLock { $0.append(event.message.description + fields.joined()) }
        }
    }
}
