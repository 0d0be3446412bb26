/// Why a call was refused: what the program reads (``code``), what HTTP reads (``Code/status``), what a person reads.
///
/// Source: behaviour of the wire, section "Errors". On the wire it is a problem document whose `error` is the message.
public struct APIError: Error, Hashable, Sendable {
    public var code: Code
    /// One sentence for the person who made the call. It names the field and what would be right.
    public var message: String
    /// What to do next, or nil.
    public var hint: String?
    /// Seconds after which the same call may succeed, or nil.
    public var retryAfterSeconds: Int?
    /// Whether the same call may succeed later without a change.
    public var retryable: Bool

    public init(
        _ code: Code, _ message: String, hint: String? = nil, retryAfterSeconds: Int? = nil, retryable: Bool? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.retryAfterSeconds = retryAfterSeconds
        self.retryable = retryable ?? (code == .rateLimited || code == .unavailable)
    }

    /// The stable name of a refusal. Each has one HTTP status.
    public enum Code: String, CaseIterable, Sendable {
        case validationFailed = "common.validation_failed"
        case unauthorized = "common.unauthorized"
        case forbidden = "common.forbidden"
        case incidentNotFound = "incidents.not_found"
        case taskNotFound = "tasks.not_found"
        case roleNotFound = "roles.not_found"
        case userNotFound = "users.not_found"
        case statusNotFound = "statuses.not_found"
        case notFound = "common.not_found"
        case methodNotAllowed = "common.method_not_allowed"
        case roleNameConflict = "roles.name_conflict"
        case roleMaximumActive = "roles.maximum_active_reached"
        case roleMinimumActive = "roles.minimum_active_required"
        case conflict = "common.conflict"
        case preconditionFailed = "common.precondition_failed"
        case tooLarge = "common.too_large"
        case unsupportedEncoding = "common.unsupported_encoding"
        case idempotencyMismatch = "common.idempotency_mismatch"
        case rateLimited = "common.rate_limited"
        case unavailable = "common.unavailable"
        case internalError = "common.internal_error"

        /// The HTTP status that goes with the code.
        public var status: Int {
            switch self {
            case .validationFailed: 400
            case .unauthorized: 401
            case .forbidden: 403
            case .incidentNotFound, .taskNotFound, .roleNotFound, .userNotFound, .statusNotFound, .notFound: 404
            case .methodNotAllowed: 405
            case .roleNameConflict, .roleMaximumActive, .roleMinimumActive, .conflict: 409
            case .preconditionFailed: 412
            case .tooLarge: 413
            case .unsupportedEncoding: 415
            case .idempotencyMismatch: 422
            case .rateLimited: 429
            case .internalError: 500
            case .unavailable: 503
            }
        }

        /// A few words for the kind of refusal: the problem document's `title`.
        public var title: String {
            switch self {
            case .validationFailed: "The request is not valid"
            case .unauthorized: "The token is not valid"
            case .forbidden: "The role does not allow this"
            case .incidentNotFound: "No such incident"
            case .taskNotFound: "No such task"
            case .roleNotFound: "No such role"
            case .userNotFound: "No such user"
            case .statusNotFound: "No such status"
            case .notFound: "Not found"
            case .methodNotAllowed: "The HTTP method is not allowed"
            case .roleNameConflict: "The role's name is taken"
            case .roleMaximumActive: "Too many active roles"
            case .roleMinimumActive: "Too few active roles"
            case .conflict: "The request conflicts with the present state"
            case .preconditionFailed: "The incident has changed"
            case .tooLarge: "The request is too large"
            case .unsupportedEncoding: "The encoding is not supported"
            case .idempotencyMismatch: "The idempotency key was used for another request"
            case .rateLimited: "Too many requests"
            case .unavailable: "The server cannot do this now"
            case .internalError: "The server failed"
            }
        }
    }
}

extension APIError {
    /// `common.validation_failed`: `field` and what would be right, such as `title`, `must not be empty`.
    public static func invalid(_ field: String, _ reason: String) -> APIError {
        APIError(.validationFailed, "\(field) \(reason).")
    }
}
