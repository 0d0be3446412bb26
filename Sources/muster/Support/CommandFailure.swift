import IncidentAPI
import IncidentService

/// What is printed when a command fails: one sentence, and what to do next where that is known.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String

    init(_ sentence: String, hint: String? = nil) {
        description = [sentence, hint].compactMap(\.self).joined(separator: "\n")
    }

    init(_ error: any Error) {
        if let failure = error as? CommandFailure {
            self = failure
        } else {
            let failure = Administration.failure(of: error)
            self.init(failure.message, hint: failure.hint)
        }
    }
}
