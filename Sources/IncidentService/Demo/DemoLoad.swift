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

    /// Adds the incidents in batches, each a transaction with one audit record. Events are not sent of them.
    ///
    /// - Parameter progress: is told after each batch how many incidents are stored.
    /// - Throws: ``DemoRefusal`` when the database holds incidents and `appends` is not set.
    public func run(
        on database: any Database, environment: Environment, progress: @escaping @Sendable (Int) -> Void
    ) async throws {
        let orgID = Bootstrap.orgID
        let (world, first, start) = try await database.write(.organization(orgID)) { tx in
            let organization = try tx.requireOrganization(orgID)
            guard appends || organization.incidentCount == 0 else {
                throw DemoRefusal(incidentCount: organization.incidentCount)
            }
            let start = max(
                end.advanced(bySeconds: -Self.historySeconds), organization.lastDeclaredAt.advanced(byMicroseconds: 1))
            let world = try DemoWorld(tx, orgID: orgID, seed: seed, at: start)
            return (world, organization.incidentCount, start)
        }
        var random = DemoRandom(seed: seed, stream: UInt64.max - 1)
        let moments = DemoCalendar(from: start, to: end).moments(incidents, &random)
        let story = DemoStory(seed: seed, end: max(end, moments.last ?? end))
        var stored = 0
        var batch = try batch(moments.prefix(Self.batchSize), after: first, story, world)
        while !batch.incidents.isEmpty {
            stored += batch.incidents.count
            let rest = moments[stored...].prefix(Self.batchSize)
            async let following = self.batch(rest, after: first, story, world)
            let (current, now) = (batch, environment.now())
            try await database.write(.organization(orgID)) { tx in try store(current, in: tx, at: now) }
            progress(stored)
            batch = try await following
        }
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

/// Why a demo does not fill a database.
public struct DemoRefusal: Error, CustomStringConvertible {
    public var incidentCount: Int

    public var description: String {
        "The database holds \(incidentCount) incidents already. Add to them with --append, or name an empty folder."
    }
}
