/// How much a timeline item matters to its readers. Empty means `automatic`.
public enum ActivityRelevance: String, WireEnum {
    public static let unset = ActivityRelevance.automatic

    /// Judged by its kind: high for declared, closed, status, severity, important roles, start, end and summary; low
    /// for labels, changed tasks, webhooks and drills; normal for the rest.
    case automatic
    /// Not shown unless asked for.
    case archive
    /// Of little interest.
    case low
    /// Of ordinary interest.
    case normal
    /// Part of the story that everybody should read.
    case high
}
