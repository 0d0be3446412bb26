import IncidentAPI
import IncidentClient

/// Which incidents a source has, oldest first.
struct GrafanaListing: Sendable {
    struct Entry: Hashable, Sendable {
        var incidentID: String
        var createdTime: Timestamp
    }

    private(set) var entries: [Entry] = []

    /// Walks the list; what is declared meanwhile may be missing, and is found by the next import.
    init(_ source: GrafanaSource) async throws {
        var found: Set<Entry> = []
        do {
            for try await page in source.client.pages(QueryIncidentPreviews.self, { $0.query.limit = 100 }) {
                found.formUnion(
                    page.response.incidentPreviews.map {
                        Entry(incidentID: $0.incidentID, createdTime: $0.createdTime)
                    })
            }
        } catch IncidentClientError.refused(let refusal) where refusal.status == 404 && found.isEmpty {
            // Older servers have the list of whole incidents alone.
            for try await page in source.client.pages(QueryIncidents.self, { $0.query.limit = 100 }) {
                found.formUnion(
                    page.response.incidents.map { Entry(incidentID: $0.incidentID, createdTime: $0.createdTime) })
            }
        }
        entries = found.sorted { a, b in
            (a.createdTime, Int(a.incidentID) ?? 0, a.incidentID) < (
                b.createdTime, Int(b.incidentID) ?? 0, b.incidentID
            )
        }
    }
}
