/// Whether incidents in a status are still worked on. Empty means `active`.
public enum StatusCategory: String, WireEnum {
    public static let unset = StatusCategory.active

    /// Work goes on.
    case active
    /// The incident is closed.
    case resolved
}

/// A category of statuses, or none. Empty: the one that the status has.
public enum StatusCategoryChoice: String, WireEnum {
    public static let unset = StatusCategoryChoice.none

    /// Not given.
    case none = ""
    /// Work goes on.
    case active
    /// The incident is closed.
    case resolved

    /// The category; nil where none is given.
    public var category: StatusCategory? { StatusCategory(rawValue: rawValue) }
}
