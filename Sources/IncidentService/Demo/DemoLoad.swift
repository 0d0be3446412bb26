public import IncidentAPI
public import IncidentStorage

/// Fills a database with believable history, for trying out, pictures and measurements.
///
/// The same seed, number of incidents and end give the same incidents on every machine. The history is two years long.
/// On a database that holds incidents already it begins after the newest of them, since the times of incidents rise
/// with their numbers. What it writes reads through the API as if it had been made there.
public struct DemoLoad: Sendable {
    /// How many incidents to add.
    public var incidents: Int
    public var seed: UInt64
    /// When the history ends: nothing is declared or done after it.
    public var end: Timestamp
    /// Whether a database that holds incidents may be added to.
    public var appends: Bool

    /// How many bytes an incident takes with all that belongs to it, about.
    public static let bytesPerIncident = 7_500

    private static let batchSize = 1000
    private static let historySeconds = 2 * 365 * 86_400

    /// - Parameter end: the last midnight before it ends the history, so that two runs on one day give the same.
    public init(incidents: Int, seed: UInt64, endingBefore end: Timestamp, appends: Bool = false) {
        let day: Int64 = 86_400_000_000
        self.init(
            incidents: incidents, seed: seed, end: Timestamp(microseconds: end.microseconds / day * day),
            appends: appends)
    }

    public init(incidents: Int, seed: UInt64, end: Timestamp, appends: Bool = false) {
        self.incidents = incidents
        self.seed = seed
        self.end = end
        self.appends = appends
    }

    /// Throws ``DemoRefusal`` when the database holds incidents and may not be added to.
    public func refuseUnlessEmpty(_ database: any Database) async throws {
        try await database.read { try refuse($0.requireOrganization(Bootstrap.orgID)) }
    }

    private func refuse(_ organization: OrganizationRecord) throws {
        guard appends || organization.incidentCount == 0 else {
            throw DemoRefusal(incidentCount: organization.incidentCount)
        }
    }

    /// Adds the incidents in batches, each a transaction with one audit record. Events are not sent of them.
    ///
    /// Other writers wait meanwhile. When the database holds no incidents, its indexes are built last.
    /// - Throws: ``DemoRefusal`` when the database holds incidents and `appends` is not set.
    public func run(
        on database: any BulkLoading, environment: Environment, progress: @escaping @Sendable (DemoProgress) -> Void
    ) async throws {
        let indexing: @Sendable (Int, Int) -> Void = { progress(.indexing($0, of: $1)) }
        try await database.bulkLoad(indexing: indexing) { bulk in
            let (world, first, start) = try bulk.transaction { try prepare($0) }
            var random = DemoRandom(seed: seed, stream: UInt64.max - 1)
            let moments = DemoCalendar(from: start, to: end).moments(incidents, &random)
            let story = DemoStory(seed: seed, end: max(end, moments.last ?? end))
            let made = { @Sendable (index: Int) in
                try batch(moments[index...].prefix(Self.batchSize), after: first, story, world)
            }
            var stored = 0
            var next = Prefetched { try made(0) }
            while stored < incidents {
                let batch = try next.value()
                stored += batch.incidents.count
                let following = stored
                next = Prefetched { try made(following) }
                try bulk.transaction { try store(batch, in: $0, at: environment.now()) }
                progress(.stored(stored))
            }
        }
    }

    /// What the stories refer to, the number of the newest incident, and when the history begins.
    private func prepare(_ tx: WriteTransaction) throws -> (DemoWorld, Int, Timestamp) {
        let organization = try tx.requireOrganization(Bootstrap.orgID)
        try refuse(organization)
        let start = max(
            end.advanced(bySeconds: -Self.historySeconds), organization.lastDeclaredAt.advanced(byMicroseconds: 1))
        let world = try DemoWorld(tx, orgID: organization.orgID, seed: seed, at: start)
        return (world, organization.incidentCount, start)
    }

    /// The rows of the incidents that are declared at `moments`, a part of all of them.
    private func batch(
        _ moments: ArraySlice<Timestamp>, after first: Int, _ story: DemoStory, _ world: DemoWorld
    ) throws -> DemoBatch {
        var batch = DemoBatch()
        for (index, moment) in zip(moments.indices, moments) {
            let number = first + index + 1
            var random = DemoRandom(seed: seed, stream: UInt64(number))
            let incident = story.incident(declaredAt: moment, &random)
            guard var recorder = try DemoRecorder(incident.declared, number: number, in: world, random) else {
                throw StorageError("organisation \(world.orgID) lacks a severity of the demo")
            }
            for step in incident.steps { try recorder.perform(step) }
            batch.append(recorder)
        }
        return batch
    }

    private func store(_ batch: DemoBatch, in tx: WriteTransaction, at now: Timestamp) throws {
        guard let first = batch.incidents.first, let last = batch.incidents.last else { return }
        var organization = try tx.requireOrganization(first.orgID)
        guard organization.incidentCount == first.number - 1 else {
            throw StorageError("somebody else declared incident \(organization.incidentCount) meanwhile")
        }
        try tx.insert(batch)
        organization.incidentCount = last.number
        organization.lastDeclaredAt = last.createdAt
        organization.lastModifiedAt = batch.incidents.map(\.modifiedAt).reduce(organization.lastModifiedAt, max)
        organization.homescreenVersion += batch.changeCount
        try tx.appendAudit(
            AuditEntry(
                actorID: "", actorName: "muster demo", action: "demo",
                detail: try JSONText.of(
                    .object([
                        "firstIncidentID": .string(first.incidentID), "lastIncidentID": .string(last.incidentID),
                        "seed": .string(String(seed)),
                    ]))),
            to: &organization, at: now)
        try tx.update(organization)
    }
}

/// How far a demo is.
public enum DemoProgress: Sendable {
    /// So many incidents are stored.
    case stored(Int)
    /// After the last of them: which index is being built, counted from 1, and how many there are.
    case indexing(Int, of: Int)
}

/// Why a demo does not fill a database.
public struct DemoRefusal: Error, CustomStringConvertible {
    public var incidentCount: Int

    public var description: String {
        "The database holds \(incidentCount) incidents already. Add to them with --append, or name an empty folder."
    }
}
