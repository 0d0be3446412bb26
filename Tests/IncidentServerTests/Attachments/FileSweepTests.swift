import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

@testable import IncidentService

@Suite struct FileSweepTests {
    @Test func contentsGoWhenNobodyHasThemAnyMore() async throws {
        try await TestServer.run { server in
            let sweep = FileSweepWorker(
                database: server.database, files: server.files, holder: "test", environment: server.environment,
                logger: .silent)
            server.clock.set(.now())
            let incident = try await server.declare()
            let shared = [
                try await server.attach(noise(10), to: incident), try await server.attach(noise(10), to: incident),
            ]
            let single = try await server.attach(noise(20), to: incident)
            let orphan = try IncomingFile(in: server.files.incoming)
            try await orphan.write([1, 2, 3])
            let left = try await orphan.finish()
            try await server.files.keep(left.url, as: .content(left.sha512))
            #expect(try await server.storedFiles().count == 3)

            _ = try await server.files("DELETE", "/\(shared[0].attachmentID)")
            _ = try await server.files("DELETE", "/\(single.attachmentID)")
            #expect(try await sweep.step() == 0)
            server.clock.advance(bySeconds: 23 * 3600)
            #expect(try await sweep.step() == 0)
            server.clock.advance(bySeconds: 2 * 3600)
            #expect(try await sweep.step() == 2)
            #expect(try await server.storedFiles() == [.content(shared[1].sHA512)])
            #expect(try await server.files("GET", "/\(shared[1].attachmentID)").status == 200)
        }
    }

    /// A storage that is asked to remove something while somebody sends the same again.
    private struct BusyStore: FileStore {
        var store: any FileStore
        var whileRemoving: @Sendable () async throws -> Void

        var name: String { store.name }
        var incoming: URL { store.incoming }
        func prepare() async throws { try await store.prepare() }
        func keep(_ file: URL, as key: FileKey) async throws { try await store.keep(file, as: key) }
        func bytes(of key: FileKey) async throws -> Int? { try await store.bytes(of: key) }
        func read(_ key: FileKey, in range: Range<Int>, _ take: ([UInt8]) async throws -> Void) async throws {
            try await store.read(key, in: range, take)
        }
        func list(prefix: String) async throws -> [(key: FileKey, since: Date)] {
            try await store.list(prefix: prefix)
        }
        func remove(_ key: FileKey, since time: Date) async throws {
            try await whileRemoving()
            // As a storage that cannot compare and remove at once.
            try await store.remove(key, since: .distantFuture)
        }
        func localFile(of key: FileKey) -> URL? { store.localFile(of: key) }
    }

    @Test func noUploadIsLostToTheRemovalOfTheSameContent() async throws {
        try await TestServer.run { server in
            server.clock.set(.now())
            let incident = try await server.declare()
            let content = noise(10)
            let old = try await server.attach(content, to: incident)
            _ = try await server.files("DELETE", "/\(old.attachmentID)")
            server.clock.advance(bySeconds: 25 * 3600)
            let refused = Mutex(0)
            let busy = BusyStore(store: server.files) {
                let reply = try await server.upload(content, to: incident)
                #expect(reply.status == 503)
                #expect(reply.headers["retry-after"] == "5")
                #expect(try reply.problem().message.contains("is being removed"))
                #expect(try await server.upload(noise(11), to: incident).status == 200)
                refused.withLock { $0 += 1 }
            }
            let sweep = FileSweepWorker(
                database: server.database, files: busy, holder: "test", environment: server.environment,
                logger: .silent)
            #expect(try await sweep.step() == 1)
            #expect(refused.withLock { $0 } == 1)
            let again = try await server.attach(content, to: incident)
            #expect(try await server.files("GET", "/\(again.attachmentID)").body == content)
        }
    }

    @Test func aContentThatCameAgainStays() async throws {
        try await withTemporaryFolder { folder in
            let store = FolderFileStore(folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try await store.prepare()
            let file = try IncomingFile(in: store.incoming)
            try await file.write([1])
            let content = try await file.finish()
            let key = FileKey.content(content.sha512)
            try await store.keep(content.url, as: key)
            // It looked old, and is kept anew before it is removed.
            try await store.remove(key, since: Date(timeIntervalSinceNow: -60))
            #expect(try await store.bytes(of: key) == 1)
            // A process ended between taking it away and looking at it.
            try FileManager.default.moveItem(
                at: store.url(key), to: folder.appending(path: "leaving/\(content.sha512)"))
            try await store.prepare()
            #expect(try await store.bytes(of: key) == 1)
            try await store.remove(key, since: Date(timeIntervalSinceNow: 60))
            #expect(try await store.bytes(of: key) == nil)
        }
    }

    @Test func whatCannotBeListedIsNotTakenForNothing() async throws {
        try await withTemporaryFolder { folder in
            let store = FolderFileStore(folder)
            let manager = FileManager.default
            #expect(try await store.list(prefix: "aa").isEmpty)
            let key = FileKey.content(String(repeating: "a", count: 128))
            let place = store.url(key).deletingLastPathComponent()
            try manager.createDirectory(at: place, withIntermediateDirectories: true)
            try Data([1]).write(to: store.url(key))
            try Data("a stranger's".utf8).write(to: folder.appending(path: "aa/note"))
            #expect(try await store.list(prefix: "aa").map(\.key) == [key])

            // A link to itself cannot be followed, not even by root.
            let loop = folder.appending(path: "aa/ab")
            try manager.createSymbolicLink(atPath: loop.path, withDestinationPath: "ab")
            let refusal = await #expect(throws: FileStoreError.self) { try await store.list(prefix: "aa") }
            #expect(refusal?.description.hasPrefix("The folder \(loop.path) cannot be read: ") == true)
            #expect(refusal?.isMissing == false)
            try manager.removeItem(at: loop)
            try manager.removeItem(at: store.url(key))
            try manager.createSymbolicLink(at: store.url(key), withDestinationURL: store.url(key))
            await #expect(throws: FileStoreError.self) { try await store.list(prefix: "aa") }
        }
    }

    @Test func whatAProcessLeftComingInIsRemovedAtTheStart() async throws {
        try await withTemporaryFolder { folder in
            let store = FolderFileStore(folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try await store.prepare()
            let running = try IncomingFile(in: store.incoming)
            try Data("left".utf8).write(to: store.incoming.appending(path: "left"))
            try await store.prepare()
            #expect(try FileManager.default.contentsOfDirectory(atPath: store.incoming.path).count == 1)
            try await running.write([1])
            #expect(try await running.finish().bytes == 1)
        }
    }

    @Test func filesAreForTheirOwnerAlone() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let file = try await server.attach(noise(10), to: incident)
            let store = try #require(server.files as? FolderFileStore)
            var url = store.url(.content(file.sHA512))
            for mode in [0o600, 0o700, 0o700] {
                let found = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
                #expect(found == mode)
                url.deleteLastPathComponent()
            }
        }
    }
}
