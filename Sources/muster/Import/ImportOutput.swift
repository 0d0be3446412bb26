import IncidentService

/// Says what an import did.
enum ImportOutput {
    static func show(_ report: ImportReport, asJSON: Bool) throws {
        if asJSON { return try Output.json(report) }
        var words = [
            "Stored \(report.incidents) incidents with \(report.activityItems) timeline items, \(report.tasks) tasks, "
                + "\(report.assignments) assignments, \(report.keyUpdates) key updates, "
                + "\(report.fieldValues) values of fields and \(report.files) files; "
                + "\(report.people) people and \(report.labels) labels are new."
        ]
        if report.alreadyThere > 0 { words.append("\(report.alreadyThere) incidents were there already.") }
        if report.renumbered > 0 {
            words.append("\(report.renumbered) have another number than in the source, which their refs name.")
        }
        try Output.line(words.joined(separator: " "))
        for made in report.made { try Output.line("- Made: \(made.withoutControls).") }
        try showNotes(report)
    }

    /// Says what a dry run found.
    ///
    /// - Parameter who: who has it, such as `The source has`.
    static func showFound(_ who: String, _ report: ImportReport, asJSON: Bool) throws {
        if asJSON { return try Output.json(report) }
        let files = report.files > 0 ? " with \(report.files) files" : ""
        try Output.line("\(who) \(report.incidents) incidents\(files). Nothing was changed.")
        try showNotes(report)
    }

    private static func showNotes(_ report: ImportReport) throws {
        for (note, count) in report.notes.sorted(by: { $0.key < $1.key }) {
            try Output.line(count > 1 ? "- \(count) times: \(note.withoutControls)" : "- \(note.withoutControls)")
        }
    }
}
