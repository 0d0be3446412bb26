import IncidentClient
import IncidentService

/// Carries the incidents of a source over, a few at a time.
struct GrafanaMove: Sendable {
    let source: GrafanaSource
    let target: IncidentImport

    private static let batchSize = 20
    private static let callsAtOnce = 4

    /// - Parameter progress: told how many incidents of how many are there.
    func run(progress: @Sendable (Int, _ of: Int) -> Void) async throws -> ImportReport {
        let reader = try await GrafanaReader(source)
        var report = try await target.store(reader.settings)
        let listing = try await GrafanaListing(source)
        let ids = listing.entries.map(\.incidentID)
        for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
            let batch = Array(ids[start...].prefix(Self.batchSize))
            let missing = try await target.missing(of: batch)
            report.alreadyThere += batch.count - missing.count
            let read = try await read(batch.filter(missing.contains), reader, &report)
            report.add(try await target.store(read, settings: reader.settings))
            progress(start + batch.count, ids.count)
        }
        report.add(reader.report)
        return report
    }

    /// Reads incidents, some at once; gives them in the order of their IDs.
    private func read(
        _ ids: [String], _ reader: GrafanaReader, _ report: inout ImportReport
    ) async throws -> [ForeignIncident] {
        var found: [String: ForeignIncident] = [:]
        try await withThrowingTaskGroup(of: (String, (ForeignIncident, ImportReport)?).self) { group in
            var rest = ids[...]
            func begin() {
                guard let id = rest.popFirst() else { return }
                group.addTask { (id, try await reader.incident(id)) }
            }
            for _ in 0..<Self.callsAtOnce { begin() }
            while let (id, answer) = try await group.next() {
                if let (incident, notes) = answer {
                    found[id] = incident
                    report.add(notes)
                } else {
                    report.note("An incident was gone when it was to be read.")
                }
                begin()
            }
        }
        return ids.compactMap { found[$0] }
    }
}
