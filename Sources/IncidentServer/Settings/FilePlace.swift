public import Foundation
public import IncidentStorage

/// Where the content of attached files is kept.
public enum FilePlace: Sendable {
    /// A folder: in the data folder, or one that is named.
    case folder(URL)
    /// S3-compatible storage, and a folder of this machine for what comes in; nil for the system's own.
    case bucket(S3Bucket, incoming: URL?)
    /// Nowhere: several servers may share the database, and no place is named that all of them reach.
    case none

    /// Reads the settings of the place alone, for a command on the data in `place`.
    ///
    /// - Throws: ``SettingsError`` that names the setting and says what would be right.
    public init(
        for place: StoragePlace, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws {
        try self.init(SettingValues(flags: [:], environment: environment, file: nil), place)
    }

    /// The place that the servers of a database share.
    public static func shared(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> FilePlace {
        try FilePlace(SettingValues(flags: [:], environment: environment, file: nil), nil)
    }

    /// How many bytes a file may have: what `flag` says, else the setting.
    public static func limit(
        _ flag: String?, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Int {
        let flags = flag.map { [Setting.attachmentLimit: $0] } ?? [:]
        return try SettingValues(flags: flags, environment: environment, file: nil).bytes(.attachmentLimit)
    }

    /// - Parameter place: where the data is; nil for a database that several servers share.
    init(_ values: SettingValues, _ place: StoragePlace?) throws {
        let folder = values.value(.attachmentFolder).map {
            URL(fileURLWithPath: $0, isDirectory: true).standardizedFileURL
        }
        if let text = values.value(.attachmentStore) {
            guard folder == nil else {
                throw SettingsError("attachment-store and attachment-folder are both set: leave one out.")
            }
            var incoming: URL?
            if case .folder(let data) = place {
                incoming = data.appending(path: "incoming", directoryHint: .isDirectory)
            }
            self = .bucket(try S3Bucket(text, values), incoming: incoming)
        } else if let folder {
            self = .folder(folder)
        } else if case .folder(let data) = place {
            self = .folder(SQLiteFolder(data).attachments)
        } else {
            self = .none
        }
    }

    /// The store; nil where there is none.
    ///
    /// - Parameter isServer: whether to make it ready to be used, as a server does at its start.
    public func open(isServer: Bool = true) async throws -> (any FileStore)? {
        let store: any FileStore
        switch self {
        case .folder(let folder): store = FolderFileStore(folder)
        case .bucket(let bucket, let incoming): store = S3FileStore(bucket, incoming: incoming)
        case .none: return nil
        }
        if isServer { try await store.prepare() }
        return store
    }
}
