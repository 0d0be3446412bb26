import IncidentAPI

/// The rule of a procedure that reads. It sees one snapshot.
protocol QueryHandler: Query {
    /// Which readers it shares: those of records, or those of lists.
    static var lane: QueryLane { get }
    /// Whether its answer may be given again while nothing is written, until the time that it notes.
    static var isRemembered: Bool { get }
    static func handle(_ request: Request, _ context: QueryContext) throws -> Response
}

enum QueryLane {
    case record
    case list
}

extension QueryHandler {
    static var lane: QueryLane { .record }
    static var isRemembered: Bool { false }
}

/// The rule of a procedure that changes. All it does is one transaction.
protocol CommandHandler: Command {
    /// What has to be found out of the world before the transaction, which has neither network nor time to wait.
    ///
    /// It refuses by throwing; the answer to a repeated call is given all the same.
    static func prepare(_ request: Request, _ environment: Environment) async throws
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response
}

extension CommandHandler {
    static func prepare(_ request: Request, _ environment: Environment) async throws {}

    /// What ``prepare(_:_:)`` throws; nil for nothing.
    static func refusal(of request: Request, _ environment: Environment) async -> (any Error)? {
        do { try await prepare(request, environment) } catch { return error }
        return nil
    }
}
