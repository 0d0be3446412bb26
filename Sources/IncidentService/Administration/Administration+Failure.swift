public import IncidentAPI
import IncidentStorage

extension Administration {
    /// What the operator is told of a failure. Unlike a caller of the API, an operator is told the storage's own words.
    public static func failure(of error: any Error) -> APIError {
        switch error {
        case let error as APIError: error
        case let error as StorageError where error.kind == .fault: APIError(.internalError, sentence(error.description))
        case let error as StorageError: APIError(.unavailable, sentence(error.description))
        case let error as DecodingError: APIError(decoding: error)
        default: APIError(.internalError, sentence("\(error)"))
        }
    }

    private static func sentence(_ text: String) -> String {
        let capital = text.prefix(1).uppercased() + text.dropFirst()
        return capital.hasSuffix(".") ? capital : capital + "."
    }
}
