import ArgumentParser
import IncidentServer
import IncidentStorage

/// The option that says where an import goes.
struct TargetOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where to: a data folder, or the address of a database. Without it, the database of MUSTER_DATABASE_URL.",
            valueName: "folder-or-url"))
    var to: String?

    @Option(
        name: .customLong(Setting.databaseURLFile.rawValue),
        help: ArgumentHelp(
            "\(Setting.databaseURLFile.help) Also \(Setting.databaseURLFile.variable).", valueName: "file"))
    var databaseURLFile: String?

    var place: DatabaseCopy.Place {
        get throws { try DatabaseCopy.Place(to, option: "--to", databaseURLFile: databaseURLFile) }
    }
}
