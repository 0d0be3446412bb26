import Foundation
import IncidentAPI
import IncidentTesting
import Synchronization

/// What clients know to be stored: for each incident that was acknowledged, its title.
final class Ledger: Sendable {
    private struct State {
        var titles: [Int: String] = [:]
        var unsettled: [String] = []
        var counted = 0
        var bell: (count: Int, ring: @Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var titles: [Int: String] { state.withLock(\.titles) }

    /// Titles whose declaration has no answer yet: they may be stored or not.
    var unsettled: [String] { state.withLock(\.unsettled) }

    /// Calls `ring` in the moment in which `count` more declarations have been acknowledged.
    func ring(after count: Int, _ ring: @escaping @Sendable () -> Void) {
        state.withLock {
            $0.counted = 0
            $0.bell = (count, ring)
        }
    }

    /// Declares `title` under its own idempotency key, and notes the answer. Says whether there was one.
    func declare(_ title: String, on server: Served, token: String) async -> Bool {
        state.withLock { if !$0.unsettled.contains(title) { $0.unsettled.append(title) } }
        do {
            let reply = try await server.call(
                "IncidentsService.CreateIncident", #"{"title": "\#(title)"}"#, token: token, idempotencyKey: title)
            guard reply.status == 200, let number = reply.incidentNumber else { return false }
            note(title, number)
            return true
        } catch {
            // The connection broke: whether it was stored is what the next call with this key finds out.
            return false
        }
    }

    private func note(_ title: String, _ number: Int) {
        let ring = state.withLock { state -> (@Sendable () -> Void)? in
            state.titles[number] = title
            state.unsettled.removeAll { $0 == title }
            state.counted += 1
            guard let bell = state.bell, state.counted == bell.count else { return nil }
            return bell.ring
        }
        ring?()
    }
}

extension Served.Reply {
    /// The incident's number in an answer about one.
    var incidentNumber: Int? { body.firstMatch(of: /"incidentID":"([0-9]+)"/).flatMap { Int($0.1) } }

    /// The incident's title in an answer about one.
    var title: String? { body.firstMatch(of: /"title":"([^"]*)"/).map { String($0.1) } }

    /// The incident's `createdTime`.
    var createdTime: String? { body.firstMatch(of: /"createdTime":"([^"]*)"/).map { String($0.1) } }
}

extension Served {
    /// The numbers of `titles` under which another title, or nothing, is found.
    func losses(of titles: [Int: String], token: String) async throws -> [Int] {
        var stored: [Int: String] = [:]
        var cursor = Cursor()
        let oldest = titles.keys.min() ?? 1
        repeat {
            let page = try await call(QueryIncidents.self, token: token) {
                $0.query.limit = 100
                $0.cursor = cursor
            }
            // The newest come first.
            for incident in page.incidents { stored[Int(incident.incidentID) ?? 0] = incident.title }
            cursor = page.cursor
        } while cursor.hasMore && stored[oldest] == nil
        return titles.filter { number, title in stored[number] != title }.keys.sorted()
    }

    /// Waits until `/healthz/ready` answers `status`.
    func becomes(_ status: Int, within limit: Duration = .patience) async throws -> Bool {
        try await becomesTrue(within: limit) { try await get("/healthz/ready").status == status }
    }
}
