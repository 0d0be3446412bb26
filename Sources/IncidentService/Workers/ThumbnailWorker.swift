import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Makes the small pictures of pictures that were uploaded, one after the other.
public struct ThumbnailWorker: Service {
    private let database: any Database
    private let files: any FileStore
    private let thumbnails: Thumbnails
    private let lease: Lease
    private let logger: Logger
    private let pause: Duration

    /// - Parameter holder: this server, among those that share the database.
    public init(
        database: any Database, files: any FileStore, thumbnails: Thumbnails, holder: String,
        environment: Environment = .live, logger: Logger, pause: Duration = .seconds(2)
    ) {
        self.database = database
        self.files = files
        self.thumbnails = thumbnails
        lease = Lease("thumbnails", holder: holder, database: database, environment: environment)
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        await lease.run(every: pause, logger) {
            while try await step() > 0, !Task.isCancelled {}
        }
    }

    /// Makes some. Returns how many pictures it settled, whether they have one now or never will.
    @discardableResult public func step() async throws -> Int {
        let waiting = try await database.read { try $0.attachmentsWantingThumbnails(limit: 10) }
        for file in waiting {
            let state: ThumbnailState = try await make(file) ? .made : .none
            try await database.write(.organization(file.orgID)) { try $0.note(state, of: file) }
        }
        return waiting.count
    }

    private func make(_ file: AttachmentRecord) async throws -> Bool {
        let key = FileKey.thumbnail(of: file.sha512)
        if try await files.bytes(of: key) != nil { return true }
        guard try await files.bytes(of: .content(file.sha512)) != nil else { return false }
        let content = try await files.withLocalFile(of: .content(file.sha512)) { picture in
            try await thumbnails.make(of: picture, in: files.incoming)
        }
        guard let content else {
            logger.info("no small picture can be made", metadata: ["attachment": "\(file.attachmentID)"])
            return false
        }
        let incoming = try IncomingFile(in: files.incoming)
        try await incoming.write(content)
        try await files.keep(incoming.finish().url, as: key)
        return true
    }
}
