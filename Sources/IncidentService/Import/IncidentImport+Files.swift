public import IncidentAPI
import IncidentCore
import IncidentStorage

extension IncidentImport {
    /// Those of an incident's files that are not there yet, by their IDs in the source.
    public func missingFiles(
        _ files: [(id: String, uploadedAt: Timestamp)], of sourceID: String
    ) async throws -> Set<String> {
        let names = files.map { ($0.id, ForeignFileID($0.id, uploadedAt: $0.uploadedAt, of: sourceID, source)) }
        let (orgID, ref) = (orgID, source.sourceRef(sourceID))
        return try await database.read { tx in
            guard let number = try tx.incidentNumbers(bySource: [ref], of: orgID)[ref] else {
                return Set(names.map(\.0))
            }
            return try Set(
                names.filter { _, name in
                    try ![name.own, name.made].compactMap(\.self).contains {
                        try tx.attachment($0, of: orgID)?.number == number
                    }
                }.map(\.0))
        }
    }

    /// Stores files of incidents that are there, in one transaction.
    ///
    /// - Parameter incidents: with the items that have files, and nothing else.
    public func storeFiles(of incidents: [ForeignIncident]) async throws -> ImportReport {
        let incidents = incidents.filter { !$0.items.isEmpty }
        guard !incidents.isEmpty else { return ImportReport() }
        let (source, environment, orgID) = (source, environment, orgID)
        return try await database.write(.organization(orgID)) { tx in
            var words = try ImportWords(tx, source, environment, orgID: orgID)
            let numbers = try tx.incidentNumbers(
                bySource: incidents.map { source.sourceRef($0.sourceID) }, of: orgID)
            var files: [AttachmentRecord] = []
            for foreign in incidents {
                guard let number = numbers[source.sourceRef(foreign.sourceID)],
                    let incident = try tx.incidentRecord(number, of: orgID)
                else { continue }
                files += try Self.store(filesOf: foreign, incident, &words)
            }
            guard !files.isEmpty else { return words.report }
            try words.finish(["files": .array(files.map { .string($0.attachmentID) })])
            return words.report
        }
    }

    private static func store(
        filesOf foreign: ForeignIncident, _ old: IncidentRecord, _ words: inout ImportWords
    ) throws -> [AttachmentRecord] {
        var there = foreign
        there.items = try foreign.items.filter { item in
            let isThere = try words.tx.activityItem(item.id, ofIncident: old.number, of: old.orgID) != nil
            if !isThere {
                words.report.note("A file was left out: its timeline item is not here.", count: item.files.count)
            }
            return isThere
        }
        let files = try ImportRecorder.files(there, there.items.map(\.id), old, &words)
        guard !files.isEmpty else { return [] }
        let now = words.organization.modificationTime(words.environment.now())
        var incident = old
        incident.version += 1
        incident.modifiedAt = now
        try words.tx.insert(files, of: old.orgID, at: now)
        try words.tx.update(incident, from: old)
        try words.tx.countForHomescreens(incident, changes: 1, in: &words.organization)
        words.report.files += files.count
        return files
    }
}
