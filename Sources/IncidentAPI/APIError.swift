/// Why a call was refused: what the program reads (``code``), what HTTP reads (``Code/status``), what a person reads.
///
/// Source: behaviour of the wire, section "Errors". On the wire it is a problem document whose `error` is the message.
public struct APIError: Error, Hashable, Sendable {
    /// The stable name of the refusal; it fixes the HTTP status.
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
        /// The request does not say what it must: the body is not JSON, a member has the wrong type, a required member
        /// is missing, a value is over its limit or not among its options, a query string does not parse, or a cursor
        /// belongs to another query. The sentence names the member; mend it and send again.
        case validationFailed = "common.validation_failed"
        /// No token came, or one that is unknown, revoked or expired. Make one with `muster token create`.
        case unauthorized = "common.unauthorized"
        /// The token's role does not allow the method. The sentence names the role that does.
        case forbidden = "common.forbidden"
        /// There is no such incident, or it is private and the caller has no part in it.
        case incidentNotFound = "incidents.not_found"
        /// The incident has no such task.
        case taskNotFound = "tasks.not_found"
        /// The organisation has no such role. `RolesService.GetRoles` lists them.
        case roleNotFound = "roles.not_found"
        /// There is no such user. `UsersService.QueryUsers` and `muster user list` list them.
        case userNotFound = "users.not_found"
        /// The organisation has no such status for incidents of this type. `StatusService.QueryOrgStatuses` lists them.
        case statusNotFound = "statuses.not_found"
        /// There is no such path, method, timeline item, file, severity, key update, field, option or label.
        case notFound = "common.not_found"
        /// The path is called with another HTTP method than the one that the header `Allow` names: procedures take
        /// POST.
        case methodNotAllowed = "common.method_not_allowed"
        /// Another role has this name, without regard to case.
        case roleNameConflict = "roles.name_conflict"
        /// Five roles are active, which is the most. Archive one first.
        case roleMaximumActive = "roles.maximum_active_reached"
        /// Two roles are active, which is the least. Unarchive or create one first.
        case roleMinimumActive = "roles.minimum_active_required"
        /// The request cannot be done in the present state: a role is assigned that is archived, or to a user who is
        /// disabled; an incident is given a severity or status that is archived; a role, severity, status, field, option or
        /// label that is in use is deleted, or what belongs to every organisation changed; a name, level, slug, option or
        /// label is taken; a field has moved on from the `version` that is named; or an incident lacks a value of a
        /// required field.
        case conflict = "common.conflict"
        /// What the request needs is not set up on this server: no connection makes chat channels, or there is no key to
        /// keep a secret with. The hint says what an operator can do.
        case integrationNotConfigured = "integrations.not_configured"
        /// The incident has moved on from the version that `If-Match` names. Read it again, look at what changed, and
        /// decide.
        case preconditionFailed = "common.precondition_failed"
        /// The body is over 1 MiB, as sent or after it was unpacked; or an uploaded file is over the limit for files.
        case tooLarge = "common.too_large"
        /// The header `Content-Encoding` names something other than `gzip` or `identity`.
        case unsupportedEncoding = "common.unsupported_encoding"
        /// The `Idempotency-Key` was used within the last 24 hours for another method or another body. Use a new key
        /// for a new request.
        case idempotencyMismatch = "common.idempotency_mismatch"
        /// Too many requests came. Wait as long as `Retry-After` says.
        case rateLimited = "common.rate_limited"
        /// The server cannot do this now: it starts or stops, too many writes wait, the database cannot be written, or
        /// a list took too long. Unless `retryable` is false, repeat after `Retry-After`; a write with the same
        /// `Idempotency-Key`, since its outcome is unknown.
        case unavailable = "common.unavailable"
        /// The server failed. Its log has the cause under the `trace_id`.
        case internalError = "common.internal_error"

        /// The HTTP status that goes with the code.
        public var status: Int {
            switch self {
            case .validationFailed: 400
            case .unauthorized: 401
            case .forbidden: 403
            case .incidentNotFound, .taskNotFound, .roleNotFound, .userNotFound, .statusNotFound, .notFound: 404
            case .methodNotAllowed: 405
            case .roleNameConflict, .roleMaximumActive, .roleMinimumActive, .conflict, .integrationNotConfigured: 409
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
            case .integrationNotConfigured: "This server is not set up for it"
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
