import IncidentAPI
import IncidentCore
import IncidentStorage

/// An incident that an incoming webhook wants to declare: what can be used of its parameters, and what cannot.
///
/// Nothing in it is refused any more: an incident must not be lost over a label.
struct IncidentDraft {
    /// What a format says where no parameter does.
    struct Defaults: Sendable {
        var title: String
        /// Words for how bad it is; the most urgent known one counts.
        var severity: [String] = []
        var labels: [IncidentLabel] = []
    }

    private(set) var request = CreateIncident.Request()
    /// A sentence for each thing that could not be used.
    private(set) var errors: [String] = []

    /// Checks the parameters against what the organisation has.
    init(_ parameters: FilledParameters, _ defaults: Defaults, in context: CommandContext) throws {
        request.title = defaults.title
        if let text = parameters.take("title", &errors) { setTitle(text) }
        let word = parameters.take("severity", &errors)
        try setSeverity(word.map { [$0] } ?? defaults.severity, in: context)
        if let text = parameters.take("drill", &errors) {
            if let isDrill = Self.truth(text) {
                request.isDrill = isDrill
            } else {
                note("drill", "must be true or false")
            }
        }
        if let text = parameters.take("status", &errors) { try setStatus(text, in: context) }
        request.roomPrefix = try usable(parameters.take("roomprefix", &errors)) {
            try Validate.line($0, "roomprefix", max: Validate.labelLimit)
        }
        request.attachURL = try usable(parameters.take("url", &errors)) { try Validate.optionalURL($0, "url") }
        request.attachCaption = parameters.take("caption", &errors)?.oneLine(max: Validate.titleLimit) ?? ""
        let most = 2 * CommandContext.maximumLabels
        let labels = parameters.take("labels", &errors)?.split(separator: ",", maxSplits: most).map(String.init) ?? []
        try setLabels(labels.prefix(most).map { try Self.label($0, in: context) } + defaults.labels, in: context)
    }

    /// Whether a text says yes or no; nil for neither.
    static func truth(_ text: String) -> Bool? {
        switch text.folded.filter({ !$0.isWhitespace }) {
        case "true", "1", "yes", "on": true
        case "false", "0", "no", "off", "": false
        default: nil
        }
    }

    private mutating func note(_ field: String, _ reason: String) { errors.append("\(field) \(reason).") }

    /// What `check` makes of a text; `""` where it refuses.
    private mutating func usable(_ text: String?, _ check: (String) throws -> String) throws -> String {
        guard let text else { return "" }
        do {
            return try check(text)
        } catch let error as APIError {
            errors.append(error.message)
            return ""
        }
    }

    // MARK: Values

    private mutating func setTitle(_ text: String) {
        if let title = try? Validate.line(text, "title", max: Validate.titleLimit) {
            request.title = title
            return
        }
        let line = text.oneLine(max: Validate.titleLimit)
        if !line.isEmpty { request.title = line }
        note("title", "must be one line of at most \(Validate.titleLimit) characters; it was cut")
    }

    private mutating func setSeverity(_ words: [String], in context: CommandContext) throws {
        guard !words.isEmpty else { return }
        let all = try context.tx.severities(of: context.caller.orgID)
        let active = all.filter { !$0.isArchived }
        let decided = active.filter { !$0.isUndecided }.sorted { $0.rank < $1.rank }
        let found = words.compactMap { word in
            active.named(word.folded) ?? SeverityWords.place(of: word, among: decided.count).map { decided[$0] }
        }
        if let severity = found.min(by: { $0.rank < $1.rank }) {
            request.severity = severity.label
            return
        }
        let shown = words.map { "“\($0.oneLine(max: 100))”" }.prefix(5).joined(separator: ", ")
        let fallback = all.first(where: \.isUndecided)?.label ?? ""
        errors.append("severity: there is no \(shown), only \(all.activeLabels); it is \(fallback).")
    }

    private mutating func setStatus(_ text: String, in context: CommandContext) throws {
        do {
            let status = try context.tx.requireStatus(text, type: .internalIncident, of: context.caller.orgID)
            let missing = status.category == .resolved ? try context.fieldsMissingForResolving(0) : []
            guard missing.isEmpty else {
                note(
                    "status",
                    "cannot be \(status.slug): the incident lacks a value of \(missing.joined(separator: ", "))")
                return
            }
            request.status = status.slug
        } catch let error as APIError {
            errors.append(error.message)
        }
    }

    /// `key:text` where the organisation has the key; else the whole text, in the default key.
    private static func label(_ text: String, in context: CommandContext) throws -> IncidentLabel {
        let text = text.drop(while: \.isWhitespace)
        let trimmed = String(text.reversed().drop(while: \.isWhitespace).reversed())
        let parts = trimmed.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let key = try context.tx.labelKey(parts[0], of: context.caller.orgID) {
            return .with { ($0.key, $0.label) = (key.slug, parts[1]) }
        }
        return .with { $0.label = trimmed }
    }

    private mutating func setLabels(_ labels: [IncidentLabel], in context: CommandContext) throws {
        for label in labels where !label.label.isEmpty {
            guard request.labels.count < CommandContext.maximumLabels else {
                note("labels", "must hold at most \(CommandContext.maximumLabels) labels; the others were left out")
                return
            }
            do {
                _ = try context.knownLabel(label, field: "labels")
                request.labels.append(label)
            } catch let error as APIError {
                errors.append(error.message)
            }
        }
    }
}
