import IncidentAPI
import IncidentClient
import IncidentService

/// What is printed when a command fails: one sentence, and what to do next where that is known.
struct CommandFailure: Error, CustomStringConvertible {
    var description: String
    /// What the program ends with.
    var status: ExitStatus

    init(_ sentence: String, hint: String? = nil, status: ExitStatus = .failed) {
        description = [sentence, hint].compactMap(\.self).joined(separator: "\n")
        self.status = status
    }

    init(_ error: any Error) {
        if let failure = error as? CommandFailure {
            self = failure
        } else if let error = error as? IncidentClientError {
            self.init(error)
        } else {
            let failure = Administration.failure(of: error)
            self.init(failure.message, hint: failure.hint)
        }
    }
}
