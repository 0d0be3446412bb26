import IncidentAPI

/// A shape in a reader's words: text, and the names that lead to their own explanation.
enum ShapeWord: Hashable {
    case text(String)
    case link(String)
}

extension WireShape {
    var words: [ShapeWord] {
        switch self {
        case .string: [.text("string")]
        case .time: [.text("time")]
        case .integer: [.text("integer")]
        case .number: [.text("number")]
        case .boolean: [.text("boolean")]
        case .any: [.text("any JSON")]
        case .oneOf(let name, _), .object(let name, _, _): [.link(name)]
        case .array(let element): [.text("array of ")] + element.words
        case .map(let value): [.text("object of ")] + value.words
        case .nullable(let value): value.words + [.text(" or null")]
        }
    }
}
