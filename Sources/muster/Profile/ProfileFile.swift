import Foundation

/// The file in which profiles are stored. It holds tokens: it is its owner's alone, or it is not used.
struct ProfileFile {
    let url: URL

    /// `$XDG_CONFIG_HOME/muster/profiles.json`, below `~/.config` without that variable.
    static func standard(_ environment: [String: String]) -> ProfileFile {
        let given = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
        let folder = given ?? "\(home)/.config"
        return ProfileFile(url: URL(filePath: folder).appending(path: "muster/profiles.json"))
    }

    /// What is stored; nothing when there is no file.
    func read() throws -> Profiles {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return Profiles() }
            throw failure("The profile file \(url.path) cannot be opened: \(String(cString: strerror(errno))).")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try requirePrivate(descriptor)
        guard let bytes = try handle.readToEnd(), let profiles = try? JSONDecoder().decode(Profiles.self, from: bytes)
        else {
            throw failure(
                "The profile file \(url.path) is not as muster writes it.",
                hint: "Mend it, or remove it and store the profiles again.")
        }
        return profiles
    }

    /// The open file itself is looked at, so that it cannot be exchanged in between.
    private func requirePrivate(_ descriptor: Int32) throws {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw failure("\(url.path) is no file.")
        }
        guard status.st_uid == geteuid() else {
            throw failure("The profile file \(url.path) belongs to another user.")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw failure(
                "Others may read or write the profile file \(url.path), which holds tokens.",
                hint: "Make it yours alone: chmod 600 \(url.path)")
        }
    }

    /// Stores all of it in one step: a reader sees what was there before, or this.
    func write(_ profiles: Profiles) throws {
        let target = url.resolvingSymlinksInPath()
        let folder = target.deletingLastPathComponent()
        let draft = folder.appending(path: ".profiles-\(UUID().uuidString).json")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            let bytes = try encoder.encode(profiles) + Data("\n".utf8)
            let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            guard rename(draft.path, target.path) == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
        } catch {
            unlink(draft.path)
            throw failure("The profile file \(url.path) cannot be written: \(error.localizedDescription)")
        }
    }

    private func failure(_ sentence: String, hint: String? = nil) -> CommandFailure {
        CommandFailure(sentence, hint: hint, status: .configuration)
    }
}
