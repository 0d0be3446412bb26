import IncidentAPI
import IncidentCore
import IncidentStorage

/// What imported incidents refer to in the organisation; what is not there is made.
struct ImportWords {
    let tx: WriteTransaction
    let source: ImportSource
    let environment: Environment
    var organization: OrganizationRecord
    var report = ImportReport()

    var severities: [SeverityRecord]
    /// What severities of the source are here, by their labels.
    var severityAliases: [String: SeverityRecord] = [:]
    /// The IDs here by those in the source.
    var (severityIDs, statusIDs): ([String: String], [String: String]) = ([:], [:])
    /// Custom fields by their UUIDs in the source.
    var fields: [String: ImportedField] = [:]
    private var statuses: [StatusRecord]
    private var roles: [Role]
    private var labels: [String: LabelRecord] = [:]
    private var members: [ForeignPerson: MemberRecord] = [:]

    var orgID: String { organization.orgID }

    init(_ tx: WriteTransaction, _ source: ImportSource, _ environment: Environment, orgID: String) throws {
        self.tx = tx
        self.source = source
        self.environment = environment
        organization = try tx.requireOrganization(orgID)
        severities = try tx.severities(of: orgID)
        statuses = try tx.statuses(of: orgID)
        roles = try tx.roles(of: orgID)
    }

    /// - Parameter foreign: what a new one is to be like.
    mutating func severity(_ label: String, like foreign: Severity? = nil) throws -> SeverityRecord {
        if let known = severityAliases[label.folded] { return known }
        let name = ImportText.line(label, max: Validate.labelLimit, "severity", fallback: "Pending", &report)
        if let known = severities.first(where: { $0.label.folded.hasSameBytes(as: name.folded) }) { return known }
        // One level belongs to one severity, and there are five.
        let free = Set(1...5).subtracting(severities.map(\.level))
        guard let level = foreign.flatMap({ free.contains($0.level) ? $0.level : nil }) ?? free.max() else {
            guard let last = severities.max(by: { $0.rank < $1.rank }) else {
                throw StorageError("organisation \(orgID) lacks a severity")
            }
            report.note("The severity \(name) found no free level: \(last.label) stands in its place.")
            return last
        }
        var made = SeverityRecord(
            orgID: orgID, severityID: "severity-\(environment.newHexID())", label: name, level: level,
            createdAt: environment.now())
        if let foreign {
            made.icon = (try? Validate.optionalIcon(foreign.icon, "icon")) ?? ""
            made.description = ImportText.text(
                foreign.description, max: Validate.descriptionLimit, "severity's description", &report)
            made.darkColor = (try? Validate.optionalColor(foreign.darkColor, "darkColor")) ?? ""
            made.lightColor = (try? Validate.optionalColor(foreign.lightColor, "lightColor")) ?? ""
            made.archivedAt = foreign.archivedAt
        }
        try tx.insert(made)
        severities.append(made)
        report.made.append("severity \(name) (level \(level))")
        return made
    }

    /// The status that a word of the source stands for.
    mutating func status(_ word: String, of type: IncidentType, isResolved: Bool) throws -> StatusRecord {
        let category: StatusCategory = isResolved ? .resolved : .active
        let standIn = statuses.first { $0.incidentType == type && $0.category == category && $0.immutable }
        var wanted = Status()
        wanted.name = ImportText.line(
            word, max: Validate.statusNameLimit, "status", fallback: standIn?.name ?? "Active", &report)
        wanted.slug = word
        wanted.incidentType = type
        wanted.category = category
        return try status(wanted)
    }

    /// The status that stands for one of the source.
    mutating func status(_ foreign: Status) throws -> StatusRecord {
        let own = statuses.filter { $0.incidentType == foreign.incidentType }
        let slug = ImportText.line(
            foreign.slug, max: Validate.statusNameLimit, "status", fallback: foreign.category.rawValue, &report)
        let name = ImportText.line(foreign.name, max: Validate.statusNameLimit, "status", fallback: slug, &report)
        if let known = own.first(where: { $0.slug.folded.hasSameBytes(as: foreign.slug.folded) })
            ?? own.first(where: { $0.name.folded.hasSameBytes(as: name.folded) })
        {
            return known
        }
        guard let position = try? own.nextPosition(in: foreign.category) else {
            guard let standIn = own.first(where: { $0.category == foreign.category && $0.immutable }) else {
                throw StorageError("organisation \(orgID) lacks a status of the category \(foreign.category.rawValue)")
            }
            report.note("The status \(name) found no place in its category: \(standIn.name) stands for it.")
            return standIn
        }
        let isFree =
            !foreign.slug.isEmpty && Slug.make(from: foreign.slug) == foreign.slug
            && own.named(foreign.slug.folded) == nil
        var made = StatusRecord(
            orgID: orgID, statusID: "status-\(environment.newHexID())", type: foreign.incidentType,
            slug: isFree ? foreign.slug : own.freeSlug(for: name), name: name, category: foreign.category,
            position: position, immutable: false, createdAt: environment.now())
        made.description = ImportText.text(
            foreign.description, max: Validate.descriptionLimit, "status's description", &report)
        made.color = (try? Validate.optionalColor(foreign.color, "color")) ?? ""
        made.icon = foreign.icon
        made.archivedAt = foreign.archivedTime
        try tx.insert(made)
        statuses.append(made)
        report.made.append("status \(name) (\(foreign.category.rawValue))")
        return made
    }

