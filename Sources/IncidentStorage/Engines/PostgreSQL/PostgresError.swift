import CPostgres
import Foundation

extension StorageError {
    /// Our own code for a connection that broke; one of PostgreSQL's class 08.
    static let connectionLost = "08006"

    /// PostgreSQL's own code for a connection that it refuses because it has all that it may have.
    static let tooManyConnections = "53300"

    /// The error of a result. Its values stay out: a server's log is not the place for them, and ours neither.
    init(_ result: OpaquePointer) {
        func field(_ letter: Character) -> String {
            guard let code = letter.asciiValue, let text = PQresultErrorField(result, Int32(code)) else { return "" }
            return String(cString: text)
        }
        let (code, message, constraint) = (field("C"), field("M"), field("n"))
        let place = constraint.isEmpty ? "" : " (\(constraint))"
        self.init("PostgreSQL: \(message)\(place)", kind: Self.kind(code), code: code)
    }

    private static func kind(_ code: String) -> Kind {
        switch code {
        case "57014": .timedOut
        case _ where isAway(code) || mayRetry(code): .unavailable
        // Out of disk, memory or connections.
        case _ where code.hasPrefix("53"): .unavailable
        default: .fault
        }
    }

    /// Whether the same transaction may do when it is run again: deadlock, serialization failure, a lock not had in time.
    var mayRetry: Bool { Self.mayRetry(code) }

    private static func mayRetry(_ code: String) -> Bool { ["40001", "40P01", "55P03"].contains(code) }

    /// Whether the connection is of no use after it: it broke, the server stops, is no primary any more, or a statement
    /// changed its shape.
    var leavesConnection: Bool { Self.isAway(code) || ["0A000", "26000", "42P05", "25P03"].contains(code) }

    /// Whether a pooler that gives each transaction another connection stands between: names of statements are lost.
    var lostPreparedStatement: Bool { ["26000", "42P05"].contains(code) }

    private static func isAway(_ code: String) -> Bool {
        code.hasPrefix("08") || code.hasPrefix("57P") || code == "25006" || code == "25P03"
    }
}
