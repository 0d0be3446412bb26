import IncidentAPI
public import IncidentStorage

/// Stores incidents of another service as if they had been declared and worked on here: their times, people, numbers
/// where they are free, and their timelines.
///
/// No event is sent of them. Each is stored with all that it has or not at all, and under a name of its source, so that
/// an import which is begun again brings none twice.
public struct IncidentImport: Sendable {
    let database: any Database
    let environment: Environment
    let source: ImportSource
    let orgID = Bootstrap.orgID
    /// Whether incidents keep the numbers of the source: no others are there.
    public let keepsNumbers: Bool

    /// Makes the database ready, and looks what is there.
    public init(
        into database: any Database, from source: ImportSource, environment: Environment = .live
    ) async throws {
        self.database = database
        self.environment = environment
        self.source = source
        try await Bootstrap.prepare(database, environment: environment)
        let (prefix, orgID) = (source.prefix, orgID)
        keepsNumbers = try await database.read(.record) {
            try $0.holdsOnlyIncidents(fromSource: prefix, of: orgID)
        }
    }

    /// Those of the source's incidents that are not there yet.
    public func missing(of sourceIDs: [String]) async throws -> Set<String> {
        let (source, orgID) = (source, orgID)
        let known = try await database.read { tx in
            try tx.incidentNumbers(bySource: sourceIDs.map(source.sourceRef), of: orgID)
        }
        return Set(sourceIDs.filter { known[source.sourceRef($0)] == nil })
    }

    /// Makes the roles, severities, statuses, fields and labels that the organisation lacks.
    public func store(_ settings: ForeignSettings) async throws -> ImportReport {
        let (source, environment, orgID) = (source, environment, orgID)
        return try await database.write(.organization(orgID)) { tx in
            var words = try ImportWords(tx, source, environment, orgID: orgID)
            try words.use(settings)
            try words.useLabels(settings)
            guard !words.report.made.isEmpty || words.report.labels > 0 else { return words.report }
            words.organization.homescreenVersion += 1
            try words.finish([
                "made": .array(words.report.made.map(JSONValue.string)),
                "labels": .integer(Int64(words.report.labels)),
            ])
            return words.report
        }
    }

    /// Stores incidents, oldest first, in one transaction. One that is there already is left as it is.
    ///
    /// - Parameter settings: what they refer to by identifiers of the source.
    public func store(
        _ incidents: [ForeignIncident], settings: ForeignSettings = ForeignSettings()
    ) async throws -> ImportReport {
        guard !incidents.isEmpty else { return ImportReport() }
        let (source, environment, orgID, keepsNumbers) = (source, environment, orgID, keepsNumbers)
        return try await database.write(.organization(orgID)) { tx in
            var words = try ImportWords(tx, source, environment, orgID: orgID)
            try words.use(settings)
            // Free levels are given from the least urgent up, and SEV1 is more urgent than SEV2.
            for severity in Set(incidents.map(\.severity)).sorted(by: >) { _ = try words.severity(severity) }
            let known = try tx.incidentNumbers(
                bySource: incidents.map { source.sourceRef($0.sourceID) }, of: orgID)
            var numbers: [Int] = []
            var stored: Set<String> = []
            for incident in incidents where known[source.sourceRef(incident.sourceID)] == nil {
                guard stored.insert(incident.sourceID).inserted else { continue }
                numbers.append(try Self.store(incident, keepsNumber: keepsNumbers, &words))
            }
            words.report.alreadyThere = incidents.count - numbers.count
            guard let first = numbers.first, let last = numbers.last else { return words.report }
            try words.finish([
                "firstIncidentID": .string(String(first)), "lastIncidentID": .string(String(last)),
            ])
            return words.report
        }
    }

    /// Returns its number.
    private static func store(
        _ foreign: ForeignIncident, keepsNumber: Bool, _ words: inout ImportWords
    ) throws -> Int {
        let next = words.organization.incidentCount + 1
        let number = keepsNumber ? max(next, foreign.number ?? next) : next
        if let wanted = foreign.number, wanted != number { words.report.renumbered += 1 }
        let recorder = try ImportRecorder(
            foreign, number: number,
            notBefore: Timestamp(microseconds: words.organization.lastDeclaredAt.microseconds + 1), &words)
        let tx = words.tx
        try tx.insert(recorder.incident)
        for (index, label) in recorder.labels.enumerated() {
            try tx.attach(label, toIncident: number, position: index + 1)
        }
        for assignment in recorder.assignments { try tx.insert(assignment) }
        for task in recorder.tasks { try tx.insert(task) }
        for item in recorder.items { try tx.insert(item) }
        for item in recorder.fieldItems { try tx.insert(item) }
        for update in recorder.keyUpdates { try tx.insert(update) }
        try tx.insert(recorder.files, of: words.orgID, at: words.environment.now())
        words.organization.incidentCount = number
        words.organization.lastDeclaredAt = recorder.incident.createdAt
        try tx.countForHomescreens(
            recorder.incident, changes: recorder.incident.version, in: &words.organization)
        words.report.incidents += 1
        words.report.assignments += recorder.assignments.count
        words.report.tasks += recorder.tasks.count
        words.report.activityItems += recorder.items.count
        words.report.fieldValues += Set(recorder.fieldItems.map(\.fieldID)).count
        words.report.keyUpdates += recorder.keyUpdates.count
        words.report.files += recorder.files.count
        return number
    }
}

extension ImportWords {
    /// Records in the audit log what was imported, and stores the organisation's counts.
    mutating func finish(_ detail: [String: JSONValue]) throws {
        var detail = detail
        detail["source"] = .string("\(source.service) \(source.place)")
        try tx.appendAudit(
            AuditEntry(
                actorID: "", actorName: "muster import", action: "import", detail: try JSONText.of(.object(detail))),
            to: &organization, at: environment.now())
        try tx.update(organization)
    }
}

extension ImportReport {
    /// Adds what another part of the import did.
    public mutating func add(_ other: ImportReport) {
        incidents += other.incidents
        alreadyThere += other.alreadyThere
        renumbered += other.renumbered
        people += other.people
        activityItems += other.activityItems
        tasks += other.tasks
        assignments += other.assignments
        labels += other.labels
        keyUpdates += other.keyUpdates
        fieldValues += other.fieldValues
        files += other.files
        made += other.made
        for (sentence, count) in other.notes { note(sentence, count: count) }
    }
}
