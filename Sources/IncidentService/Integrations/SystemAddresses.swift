import Foundation
public import IncidentCore
import Synchronization

/// What the machine knows of addresses.
public enum SystemAddresses {
    /// How long a name may take to resolve.
    private static let patience = Duration.seconds(5)

    /// The addresses of a host, by the system's own resolver, which also takes the forms that people hide an address in,
    /// such as `0x7f.1`. None when it does not resolve, or not in time.
    ///
    /// It blocks and cannot be stopped: it has a thread of its own, and its answer is not waited for longer than that.
    @Sendable public static func resolve(_ host: String) async -> [IPAddress] {
        await withCheckedContinuation { continuation in
            let answer = FirstAnswer(continuation)
            Thread { answer.give(look(up: host)) }.start()
            Task {
                try? await Task.sleep(for: patience)
                answer.give([])
            }
        }
    }

    private static func look(up host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var addresses: [IPAddress] = []
        var next = first
        while let entry = next {
            if let address = entry.pointee.ai_addr.flatMap({ IPAddress($0) }), !addresses.contains(address) {
                addresses.append(address)
            }
            next = entry.pointee.ai_next
        }
        return addresses
    }

    /// The addresses of this machine's interfaces.
    @Sendable public static func own() -> Set<IPAddress> {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var addresses: Set<IPAddress> = []
        var next = first
        while let entry = next {
            if let address = entry.pointee.ifa_addr.flatMap({ IPAddress($0) }) { addresses.insert(address) }
            next = entry.pointee.ifa_next
        }
        return addresses
    }
}

/// Takes the answer that comes first, and lets later ones fall.
private final class FirstAnswer: Sendable {
    private let waiting: Mutex<CheckedContinuation<[IPAddress], Never>?>

    init(_ continuation: CheckedContinuation<[IPAddress], Never>) { waiting = Mutex(continuation) }

    func give(_ addresses: [IPAddress]) {
        let continuation = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        continuation?.resume(returning: addresses)
    }
}
