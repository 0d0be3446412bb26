import Foundation

/// A file that holds a key, for its owner alone.
struct SecretKeyFile {
    private let url: URL

    init(_ url: URL) { self.url = url }

    /// Why a file cannot be used.
    struct Fault: Error, CustomStringConvertible {
        /// A sentence for the operator, with the path.
        var description: String
        /// A sentence for everybody.
        var hint = "An operator finds the reason with muster doctor."

        init(_ description: String) { self.description = description }
    }

    /// Nil when it is not there.
    func read() throws(Fault) -> SecretKey? {
        guard access(url.path, F_OK) == 0 else { return nil }
        guard let data = FileManager.default.contents(atPath: url.path) else {
            throw Fault("\(url.path) cannot be read")
        }
        guard let key = SecretKey(String(decoding: data, as: UTF8.self)) else {
            throw Fault("\(url.path) holds no key of 32 bytes in base64")
        }
        return key
    }

    /// Writes a new key, which is on the disk when this returns. One that somebody else makes meanwhile stays.
    func make() throws(Fault) {
        // A name of its own: whoever opened a common one could still empty the file that it has become.
        let draft = "\(url.path).\(UUID().uuidString.lowercased()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw systemFault("\(draft) cannot be made") }
        let bytes = Array((SecretKey().text + "\n").utf8)
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        defer { unlink(draft) }
        guard isWritten else { throw systemFault("\(draft) cannot be written") }
        guard link(draft, url.path) == 0 || errno == EEXIST else { throw systemFault("\(url.path) cannot be made") }
        let folder = open(url.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw systemFault("the folder of \(url.path) cannot be opened") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw systemFault("the folder of \(url.path) cannot be made durable") }
    }

    private func systemFault(_ sentence: String) -> Fault { Fault("\(sentence): \(String(cString: strerror(errno)))") }
}
