/// Every procedure of the API, service by service in the order of the reference.
public enum Catalog {
    public static let procedures: [any Procedure.Type] =
        activity + fields + incidents + integration + keyUpdates + roles + severities + statuses + tasks + users
}
