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
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response
}
