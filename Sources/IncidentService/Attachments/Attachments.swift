import Foundation
public import IncidentAPI
public import IncidentCore
public import IncidentStorage
import Logging

/// The calls about files. They are no procedures: what they carry is not JSON.
public struct Attachments: Sendable {
    /// The store of the contents; nil where none is set up.
    public let files: (any FileStore)?
    /// How many bytes one upload may have.
    public let limit: Int

    private let database: any Database
    private let environment: Environment

    public init(
        database: any Database, files: (any FileStore)?, limit: Int = 50 << 20, environment: Environment = .live
    ) {
        self.database = database
        self.files = files
        self.limit = limit
        self.environment = environment
    }

    // MARK: Uploads

    /// All that can be refused before the body of an upload is read.
    ///
    /// - Parameter bytes: how many the caller says will come; nil when that is not known.
    public func admit(_ upload: FileUpload, bytes: Int?, from caller: Caller) async throws -> any FileStore {
        try caller.require(.editor, for: "Uploading a file")
        try await database.read { tx in
            let incident = try tx.requireIncident(upload.incidentID, visibleTo: caller)
            if !upload.activityItemID.isEmpty { _ = try tx.requireNote(upload.activityItemID, of: incident) }
            try tx.requireRoom(forFiles: 1, bytes: bytes ?? 0, in: incident)
        }
        if let bytes, bytes > limit + Self.frameBytes { throw tooLarge }
        guard let files else {
            throw APIError(
                .conflict, "This server has no place for files that all servers of its database share.",
                hint: "An operator sets attachment-folder, a folder that they share, or attachment-store s3://….")
        }
        return files
    }

    /// The body of an upload may have so many bytes more than its files.
    public static let frameBytes = 64 << 10

    public var tooLarge: APIError { APIError(.tooLarge, "An upload must have at most \(limit) bytes.") }

    /// Records the files of an upload. Their contents are in the store.
    public func attach(_ upload: FileUpload, _ call: Call) async -> Reply {
        await reply(call) { try await command(call, body: try upload.fingerprint()) { try $0.attach(upload) } }
    }

    /// Takes a file from its incident.
    public func delete(_ attachmentID: String, _ call: Call) async -> Reply {
        await reply(call) {
            try call.caller.require(.editor, for: "Deleting a file")
            return try await command(call, body: Data(attachmentID.utf8)) { try $0.delete(attachmentID) }
        }
    }

    private func command(
        _ call: Call, body: Data, _ handle: @escaping @Sendable (CommandContext) throws -> AttachmentAnswer
    ) async throws -> CallAnswer {
        var call = call
        call.body = body
        return try await database.command(call, environment, handle)
    }

    private func reply(_ call: Call, _ body: () async throws -> CallAnswer) async -> Reply {
        do {
            return .success(try await body())
        } catch {
            return .failure(APIError(failing: call.method, error, call.logger))
        }
    }

    // MARK: Downloads

    /// The file with this id that `caller` may see.
    public func file(_ attachmentID: String, for caller: Caller) async throws -> AttachmentRecord {
        try caller.require(.viewer, for: "Reading a file")
        return try await database.read { try $0.requireAttachment(attachmentID, visibleTo: caller).0 }
    }

    /// The file that a signed link gives.
    ///
    /// - Throws: `common.unauthorized` when the signature is not ours, or its time is up.
    public func file(
        _ attachmentID: String, _ purpose: FileLinkPurpose, expires: String, signature: String
    ) async throws -> AttachmentRecord {
        let (orgID, now) = (Bootstrap.orgID, environment.now())
        return try await database.read { tx in
            guard let secret = try tx.signingKey(FileLinks.keyName, of: orgID),
                FileLinks(secret: secret, orgID: orgID)
                    .isValid(signature, for: attachmentID, purpose, expires: expires, now: now)
            else {
                throw APIError(
                    .unauthorized, "The link is not valid, or no longer.",
                    hint: "Read the attachment's downloadURL again, or send a token.")
            }
            guard let file = try tx.attachment(attachmentID, of: orgID), !file.deletedAt.isSet else {
                throw APIError.noAttachment(attachmentID)
            }
            return file
        }
    }
}
