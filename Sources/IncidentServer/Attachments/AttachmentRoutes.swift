import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import Logging
import NIOCore

/// `<base>attachments…`: files are sent, read and deleted here. All of it is no JSON, and so no procedure.
struct AttachmentRoutes: Sendable {
    let calls: CallRoutes

    /// - Throws: when the connection broke and nobody waits for an answer.
    func answer(
        _ path: AttachmentPath, _ request: Request, _ writer: borrowing ResponseWriter, _ trace: TraceID,
        _ logger: Logger
    ) async throws -> Answer {
        do {
            switch (path, request.method) {
            case (.all, .post): return try await upload(request, writer, trace, logger)
            case (.file(let id), .get), (.file(let id), .head):
                return try await download(id, .download, request, logger)
            case (.thumbnail(let id), .get), (.thumbnail(let id), .head):
                return try await download(id, .thumbnail, request, logger)
            case (.file(let id), .delete):
                let (caller, backend) = try await calls.identify(request)
                let call = try self.call("attachments.delete", request, caller, logger)
                return calls.answer(await backend.attachments.delete(id, call), trace)
            default:
                let error = APIError(.methodNotAllowed, "This path takes \(path.allowed).")
                var answer = calls.refusal(error, request, trace)
                answer.headers[.allow] = path.allowed
                return answer
            }
        } catch let broken as BrokenConnection {
            throw broken.cause
        } catch {
            return calls.refusal(apiError(error, logger), request, trace)
        }
    }

    /// The client left in the middle of its upload.
    private struct BrokenConnection: Error {
        var cause: any Error
    }

    private func call(
        _ method: String, _ request: Request, _ caller: Caller, _ logger: Logger
    ) throws(APIError) -> Call {
        Call(
            method, body: Data(), caller: caller, idempotencyKey: try request.headers.checkedIdempotencyKey(),
            ifMatch: try request.headers.checkedIfMatch(), logger: logger)
    }

    private func apiError(_ error: any Error, _ logger: Logger) -> APIError {
        guard let error = error as? FileStoreError else { return calls.apiError(error, logger) }
        logger.error("the store of files failed", metadata: ["error": "\(error)"])
        if error.isMissing {
            return APIError(
                .internalError, "The content of the file is not in the store.",
                hint: "The server's log has the cause under this trace_id.")
        }
        return APIError(
            .unavailable, "The store of files cannot do this now.",
            hint: "The server's log has the cause under this trace_id.", retryAfterSeconds: 5)
    }

    // MARK: Uploads

    private func upload(
        _ request: Request, _ writer: borrowing ResponseWriter, _ trace: TraceID, _ logger: Logger
    ) async throws -> Answer {
        let (caller, backend) = try await calls.identify(request)
        let parameters = request.uri.queryParameters
        var upload = FileUpload(
            incidentID: parameters["incidentID"].map(String.init) ?? "",
            activityItemID: parameters["activityItemID"].map(String.init) ?? "")
        let attachments = backend.attachments
        let call = try self.call("attachments.upload", request, caller, logger)
        let store = try await attachments.admit(upload, bytes: request.headers.contentLength, from: caller)
        let reader = UploadReader(store: store, limit: attachments.limit, tooLarge: attachments.tooLarge)
        try await writer.continueIfExpected(by: request)
        let received: [UploadReader.Received]
        do {
            received = try await reader.read(request)
            for part in received { try await store.keep(part.file.url, as: .content(part.file.sha512)) }
        } catch let fault as WireFault {
            return calls.broken(fault.error, trace, status: fault.status)
        } catch let error as APIError {
            return calls.broken(error, trace)
        } catch let error as FileStoreError {
            return calls.broken(apiError(error, logger), trace)
        } catch {
            throw BrokenConnection(cause: error)
        }
        upload.files = received.map(\.upload)
        return calls.answer(await attachments.attach(upload, call), trace)
    }

    // MARK: Downloads

