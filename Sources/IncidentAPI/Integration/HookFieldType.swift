/// What a field of a hook's configuration holds. Empty means `string`.
public enum HookFieldType: String, WireEnum {
    public static let unset = HookFieldType.string

    /// A text.
    case string
    /// A key of the role viewer for the interface of the original product.
    case viewerKey = "string[grafana.apiKey:viewer]"
    /// A key of the role admin for the interface of the original product.
    case adminKey = "string[grafana.apiKey:admin]"
    /// `true` or `false`.
    case bool
}
