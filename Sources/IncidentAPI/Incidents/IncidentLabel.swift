/// A label associated with an Incident.
public struct IncidentLabel: WireObject {
    /// FIXME.
    public var key = ""
    /// The text of the label.
    public var label = ""
    /// A short explanation of the label.
    public var description = ""
    /// Color is the CSS hex color of the label. Labels show up in both light and dark modes, and this should be
    /// taken into consideration when selecting a color.
    public var colorHex = ""

    public init() {}
}
