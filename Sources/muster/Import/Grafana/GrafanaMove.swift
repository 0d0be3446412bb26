import IncidentClient
import IncidentService

/// Carries the incidents of a source over, a few at a time.
struct GrafanaMove: Sendable {
    let source: GrafanaSource
    let files: GrafanaFiles
    let target: IncidentImport
    /// Whether files are brought that incidents lack which are there already.
    let bringsMissingFiles: Bool

    private static let batchSize = 20

    /// - Parameter progress: told how many incidents of how many are there.
    func run(progress: @Sendable (Int, _ of: Int) -> Void) async throws -> ImportReport {
        let reader = try await GrafanaReader(source, files)
        var report = try await target.store(reader.settings)
        let ids = try await GrafanaListing(source).entries.map(\.incidentID)
        for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
            let batch = Array(ids[start...].prefix(Self.batchSize))
            let missing = try await target.missing(of: batch)
            report.alreadyThere += batch.count - missing.count
            let read = try await read(batch.filter(missing.contains), reader, &report)
            report.add(try await target.store(read, settings: reader.settings))
            if bringsMissingFiles {
                report.add(try await bringMissingFiles(batch.filter { !missing.contains($0) }, reader))
            }
            progress(start + batch.count, ids.count)
        }
        report.add(reader.report)
        return report
    }

    /// Reads incidents, some at once; gives them in the order of their IDs.
    private func read(
        _ ids: [String], _ reader: GrafanaReader, _ report: inout ImportReport
    ) async throws -> [ForeignIncident] {
        let answers = try await concurrently(ids) { try await reader.incident($0) }
        for case let (_, notes)? in answers { report.add(notes) }
        report.note(
            "An incident was gone when it was to be read.", count: answers.count { $0 == nil })
        return answers.compactMap { $0?.0 }
    }

    private func bringMissingFiles(_ ids: [String], _ reader: GrafanaReader) async throws -> ImportReport {
        let answers = try await concurrently(ids) { id in
            try await reader.files(of: id) { try await target.missingFiles($0, of: id) }
        }
        var report = try await target.storeFiles(of: answers.map(\.0))
        for (_, notes) in answers { report.add(notes) }
        return report
    }
}
