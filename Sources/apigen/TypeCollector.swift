import IncidentAPI

/// Finds the types that shapes mention, with their comments.
struct TypeCollector {
    let symbols: SymbolGraph
    private(set) var objects: [String: ObjectDescription] = [:]
    private(set) var enums: [String: EnumDescription] = [:]

    init(symbols: SymbolGraph) { self.symbols = symbols }

    /// Describes a request or a response, which is known by `name`.
    mutating func object(_ shape: WireShape, _ name: String) throws -> ObjectDescription {
        guard case .object(_, let declaration, let fields) = shape else {
            throw GenerationError("\(name) is not an object.")
        }
        return ObjectDescription(name: name, fields: try describe(fields, of: declaration))
    }

    private mutating func describe(_ fields: [WireShape.Field], of declaration: String) throws -> [FieldDescription] {
        try fields.map { field in
            try collect(field.shape)
            let comment = try symbols.comment("\(declaration).\(field.name)")
            return FieldDescription(
                name: field.name, shape: field.shape, comment: comment,
                constraints: Constraints(comment, shape: field.shape))
        }
    }

    private mutating func collect(_ shape: WireShape) throws {
        switch shape {
        case .array(let element), .map(let element), .nullable(let element): try collect(element)
        case .object(let name, let declaration, let fields) where objects[name] == nil:
            objects[name] = ObjectDescription(
                name: name, comment: try symbols.comment(declaration), fields: try describe(fields, of: declaration))
        case .oneOf(let name, let words) where enums[name] == nil:
            enums[name] = EnumDescription(
                name: name, comment: try symbols.comment(name),
                words: try words.map { ($0.text, try symbols.comment("\(name).\($0.caseName)")) })
        default: break
        }
    }
}
