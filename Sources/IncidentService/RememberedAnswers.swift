import Foundation
import IncidentAPI
import IncidentCore
import Synchronization

/// Answers to reads that were given and still hold, so that a crowd that watches one incident costs one read.
///
/// An answer holds while the database's generation stays and its time is not up. Each caller has answers of its own,
/// since what is visible depends on who asks.
final class RememberedAnswers: Sendable {
    private struct Key: Hashable {
        let method: String
        let orgID: String
        let userID: String
        let access: Access
        let body: Data

        init(_ call: Call) {
            method = call.method
            orgID = call.caller.orgID
            userID = call.caller.user.userID
            access = call.caller.access
            body = call.body
        }
    }

    private struct Memory {
        var generation = -1
        var answers: [Key: (answer: CallAnswer, validUntil: Timestamp)] = [:]
        var bytes = 0
    }

    private static let maximumRequest = 512
    private static let maximumBytes = 4 << 20

    private let memory = Mutex(Memory())

    /// The answer to the same call of the same caller, when nothing was written since.
    func answer(to call: Call, generation: Int, now: Timestamp) -> CallAnswer? {
        guard call.body.count <= Self.maximumRequest else { return nil }
        let key = Key(call)
        return memory.withLock { memory in
            guard memory.generation == generation, let entry = memory.answers[key], now < entry.validUntil else {
                return nil
            }
            return entry.answer
        }
    }

    /// Keeps an answer.
    ///
    /// - Parameter generation: the database's before the answer was read.
    func keep(_ answer: CallAnswer, to call: Call, generation: Int, until validUntil: Timestamp) {
        guard call.body.count <= Self.maximumRequest else { return }
        let key = Key(call)
        memory.withLock { memory in
            if memory.generation > generation { return }
            if memory.generation < generation || memory.bytes > Self.maximumBytes {
                memory = Memory(generation: generation)
            }
            if memory.answers.updateValue((answer, validUntil), forKey: key) == nil {
                memory.bytes += answer.body.count + call.body.count
            }
        }
    }
}
