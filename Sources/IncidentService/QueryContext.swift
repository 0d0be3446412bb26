import IncidentAPI
import IncidentCore
import IncidentStorage

/// What the handler of a query has at hand.
struct QueryContext {
    /// Who asks.
    let caller: Caller
    /// When the call is answered.
    let now: Timestamp
    /// The snapshot to read.
    let tx: ReadTransaction
    /// What the answer says of itself.
    let notes = AnswerNotes()
}

/// What a handler says of its answer beside the answer.
final class AnswerNotes {
    /// The version of the one incident that the answer is about: its `ETag`.
    var incidentVersion: Int?
    /// The number of the one incident that the answer is about; 0 for none.
    var incidentNumber = 0
    /// When the answer changes though nothing is written; the latest time for never.
    var validUntil = Timestamp.latest
}
