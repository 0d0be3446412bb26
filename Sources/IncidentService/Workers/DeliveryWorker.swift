import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle
import Synchronization

/// Sends what hooks are to be told. Every server does: each endpoint is sent to by one at a time.
public struct DeliveryWorker: Service {
    /// A look at what others have left to do: other servers, commands, and pauses that are over.
    private static let round = Duration.milliseconds(500)
    private static let renewal = Duration.seconds(5)

    private let database: any Database
    private let environment: Environment
    private let fanOut: DeliveryFanOut
    private let hold: EndpointHold
    private let recorder: DeliveryRecorder
    private let sender: any HookSender
    private let logger: Logger
    private let healthySlots = Slots(512)
    private let failingSlots = Slots(128)
    private let mailSlots = Slots(32)
    private let readSlots = Slots(4)
    private let bodies = SharedBodies()
    private let counters = DeliveryCounters()
    private let lanes = Lanes()
    private let orgID = Bootstrap.orgID

    /// - Parameter holder: this server, among those that share the database.
    public init(
        database: any Database, sender: any HookSender, holder: String, environment: Environment = .live,
        logger: Logger
    ) {
        self.database = database
        self.environment = environment
        self.sender = sender
        self.logger = logger
        hold = EndpointHold(holder: holder, orgID: Bootstrap.orgID)
        fanOut = DeliveryFanOut(
            database: database, environment: environment, orgID: Bootstrap.orgID, hold: hold, logger: logger)
        recorder = DeliveryRecorder(database: database, environment: environment, logger: logger)
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await self.renewHolds() }
                while !Task.isCancelled {
                    let count = environment.commits.count
                    if await tell(&group) { continue }
                    await environment.commits.wait(after: count, atMost: Self.round)
                }
                await recorder.stop()
            }
        }
        await attempt("what this server holds is left to its end") {
            let (orgID, holder) = (orgID, hold.holder)
            guard try await database.read({ $0.needsLeases }) else { return }
            try await database.write(.worker("delivery-holds")) { try $0.letGo(of: orgID, by: holder) }
        }
    }

    private func attempt(_ fault: Logger.Message, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch is CancellationError {
            return
        } catch {
            // Of a database that is away the storage speaks once; each endpoint's word would drown that.
            let isAway = (error as? StorageError).map { $0.kind != .fault } ?? false
            logger.log(level: isAway ? .debug : .warning, fault, metadata: ["error": "\(error)"])
            // Not faster than it can be read in a log.
            try? await Task.sleep(for: Self.round)
        }
    }

    /// Makes the deliveries of all events, and sends what may be sent now. Returns whether something still waits.
    @discardableResult public func step() async throws -> Bool {
        while try await fanOut.step().isFull {}
        let (orgID, holder, now) = (orgID, hold.holder, environment.now())
        let endpoints = try await database.read { try $0.endpointsWithWork(of: orgID, for: holder, at: now) }
        try await withThrowingTaskGroup { group in
            for endpoint in endpoints {
                group.addTask { _ = try await lane(endpoint.endpointID).run(isPauseOver: false) }
            }
            try await group.waitForAll()
        }
        return try await database.read { try !$0.endpointsWithWork(of: orgID, for: holder, at: now).isEmpty }
    }

    /// Returns whether more is to be told at once. What waits is sent also while nothing new can be told.
    private func tell(_ group: inout DiscardingTaskGroup) async -> Bool {
        var isFull = false
        await attempt("deliveries wait") {
            let step = try await fanOut.step()
            for endpointID in step.endpoints { start(endpointID, &group) }
            isFull = step.isFull
        }
        for endpointID in lanes.takeDue() { start(endpointID, isPauseOver: true, &group) }
        guard lanes.isLookDue(every: Self.round) else { return isFull }
        await attempt("deliveries wait") {
            let (orgID, holder, now) = (orgID, hold.holder, environment.now())
            let endpoints = try await database.read { try $0.endpointsWithWork(of: orgID, for: holder, at: now) }
            for endpoint in endpoints {
                if !endpoint.nextTryAt.isSet { lanes.endPause(of: endpoint.endpointID) }
                start(endpoint.endpointID, isLook: true, &group)
            }
        }
        return isFull
    }

    private func start(
        _ endpointID: String, isPauseOver: Bool = false, isLook: Bool = false, _ group: inout DiscardingTaskGroup
    ) {
        guard lanes.begin(endpointID, isLook: isLook) else { return }
        group.addTask {
            var isPauseOver = isPauseOver
            var rest: EndpointLane.Rest
            repeat {
                rest = .until(Self.round)
                await attempt("an endpoint waits") {
                    rest = try await lane(endpointID).run(isPauseOver: isPauseOver)
                }
                isPauseOver = false
            } while lanes.end(endpointID, rest) && !Task.isCancelled
        }
    }

    private func lane(_ endpointID: String) -> EndpointLane {
        EndpointLane(
            endpointID: endpointID, orgID: orgID, database: database, environment: environment, sender: sender,
            recorder: recorder, hold: hold, healthySlots: healthySlots, failingSlots: failingSlots,
            mailSlots: mailSlots, readSlots: readSlots, bodies: bodies, counters: counters, logger: logger)
    }

    /// Holds longer what is being sent to.
    private func renewHolds() async {
        while (try? await Task.sleep(for: Self.renewal)) != nil {
            await attempt("an endpoint's hold is not renewed") {
                let (busy, now) = (lanes.busy, environment.now())
                guard !busy.isEmpty, try await database.read({ $0.needsLeases }) else { return }
                let taken = try await database.write(.worker("delivery-holds")) { [hold] in
                    try hold.take(busy, at: now, $0)
                }
                hold.begin(taken)
            }
        }
    }
}
