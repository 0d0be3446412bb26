import IncidentClient

/// What a command that failed ends with; the numbers are those of `sysexits.h`, as 64 for wrong usage is.
enum ExitStatus: Int32 {
    /// Refused or failed for another reason.
    case failed = 1
    /// There is no such incident, task, role or user.
    case notFound = 66
    /// The server cannot be reached, or cannot do it now: the same command may succeed later.
    case unavailable = 69
    /// What answers is no server of this API.
    case badAnswer = 76
    /// The token is not valid, or its role does not allow it.
    case notPermitted = 77
    /// The address, the token, the profile or a file cannot be used.
    case configuration = 78

    init(_ error: IncidentClientError) {
        switch error {
        case .refused(let refusal): self.init(httpStatus: refusal.status)
        case .unreachable, .timedOut: self = .unavailable
        case .badAnswer: self = .badAnswer
        case .misconfigured: self = .configuration
        }
    }

    private init(httpStatus: Int) {
        switch httpStatus {
        case 401, 403: self = .notPermitted
        case 404: self = .notFound
        case 429, 502, 503, 504: self = .unavailable
        default: self = .failed
        }
    }
}

extension CommandFailure {
    /// The server's sentence and hint.
    init(_ error: IncidentClientError) {
        var hint: String?
        switch error {
        case .refused(let refusal):
            hint = refusal.hint
            if refusal.status >= 500, !refusal.traceID.isEmpty {
                hint = [hint, "The server's log has it under \(refusal.traceID)."].compactMap(\.self).joined(
                    separator: "\n")
            }
        case .timedOut: hint = "A change may have been made all the same: look before you repeat it."
        case .badAnswer: hint = "Is this the address of a Muster server, or of the API on it?"
        case .unreachable, .misconfigured: break
        }
        self.init("\(error)".withoutControls, hint: hint?.withoutControls, status: ExitStatus(error))
    }
}
