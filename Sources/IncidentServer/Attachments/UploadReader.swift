import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import NIOCore

/// Reads the body of an upload into files as it comes. Of one that ends early nothing stays.
struct UploadReader {
    /// A file that has come in, and what is recorded of it.
    struct Received {
        var file: IncomingFile.Finished
        var upload: FileUpload.File
    }

    let store: any FileStore
    /// How many bytes the files may have, together.
    let limit: Int
    let tooLarge: APIError

    /// Files of one upload.
    private static let mostFiles = 20
    private static let mostParts = 100
    /// So much is written at once.
    private static let pieceBytes = 256 << 10

    func read(_ request: Request) async throws -> [Received] {
        guard ContentEncoding(request.headers) == .identity else {
            throw APIError(
                .unsupportedEncoding, "A file is sent as it is.", hint: "Send it without Content-Encoding.")
        }
        let type = HeaderParameters(request.headers[.contentType] ?? "")
        let isForm = type.word == "multipart/form-data"
        let received = try await isForm ? readForm(request, boundary: type["boundary"]) : readRaw(request)
        guard !received.isEmpty else {
            throw APIError.invalid("The multipart body", "must hold a file, a part with a filename")
        }
        return received
    }

    private func readRaw(_ request: Request) async throws -> [Received] {
        let writer = try Writer(store)
        var total = 0
        for try await part in request.body {
            total += part.readableBytes
            guard total <= limit else { throw tooLarge }
            try await writer.write(part)
        }
        try requireWhole(request, total)
        let name =
            request.uri.queryParameters["fileName"].map(String.init)
            ?? request.headers[.contentDisposition].flatMap { HeaderParameters($0).fileName } ?? ""
        return [try await received(writer, name: name)]
    }

    private func readForm(_ request: Request, boundary: String?) async throws -> [Received] {
        guard let boundary, (1...70).contains(boundary.utf8.count) else {
            throw APIError.invalid("The header Content-Type", "must name a boundary of 1 to 70 characters")
        }
        var parser = MultipartParser(boundary: boundary)
        var received: [Received] = []
        var current: (writer: Writer, name: String)?
        var (total, fileBytes) = (0, 0)
        for try await bytes in request.body {
            total += bytes.readableBytes
            guard total <= limit + Attachments.frameBytes else { throw tooLarge }
            for event in try parser.read(bytes) {
                switch event {
                case .part(let part):
                    guard parser.parts <= Self.mostParts, received.count < Self.mostFiles else {
                        throw APIError.invalid("The multipart body", "must hold at most \(Self.mostFiles) files")
                    }
                    current = try part.fileName.map { (try Writer(store), $0) }
                case .data(let data):
                    guard let current else { continue }
                    fileBytes += data.readableBytes
                    guard fileBytes <= limit else { throw tooLarge }
                    try await current.writer.write(data)
                case .end:
                    if let current { received.append(try await self.received(current.writer, name: current.name)) }
                    current = nil
                }
            }
        }
        try requireWhole(request, total)
        try parser.finish()
        return received
    }

    /// A connection that is closed in the middle may look like the body's end.
    private func requireWhole(_ request: Request, _ bytes: Int) throws(APIError) {
        guard let length = request.headers.contentLength, length != bytes else { return }
        throw .invalid("The body", "must have the \(length) bytes that its Content-Length names")
    }

    private func received(_ writer: Writer, name: String) async throws -> Received {
        let file = try await writer.finish()
        guard file.bytes > 0 else { throw APIError.invalid("The file", "must not be empty") }
        let upload = try FileUpload.File(file) { try FileName.checked(name, else: $0.ext) }
        return Received(file: file, upload: upload)
    }

    /// Gathers small pieces before they go to the disk.
    private final class Writer {
        private let file: IncomingFile
        private var gathered: [UInt8] = []

        init(_ store: any FileStore) throws {
            file = try IncomingFile(in: store.incoming)
            gathered.reserveCapacity(UploadReader.pieceBytes + 64 << 10)
        }

        func write(_ bytes: ByteBuffer) async throws {
            gathered += bytes.readableBytesView
            guard gathered.count >= UploadReader.pieceBytes else { return }
            try await file.write(gathered)
            gathered.removeAll(keepingCapacity: true)
        }

        func finish() async throws -> IncomingFile.Finished {
            if !gathered.isEmpty { try await file.write(gathered) }
            gathered = []
            return try await file.finish()
        }
    }
}
