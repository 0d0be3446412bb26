/// A field of a hook's configuration. In a request `key` and `value` are read.
public struct HookField: WireObject {
    public static let typeName = "Field"

    /// The field's name: `url`, `to`, `secret`, `template` or `events`.
    public var key = ""
    /// What it holds.
    public var type = HookFieldType.unset
    /// What it is for, in one sentence.
    public var description = ""
    /// Its value. A secret is never sent back: its value is empty in every answer.
    public var value = ""
    /// Whether the value is a secret.
    public var secret = false
    /// Whether it has a value.
    public var checked = false
    /// Whether it is left out where people configure hooks. None is.
    public var hidden = false

    public init() {}
}
