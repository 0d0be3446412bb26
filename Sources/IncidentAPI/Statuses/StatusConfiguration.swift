/// The statuses of one type of incidents.
public struct StatusConfiguration: WireObject {
    /// The statuses, archived ones too: active ones first, each category by position.
    public var statuses: [Status] = []
    /// The type of the incidents that can have them.
    public var incidentType = IncidentType.unset
    /// Whether it is as every new organisation has it: no status was added.
    public var `default` = false

    public init() {}
}
