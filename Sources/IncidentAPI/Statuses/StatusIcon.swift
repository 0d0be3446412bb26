/// The icons that a status can have. Empty means `info-circle`.
public enum StatusIcon: String, WireEnum {
    public static let unset = StatusIcon.info

    /// A clock: something is awaited.
    case clock
    /// The letter i in a circle.
    case info = "info-circle"
    /// An exclamation mark in a circle.
    case exclamation = "exclamation-circle"
    /// A question mark in a circle.
    case question = "question-circle"
    /// A tick in a circle.
    case check = "check-circle"
}
