import ArgumentParser
import Foundation
import IncidentServer

/// The options that say where the data is, which most commands share.
struct DataOption: ParsableArguments {
    @Option(help: "The data folder. Also MUSTER_DATA; ./data without either.")
    var data: String?

    @Option(
        name: .customLong(Setting.databaseURL.rawValue),
        help: ArgumentHelp("\(Setting.databaseURL.help) Also \(Setting.databaseURL.variable).", valueName: "url"))
    var databaseURL: String?

    @Option(
        name: .customLong(Setting.databaseURLFile.rawValue),
        help: ArgumentHelp(
            "\(Setting.databaseURLFile.help) Also \(Setting.databaseURLFile.variable).", valueName: "file"))
    var databaseURLFile: String?

    /// The data folder, for what is done to one alone.
    var folder: DataFolder {
        get throws {
            guard case .folder(let folder) = try place else {
                throw CommandFailure("This command works on a data folder alone: leave the database's address out.")
            }
            return folder
        }
    }

    /// What the command works on.
    var place: CommandPlace {
        get throws {
            let given: [(Setting, String?)] = [
                (.data, data), (.databaseURL, databaseURL), (.databaseURLFile, databaseURLFile),
            ]
            let flags = given.compactMap { setting, text in text.map { (setting, $0) } }
            switch try StoragePlace.load(flags: Dictionary(uniqueKeysWithValues: flags)) {
            case .folder(let url): return .folder(DataFolder(url: url))
            case .server(let server): return .server(server.forCommand)
            }
        }
    }
}

/// The option `--json`, which every list has.
struct JSONOption: ParsableArguments {
    @Flag(help: "Print JSON, for scripts.")
    var json = false
}
