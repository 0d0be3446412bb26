/// How much a timeline item matters to its readers. `automatic` lets the reader judge by its kind.
public enum ActivityRelevance: String, WireEnum {
    public static let unset = ActivityRelevance.automatic

    case automatic
    case archive
    case low
    case normal
    case high
}
