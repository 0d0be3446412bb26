import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

@testable import IncidentService

/// A demo's incidents read as if each of their steps had been a call.
@Suite(.sqliteOnly) struct DemoReplayTests {
    @Test func readsAsIfItHadBeenMadeByCalls() async throws {
        let load = DemoLoad.test(60)
        let loaded = try await withDemoDatabase { database in
            try await load.run(on: database)
            return try await Replay(database, load).everything()
        }
        let replayed = try await withDemoDatabase { database in
            let replay = try Replay(database, load)
            try await replay.run()
            return try await replay.everything()
        }
        #expect(loaded.count == 180)
        for (one, other) in zip(loaded, replayed) { #expect(one == other) }
    }
}

/// Makes the calls that a demo's stories tell of.
private struct Replay {
    let database: SQLiteDatabase
    let load: DemoLoad
    let clock = Clock()
    let dispatcher: Dispatcher

    final class Clock: Sendable {
        private let time = Mutex(DemoLoad.testEnd)
        var now: Timestamp { time.withLock { $0 } }
        func set(_ time: Timestamp) { self.time.withLock { $0 = time } }
    }

    init(_ database: SQLiteDatabase, _ load: DemoLoad) throws {
        self.database = database
        self.load = load
        let clock = clock
        let live = Environment.live
        dispatcher = try Dispatcher(
            database: database, environment: Environment(now: { clock.now }, newHexID: live.newHexID))
    }

    func run() async throws {
        let start = DemoLoad.testEnd.advanced(bySeconds: -2 * 365 * 86_400)
        let load = load
        let world = try await database.write(.organization("1")) { tx in
            try DemoWorld(tx, orgID: "1", seed: load.seed, at: start)
        }
        var random = DemoRandom(seed: load.seed, stream: UInt64.max - 1)
        let moments = DemoCalendar(from: start, to: load.end).moments(load.incidents, &random)
        let story = DemoStory(seed: load.seed, end: load.end)
        let incidents = moments.enumerated().map { index, moment in
            var random = DemoRandom(seed: load.seed, stream: UInt64(index + 1))
            return story.incident(declaredAt: moment, &random)
        }
        // In the order of time: what is modified later says so.
        let calls = incidents.enumerated().flatMap { index, incident in
            [(incident: index, step: -1, at: incident.declared.at)]
                + incident.steps.enumerated().map { (incident: index, step: $0.offset, at: $0.element.at) }
        }.enumerated().sorted { ($0.element.at.microseconds, $0.offset) < ($1.element.at.microseconds, $1.offset) }
        var taskIDs = incidents.map { _ in [String]() }
        for (_, call) in calls {
            let incident = incidents[call.incident]
            clock.set(call.at)
            if call.step < 0 {
                try await declare(incident, world)
            } else {
                let step = incident.steps[call.step]
                try await play(
                    step, world.caller(step.person), String(call.incident + 1), world, &taskIDs[call.incident])
            }
        }
        clock.set(load.end)
    }

    /// What GetIncident and QueryActivity answer of each incident, with identifiers counted in their order.
    func everything() async throws -> [String] {
        var answers: [String] = []
        for number in 1...load.incidents {
            let incident = GetIncident.Request.with { $0.incidentID = String(number) }
            let activity = QueryActivity.Request.with {
                $0.query.incidentID = String(number)
                $0.query.limit = 100
            }
            answers.append(try await call(GetIncident.self, .demoAdmin, incident))
            answers.append(try await call(QueryActivity.self, .demoAdmin, activity))
            let values = GetFieldValues.Request.with {
                $0.targetID = String(number)
                $0.domainName = .incident
            }
            answers.append(try await call(GetFieldValues.self, .demoAdmin, values))
        }
        return answers.map(\.withCountedIdentifiers)
    }

    private func declare(_ incident: DemoIncident, _ world: DemoWorld) async throws {
        let declared = incident.declared
        let request = CreateIncident.Request.with {
            $0.title = declared.title
            $0.severity = declared.severityID
            $0.labels = declared.labels
            $0.isDrill = declared.isDrill
            $0.roomPrefix = declared.roomPrefix
            $0.attachCaption = declared.attachCaption
            $0.attachURL = declared.attachURL
        }
        _ = try await call(CreateIncident.self, world.caller(declared.person), request)
    }

    private func play(
        _ step: DemoStep, _ caller: Caller, _ id: String, _ world: DemoWorld, _ taskIDs: inout [String]
    ) async throws {
        switch step.action {
        case .assign(let role, let person):
            let (name, userID) = (world.roles[role].name, world.members[person].userID)
            _ = try await call(
                AssignRole.self, caller, .with { ($0.incidentID, $0.role, $0.userID) = (id, name, userID) })
        case .unassign(let role, let person):
            let (name, userID) = (world.roles[role].name, world.members[person].userID)
            _ = try await call(
                UnassignRole.self, caller, .with { ($0.incidentID, $0.role, $0.userID) = (id, name, userID) })
        case .addTask(let text, let assignee):
            let userID = assignee.map { world.members[$0].userID } ?? ""
            let answer = try await call(
                AddTask.self, caller, .with { ($0.incidentID, $0.text, $0.assignToUserID) = (id, text, userID) })
            taskIDs.append(try JSONDecoder().decode(AddTask.Response.self, from: Data(answer.utf8)).task.taskID)
        case .setTask(let index, let status):
            guard index < taskIDs.count else { return }
            let taskID = taskIDs[index]
            _ = try await call(
                UpdateTaskStatus.self, caller, .with { ($0.incidentID, $0.taskID, $0.status) = (id, taskID, status) })
        case .note(let text):
            _ = try await call(AddActivity.self, caller, .with { ($0.incidentID, $0.body) = (id, text) })
        case .setSeverity(let severity):
            _ = try await call(UpdateSeverity.self, caller, .with { ($0.incidentID, $0.severity) = (id, severity) })
        case .setTitle(let title):
            _ = try await call(UpdateTitle.self, caller, .with { ($0.incidentID, $0.title) = (id, title) })
        case .setStart(let start):
            _ = try await call(
                UpdateIncidentEventTime.self, caller,
                .with { ($0.incidentID, $0.eventName, $0.eventTime) = (id, .incidentStart, start) })
        case .debrief(let value):
            _ = try await call(
                RecordFieldValue.self, caller,
                .with { ($0.targetID, $0.fieldUUID, $0.value) = (id, "slug:debrief_status", value) })
        case .resolve:
            _ = try await call(UpdateStatus.self, caller, .with { ($0.incidentID, $0.status) = (id, "resolved") })
        }
    }

    private func call<P: Procedure>(_ procedure: P.Type, _ caller: Caller, _ request: P.Request) async throws -> String
    {
        let call = Call(
            P.method, body: try JSONEncoder().encode(request), caller: caller, logger: Logger(label: "test"))
        switch await dispatcher.answer(call) {
        case .success(let answer): return String(decoding: answer.body, as: UTF8.self)
        case .failure(let error): throw error
        }
    }
}

extension DemoWorld {
    fileprivate func caller(_ person: Int) -> Caller {
        Caller(orgID: orgID, user: members[person].preview, access: .editor)
    }
}

extension String {
    /// Each made-up identifier replaced by its place among those of the text.
    fileprivate var withCountedIdentifiers: String {
        var seen: [Substring] = []
        return replacing(/(activity|task)-[0-9a-f]{24}/) { match in
            let place = seen.firstIndex(of: match.output.0) ?? seen.count
            if place == seen.count { seen.append(match.output.0) }
            return "\(match.output.1)-\(place)"
        }
    }
}
