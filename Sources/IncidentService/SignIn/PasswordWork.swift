import Foundation
import IncidentAPI
import Synchronization

/// Hashes passwords on threads of its own, two at a time: each takes memory and a core for a while, and who has no
/// password must not be able to take all of them.
final class PasswordWork: Sendable {
    static let shared = PasswordWork()
    private static let most = 64

    private let waiting = Mutex(0)
    private let queue: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "passwords"
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    private init() {}

    /// - Throws: ``APIError`` when too many wait.
    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let isFree = waiting.withLock { waiting in
            guard waiting < Self.most else { return false }
            waiting += 1
            return true
        }
        guard isFree else {
            throw APIError(.unavailable, "Too many people sign in.", hint: "Try again soon.", retryAfterSeconds: 2)
        }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}

extension PasswordHash {
    /// Hashes a password off the threads that all calls share.
    static func made(of password: String, at cost: Cost) async throws -> PasswordHash {
        try await PasswordWork.shared.run { try PasswordHash(password, cost: cost) }
    }
}
