import ArgumentParser
import Foundation

/// The option `--data`, which most commands share.
struct DataOption: ParsableArguments {
    @Option(help: "The data folder. Also MUSTER_DATA; ./data without either.")
    var data: String?

    var folder: DataFolder {
        let path = data ?? ProcessInfo.processInfo.environment["MUSTER_DATA"] ?? "data"
        return DataFolder(url: URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL)
    }
}

/// The option `--json`, which every list has.
struct JSONOption: ParsableArguments {
    @Flag(help: "Print JSON, for scripts.")
    var json = false
}
