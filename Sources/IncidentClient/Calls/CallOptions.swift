/// What one call may be given beside its request.
public struct CallOptions: Sendable {
    /// The key under which a write is done once, 1 to 255 printable characters; nil for a new one. Give your own when the
    /// write may be sent again by another run of your program: for 24 hours the same key, method and request are the same
    /// write. Reads have none.
    public var idempotencyKey: String?
    /// The version that the incident must still have; the write is refused when it has moved on. Nil: any.
    public var ifMatch: Int?
    /// How long the call may take, its repetitions included; nil for the configuration's.
    public var deadline: Duration?

    public init(idempotencyKey: String? = nil, ifMatch: Int? = nil, deadline: Duration? = nil) {
        self.idempotencyKey = idempotencyKey
        self.ifMatch = ifMatch
        self.deadline = deadline
    }
}