    private func download(
        _ id: String, _ purpose: FileLinkPurpose, _ request: Request, _ logger: Logger
    ) async throws -> Answer {
        let (file, attachments) = try await file(id, purpose, request)
        guard let store = attachments.files else {
            throw APIError(.conflict, "This server has no store of files.")
        }
        let isThumbnail = purpose == .thumbnail
        let key: FileKey = isThumbnail ? .thumbnail(of: file.sha512) : .content(file.sha512)
        guard !isThumbnail || file.thumbnail == .made else {
            throw APIError(.notFound, "There is no small picture of attachment \(id).")
        }
        guard let bytes = try await store.bytes(of: key) else {
            throw FileStoreError("\(key.path) of attachment \(id) is not in \(store.name)", isMissing: true)
        }
        let contentType = isThumbnail ? Thumbnails.contentType : file.contentType
        let tag = "\"\(file.sha512.prefix(64))\(isThumbnail ? "-thumbnail" : "")\""
        let conditions = FileConditions(
            headers: request.headers, tag: tag, modified: Int(file.uploadedAt.microseconds / 1_000_000))

        var answer = Answer(contentType: contentType, body: ByteBuffer())
        answer.headers[.eTag] = tag
        answer.headers[.lastModified] = HTTPDate.format(conditions.modified)
        answer.headers[.acceptRanges] = "bytes"
        answer.headers[.cacheControl] = "private, max-age=3600"
        answer.headers[.contentDisposition] = ContentDisposition.text(
            file.fileName, isShown: FileContent.isShown(contentType))
        answer.protectFile()
        if conditions.isFailed {
            throw APIError(.preconditionFailed, "The file is another one than If-Match or If-Unmodified-Since names.")
        }
        if conditions.isNotModified {
            answer.status = .notModified
            return answer
        }
        var range = 0..<bytes
        switch conditions.allowsRange ? ByteRange(request.headers[.range], of: bytes) : .whole {
        case .whole: break
        case .part(let part):
            range = part
            answer.status = .partialContent
            answer.headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes)"
        case .unsatisfiable:
            answer.status = .rangeNotSatisfiable
            answer.headers[.contentRange] = "bytes */\(bytes)"
            return answer
        }
        let wanted = range
        answer.stream = AnswerStream(bytes: wanted.count) { take in
            try await store.read(key, in: wanted) { try await take(ByteBuffer(bytes: $0)) }
        }
        return answer
    }

    /// The file, by a signed link or by a token.
    private func file(
        _ id: String, _ purpose: FileLinkPurpose, _ request: Request
    ) async throws -> (AttachmentRecord, Attachments) {
        let parameters = request.uri.queryParameters
        if let signature = parameters["signature"] {
            guard let attachments = calls.state.backend?.attachments else { throw CallRoutes.starting }
            let expires = parameters["expires"].map(String.init) ?? ""
            let file = try await attachments.file(id, purpose, expires: expires, signature: String(signature))
            return (file, attachments)
        }
        let (caller, backend) = try await calls.identify(request)
        return (try await backend.attachments.file(id, for: caller), backend.attachments)
    }
}

extension Answer {
    /// Says that what is sent is not ours: a page or picture in it may run nothing, and read nothing of this server.
    fileprivate mutating func protectFile() {
        headers[.contentSecurityPolicy] = "sandbox; default-src 'none'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.crossOriginResourcePolicy] = "same-origin"
        headers[.referrerPolicy] = "no-referrer"
    }
}

/// How a browser takes a file: shown or saved, and under which name (RFC 6266, RFC 8187).
enum ContentDisposition {
    static func text(_ name: String, isShown: Bool) -> String {
        let plain = String(
            name.unicodeScalars.map { scalar in
                let isPlain =
                    scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar != "%"
                return isPlain ? Character(scalar) : "_"
            })
        let extended = name.percentEncoded(keeping: "-._")
        return "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(extended)"
    }
}
