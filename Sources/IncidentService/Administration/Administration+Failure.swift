public import IncidentAPI
import IncidentStorage

extension Administration {
    /// What the operator is told of a failure. Unlike a caller of the API, an operator is told the storage's own words.
    public static func failure(of error: any Error) -> APIError {
        switch error {
        case let error as APIError: error
        case let error as StorageError: APIError(error.kind == .fault ? .internalError : .unavailable, sentence(error))
        case let error as DecodingError: APIError(decoding: error)
        default: APIError(.internalError, "\(error)")
        }
    }

    private static func sentence(_ error: StorageError) -> String {
        let capital = error.description.prefix(1).uppercased() + error.description.dropFirst()
        return capital.hasSuffix(".") ? capital : capital + "."
    }
}
