public import Foundation

/// Where the content of attached files is kept, each under its hash.
///
/// Content under a key never changes: who keeps the same again replaces it by the same.
public protocol FileStore: Sendable {
    /// The store in a few words, for people. It holds no secret.
    var name: String { get }

    /// A folder of this machine, for files that are still coming in.
    var incoming: URL { get }

    /// Makes the store ready to be used, and removes what an earlier process left unfinished.
    func prepare() async throws

    /// Moves a file that is on the disk into the store. Returns when it is there for good.
    func keep(_ file: URL, as key: FileKey) async throws

    /// The size of what is under a key, or nil when nothing is.
    func bytes(of key: FileKey) async throws -> Int?

    /// Gives a part of what is under a key to `take`, piece by piece; the next one when `take` has returned.
    func read(
        _ key: FileKey, in range: Range<Int>, _ take: ([UInt8]) async throws -> Void
    ) async throws

    /// What is kept under hashes that begin with two digits, and since when.
    func list(prefix: String) async throws -> [(key: FileKey, since: Date)]

    /// Removes what has been under a key since before `time`. What came since stays.
    func remove(_ key: FileKey, since time: Date) async throws

    /// The file itself where it is one of this machine; nil where it has to be read.
    func localFile(of key: FileKey) -> URL?
}

/// Under what a content is kept: its hash, or that of the picture it is a small one of.
public struct FileKey: Hashable, Sendable {
    /// The SHA-512 in 128 hexadecimal digits.
    public var sha512: String
    public var isThumbnail = false

    public static func content(_ sha512: String) -> FileKey { FileKey(sha512: sha512) }
    public static func thumbnail(of sha512: String) -> FileKey { FileKey(sha512: sha512, isThumbnail: true) }

    /// Such as `ab/cd/abcd…`.
    public var path: String {
        "\(sha512.prefix(2))/\(sha512.dropFirst(2).prefix(2))/\(sha512)\(isThumbnail ? Self.thumbnailEnd : "")"
    }

    /// The two digits that hashes begin with, all of them: `00` to `ff`.
    public static let prefixes = (UInt8.min...UInt8.max).map { [$0].hexadecimal }

    /// The key that a name stands for; nil for a name that none has.
    public init?(name: some StringProtocol) {
        let isThumbnail = name.hasSuffix(Self.thumbnailEnd)
        let hash = isThumbnail ? String(name.dropLast(Self.thumbnailEnd.count)) : String(name)
        guard Self.isHash(hash) else { return nil }
        self.init(sha512: hash, isThumbnail: isThumbnail)
    }

    private init(sha512: String, isThumbnail: Bool = false) {
        self.sha512 = sha512
        self.isThumbnail = isThumbnail
    }

    /// Whether a text can be a hash, and so part of a path.
    public static func isHash(_ text: String) -> Bool {
        text.utf8.count == 128
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    private static let thumbnailEnd = ".thumbnail"
}

/// Why the store of files could not do what it was asked for, in a sentence for the operator.
public struct FileStoreError: Error, CustomStringConvertible, Sendable {
    public var description: String
    /// Whether the content is simply not there.
    public var isMissing = false

    public init(_ description: String, isMissing: Bool = false) {
        self.description = description
        self.isMissing = isMissing
    }

    init(errno sentence: String, code: Int32 = errno) {
        self.init("\(sentence): \(String(cString: strerror(code))).", isMissing: code == ENOENT)
    }
}

extension FileStore {
    /// Runs `body` with a file of this machine that holds what is under a key.
    public func withLocalFile<Result>(
        of key: FileKey, _ body: (URL) async throws -> Result
    ) async throws -> Result {
        if let file = localFile(of: key) { return try await body(file) }
        guard let bytes = try await bytes(of: key) else {
            throw FileStoreError("There is no file \(key.path) in \(name).", isMissing: true)
        }
        let copy = try IncomingFile(in: incoming)
        try await read(key, in: 0..<bytes) { try await copy.write($0) }
        let file = try await copy.finish()
        return try await body(file.url)
    }

    /// The hash of what is under a key; nil when nothing is.
    public func digest(of key: FileKey) async throws -> String? {
        guard let bytes = try await bytes(of: key) else { return nil }
        let hasher = ContentHasher()
        try await read(key, in: 0..<bytes) { hasher.update($0) }
        return hasher.digest()
    }
}