    mutating func role(_ role: Role) throws -> Role {
        let name = ImportText.line(role.name, max: Validate.roleNameLimit, "role", fallback: "role", &report)
        if let known = roles.first(where: { $0.name.folded.hasSameBytes(as: name.folded) }) { return known }
        organization.roleCount += 1
        let isFull = roles.count { !$0.archived } >= 5
        let made = Role.with {
            $0.orgID = orgID
            $0.roleID = organization.roleCount
            $0.name = name
            $0.description = ImportText.text(
                role.description, max: Validate.descriptionLimit, "role's description", &report)
            $0.important = role.important
            $0.mandatory = role.mandatory
            $0.archived = role.archived || isFull
            $0.createdAt = environment.now()
            $0.updatedAt = $0.createdAt
        }
        try tx.insert(made)
        roles.append(made)
        report.made.append(made.archived ? "role \(name), archived" : "role \(name)")
        return made
    }

    mutating func label(_ wire: IncidentLabel, at time: Timestamp) throws -> LabelRecord {
        let key = ImportText.line(
            wire.key, max: Validate.labelLimit, "label key", fallback: LabelRecord.defaultKey, &report)
        let text = ImportText.line(wire.label, max: Validate.labelLimit, "label", fallback: "label", &report)
        let name = "\(key.folded)\n\(text.folded)"
        if let known = labels[name] { return known }
        if let known = try tx.label(key: key, text, of: orgID) {
            labels[name] = known
            return known
        }
        try requireLabelKey(key)
        let made = LabelRecord(
            orgID: orgID, valueID: UUIDText.make(fromHex: environment.newHexID()), key: key, label: text,
            description: ImportText.text(
                wire.description, max: Validate.descriptionLimit, "label's description", &report),
            colorHex: (try? Validate.optionalColor(wire.colorHex, "colorHex")) ?? "", createdAt: time)
        try tx.insert(made)
        labels[name] = made
        report.labels += 1
        return made
    }

    /// Makes the label key known where it is not.
    func requireLabelKey(_ key: String, like foreign: CustomMetadataField? = nil) throws {
        guard try tx.labelKey(key, of: orgID) == nil else { return }
        var field = FieldRecord.labelKey(
            key, orgID: orgID, fieldID: UUIDText.make(fromHex: environment.newHexID()),
            position: try tx.nextFieldPosition(in: .labels, of: orgID))
        if let foreign {
            field.color = (try? Validate.optionalColor(foreign.color, "color")) ?? ""
            field.icon = (try? Validate.optionalIcon(foreign.icon, "icon")) ?? ""
            field.description = String(foreign.description.prefix(Validate.descriptionLimit))
            field.archived = foreign.archived
        }
        try tx.insert(field)
    }

    /// The member that a person is: by ID, else by address, else a new one, who can read and has no way to sign in.
    mutating func member(_ person: ForeignPerson) throws -> MemberRecord? {
        guard !person.isNobody else { return nil }
        if let known = members[person] { return known }
        let userID = source.userID(person)
        if let known = try tx.member(userID, of: orgID) ?? tx.member(email: person.email, of: orgID) {
            members[person] = known
            return known
        }
        let fallback = person.email.isEmpty ? person.id : person.email
        let name = ImportText.line(
            person.name, max: Validate.labelLimit, "person's name", fallback: fallback, &report)
        var made = MemberRecord(
            orgID: orgID, userID: userID, name: name, email: person.email, role: .viewer,
            isServiceAccount: name.hasPrefix("Service Account: "), createdAt: environment.now())
        made.photoURL = (try? Validate.optionalURL(person.photoURL, "photoURL")) ?? ""
        try tx.insert(made)
        members[person] = made
        report.people += 1
        return made
    }
}
