/// What one check of a data folder found.
public struct Finding: Codable, Equatable, Sendable {
    /// What was looked at, such as `disk space`.
    public var name: String
    public var isHealthy: Bool
    /// What is there, in one sentence.
    public var detail: String
    /// What to do about it; nil when nothing is to be done. Beside a healthy finding it is a warning.
    public var advice: String?

    /// All is well.
    public static func well(_ name: String, _ detail: String) -> Finding {
        Finding(name: name, isHealthy: true, detail: detail, advice: nil)
    }

    /// Something is wrong, and this is what to do.
    public static func wrong(_ name: String, _ detail: String, advice: String) -> Finding {
        Finding(name: name, isHealthy: false, detail: detail, advice: advice)
    }

    /// Nothing is broken, and something could be better.
    public static func warning(_ name: String, _ detail: String, advice: String) -> Finding {
        Finding(name: name, isHealthy: true, detail: detail, advice: advice)
    }

    /// The PostgreSQL database could not be examined at all.
    public static func unreachable(_ reason: String) -> Finding {
        .wrong("connection", reason, advice: "Look at the database server, and at the address: psql takes the same.")
    }

    /// The database could not be examined at all.
    public static func unreadable(_ reason: String) -> Finding {
        .wrong("database", reason, advice: restoring)
    }

    /// The way back when a database is damaged.
    static let restoring = """
        Keep the folder as it is, and restore the newest backup into a new one: muster restore FILE --data NEWDIR
        """
}

extension Int {
    /// A number of bytes for people: `1.5 GiB`.
    var bytesForPeople: String {
        var (value, unit) = (Double(self), 0)
        while value >= 1024, unit < 4 {
            value /= 1024
            unit += 1
        }
        let number = unit == 0 || value >= 100 ? "\(Int(value))" : "\(Int(value)).\(Int(value * 10) % 10)"
        return "\(number) \(["bytes", "KiB", "MiB", "GiB", "TiB"][unit])"
    }
}
