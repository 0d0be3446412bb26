import Foundation
import IncidentServer
import IncidentStorage

extension DatabaseCopy.Place {
    /// The place that an option names: a data folder, or the address of a database without its password. Without the
    /// option it is the database of `MUSTER_DATABASE_URL` or of a file.
    init(_ text: String?, option: String, databaseURLFile: String?) throws {
        guard let text else {
            let flags = databaseURLFile.map { [Setting.databaseURLFile: $0] } ?? [:]
            guard case .server(let server) = try StoragePlace.load(flags: flags) else {
                throw CommandFailure(
                    "\(option) is missing.", hint: "Name a folder or a database, or set MUSTER_DATABASE_URL.")
            }
            self = .postgres(server.address)
            return
        }
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") || text.contains("=") else {
            self = .folder(URL(fileURLWithPath: text, isDirectory: true).standardizedFileURL)
            return
        }
        let address = try PostgresAddress(text)
        guard !address.holdsPassword else {
            throw CommandFailure(
                "\(option) must not hold a password, which everybody on this machine could read.",
                hint: "Leave \(option) out and set MUSTER_DATABASE_URL, or keep the password in libpq's password file.")
        }
        self = .postgres(address)
    }

    /// As a command's output names it.
    var name: String {
        switch self {
        case .folder(let url): url.path
        case .postgres(let address): "\(address)"
        }
    }
}
