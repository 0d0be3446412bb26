import IncidentAPI

extension APIError {
    /// Says in the caller's words where the JSON does not fit.
    init(decoding error: DecodingError) {
        switch error {
        case .typeMismatch(let type, let context): self = .invalid(context.path, "must be \(jsonWord(type))")
        case .dataCorrupted(let context) where context.codingPath.isEmpty: self = .invalid("The body", "is not JSON")
        case .dataCorrupted(let context):
            let reason = context.debugDescription
            self = .invalid(context.path, reason.hasPrefix("must be") ? reason : "must be a whole number in range")
        case .keyNotFound(let key, _): self = .invalid(key.stringValue, "is missing")
        case .valueNotFound(_, let context): self = .invalid(context.path, "must not be null")
        @unknown default: self = APIError(.validationFailed, "The body does not fit the request's shape.")
        }
    }
}

extension DecodingError.Context {
    /// The path to the fault, such as `labels.0.label`; "The body" for the whole.
    fileprivate var path: String {
        codingPath.isEmpty
            ? "The body" : codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}

/// What a person calls a Swift type in JSON.
private func jsonWord(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is any Numeric.Type: "a number"
    case is [Any].Type: "an array"
    default: "an object"
    }
}
