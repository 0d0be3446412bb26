/// A JSON object: a struct whose every property has a default, its empty form.
public protocol WireObject: WireValue {
    /// The type's name in the reference, such as `Incident` or `GetIncident.Request`.
    static var typeName: String { get }
}

extension WireObject {
    public static var typeName: String {
        declarationName
    }

    private static var declarationName: String {
        String(reflecting: Self.self).split(separator: ".").dropFirst().joined(separator: ".")
    }

    public static var shape: WireShape {
        let fields = Mirror(reflecting: Self()).children.compactMap { child -> WireShape.Field? in
            guard let name = child.label, let value = child.value as? any WireValue else { return nil }
            return WireShape.Field(name: name, shape: type(of: value).shape)
        }
        return .object(name: typeName, declaration: declarationName, fields: fields)
    }

    /// Makes a value from its empty form.
    ///
    ///     let label = IncidentLabel.with { $0.label = "security" }
    public static func with(_ fill: (inout Self) throws -> Void) rethrows -> Self {
        var value = Self()
        try fill(&value)
        return value
    }
}
