import CPostgres
import Foundation
import Synchronization

/// Opens connections. libpq waits without end for a name and for a server that is silent; here each has its deadline.
struct PostgresConnector: Sendable {
    let address: PostgresAddress
    let options: PostgresOptions
    /// Whether a server that takes no writes is passed over.
    let writes: Bool
    /// Off as soon as one connection of this process found its statements' names gone.
    let names: StatementNames

    init(_ address: PostgresAddress, options: PostgresOptions, writes: Bool, names: StatementNames) {
        self.address = address
        self.options = options
        self.writes = writes
        self.names = names
    }

    /// Tries each host and each of its addresses in turn. Blocks the thread.
    ///
    /// - Throws: ``StorageError`` with `.unavailable` and the reason of the last host, or of one that has too many
    ///   connections: that one is there.
    func open() throws -> PostgresConnection {
        var last = StorageError("PostgreSQL has no address", kind: .unavailable)
        for kind in try sessionKinds() {
            for host in try address.hosts() {
                do {
                    for place in try PostgresResolver.addresses(of: host, within: patience) {
                        do {
                            return try open(place, sessionKind: kind)
                        } catch let error as StorageError {
                            if last.code != StorageError.tooManyConnections { last = error }
                        }
                    }
                } catch let error as StorageError {
                    if last.code != StorageError.tooManyConnections { last = error }
                }
            }
        }
        throw last
    }

    private var patience: Duration {
        guard let text = address.value("connect_timeout"), let seconds = Int(text), seconds > 0 else {
            return options.connectTimeout
        }
        // libpq takes 1 as 2, too.
        return .seconds(max(2, seconds))
    }

    /// What kinds of server are looked for, the best first.
    private func sessionKinds() throws -> [String?] {
        switch address.value("target_session_attrs") {
        case nil: [writes ? "read-write" : nil]
        case "prefer-standby": ["standby", "any"]
        case let kind: [kind]
        }
    }

    private func open(_ host: PostgresHost, sessionKind: String?) throws -> PostgresConnection {
        let keywords = address.keywords(for: host, sessionKind: sessionKind)
        guard let handle = start(keywords) else { throw StorageError("no memory for a connection", kind: .unavailable) }
        var isOpen = false
        defer { if !isOpen { PQfinish(handle) } }
        // With the code of a refusal, which libpq shows nowhere else.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        let deadline = ContinuousClock.now + patience
        // As if it had said that it wants to write.
        var wanted = PGRES_POLLING_WRITING
        while true {
            guard PQstatus(handle) != CONNECTION_BAD else { throw refusal(handle, host) }
            if wanted == PGRES_POLLING_OK { break }
            guard wanted != PGRES_POLLING_FAILED else { throw refusal(handle, host) }
            let events = Int16(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT)
            var file = pollfd(fd: PQsocket(handle), events: events, revents: 0)
            let left = deadline - .now
            let ready = left > .zero ? poll(&file, 1, Int32(clamping: left.wholeMilliseconds)) : 0
            if ready < 0, errno == EINTR { continue }
            guard ready != 0 else {
                throw StorageError(
                    "PostgreSQL\(place(host)) did not answer within \(patience).", kind: .unavailable,
                    code: StorageError.connectionLost)
            }
            wanted = PQconnectPoll(handle)
        }
        isOpen = true
        PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
        return try PostgresConnection(handle: handle, preparesStatements: names.areKept)
    }

    private func start(_ keywords: [String: String]) -> OpaquePointer? {
        let pairs = keywords.map { ($0.key, $0.value) }
        let names = pairs.map { strdup($0.0) } + [nil]
        let values = pairs.map { strdup($0.1) } + [nil]
        defer { for text in names + values { free(text) } }
        return names.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
            values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
                PQconnectStartParams(names.baseAddress, values.baseAddress, 0)
            }
        }
    }

    /// `:  53300: ` in `FATAL:  53300: sorry, too many clients already`.
    private static var severityAndCode: Regex<(Substring, Substring)> { /:\s\s([0-9A-Z]{5}):\s/ }

    private func refusal(_ handle: OpaquePointer, _ host: PostgresHost) -> StorageError {
        let said = String(cString: PQerrorMessage(handle)).split(separator: "\n")
            .filter { !$0.hasPrefix("LOCATION:") }
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
        let code = said.firstMatch(of: Self.severityAndCode)
        // A pooler that has no place left has no code for it.
        let isFull = code?.1 == "53300" || said.contains("no more connections allowed")
        let reason = said.replacing(Self.severityAndCode, with: ": ")
        return StorageError(
            "PostgreSQL\(place(host)) refused the connection: \(reason).",
            kind: .unavailable, code: isFull ? StorageError.tooManyConnections : StorageError.connectionLost)
    }

    private func place(_ host: PostgresHost) -> String {
        let name = host.name.isEmpty ? host.address : host.name
        return name.isEmpty ? "" : " at \(name)\(host.port.isEmpty ? "" : ":\(host.port)")"
    }
}

/// Whether statements may be prepared by name. Behind a pooler in transaction mode the names get lost.
final class StatementNames: Sendable {
    private let kept: Atomic<Bool>

    init(areKept: Bool) { kept = Atomic(areKept) }

    var areKept: Bool { kept.load(ordering: .relaxed) }

    func giveUp() { kept.store(false, ordering: .relaxed) }
}

/// Looks up the addresses of a host within a time. The system's own look-up cannot be given one.
enum PostgresResolver {
    static func addresses(of host: PostgresHost, within patience: Duration) throws -> [PostgresHost] {
        guard host.needsResolving else { return [host] }
        let found = FoundAddresses()
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            found.set(lookUp(host.name))
            done.signal()
        }
        let seconds = Double(patience.wholeMilliseconds) / 1_000
        guard done.wait(timeout: .now() + seconds) == .success, let addresses = found.addresses else {
            throw StorageError("The name \(host.name) was not found within \(patience).", kind: .unavailable)
        }
        guard !addresses.isEmpty else {
            throw StorageError("The name \(host.name) is not known.", kind: .unavailable)
        }
        return addresses.map { PostgresHost(name: host.name, address: $0, port: host.port) }
    }

    private static func lookUp(_ name: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var addresses: [String] = []
        var next = list
        while let info = next?.pointee {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(info.ai_addr, info.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 {
                let address = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                if !addresses.contains(address) { addresses.append(address) }
            }
            next = info.ai_next
        }
        return addresses
    }
}

private final class FoundAddresses: Sendable {
    private let state = Mutex<[String]?>(nil)

    var addresses: [String]? { state.withLock { $0 } }

    func set(_ addresses: [String]) { state.withLock { $0 = addresses } }
}
