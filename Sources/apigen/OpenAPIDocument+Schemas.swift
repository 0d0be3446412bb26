import IncidentAPI

extension OpenAPIDocument {
    /// Every named schema. A request may leave members out or null, an answer carries them all: the types that
    /// requests use have a second schema, `<name>Input`.
    var schemas: [(String, JSON)] {
        let requests = api.procedures.map { ($0.request.name, schema(of: $0.request, inRequest: true)) }
        let responses = api.procedures.map { ($0.response.name, responseSchema(of: $0.response)) }
        let inputs = api.objects.filter { inputNames.contains($0.name) }.map {
            ("\($0.name)Input", schema(of: $0, inRequest: true))
        }
        let objects = api.objects.filter { outputNames.contains($0.name) }.map {
            ($0.name, schema(of: $0, inRequest: false))
        }
        let enums = api.enums.map { word -> (String, JSON) in
            (word.name, ["type": "string", "description": .string(text(of: word)), "enum": .array(words(of: word))])
        }
        return zip(requests, responses).flatMap { [$0, $1] } + inputs + objects + enums + Self.sharedSchemas
    }

    /// Whether a request without the member, or with its empty value, is refused.
    func isRequired(_ field: FieldDescription, inRequest: Bool) -> Bool {
        if case .object(let name, _, _) = field.shape, let object = api.objects.first(where: { $0.name == name }) {
            return object.fields.contains { isRequired($0, inRequest: false) }
        }
        if field.constraints.minimumLength != nil { return true }
        if field.comment.paragraphs.joined().hasSuffix("Required.") { return true }
        return inRequest && !field.constraints.mayBeEmpty && (field.shape == .string || field.shape == .integer)
    }

    private func schema(of object: ObjectDescription, inRequest: Bool) -> JSON {
        let isTopLevel = object.comment == nil
        let required = object.fields.filter { !inRequest || isRequired($0, inRequest: isTopLevel) }
        let properties = object.fields.map { field -> (String, JSON) in
            let required = isRequired(field, inRequest: isTopLevel)
            return (
                field.name,
                inRequest ? requestSchema(of: field, required: required) : answerSchema(of: field)
            )
        }
        var schema: [(String, JSON)] = [("type", "object")]
        if let comment = object.comment { schema.append(("description", comment.json)) }
        schema.append(("properties", .object(properties)))
        if !required.isEmpty { schema.append(("required", .array(required.map { .string($0.name) }))) }
        return .object(schema)
    }

    private func responseSchema(of object: ObjectDescription) -> JSON {
        let properties = object.fields.map { ($0.name, answerSchema(of: $0)) } + [("error", Self.emptyError)]
        return [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.map { .string($0.0) }),
        ]
    }

    private static let emptyError: JSON = ["type": "string", "const": "", "description": "Empty: the call succeeded."]

    private func answerSchema(of field: FieldDescription) -> JSON {
        schema(of: field.shape).adding([("description", field.comment.json)])
    }

    /// How a value of an answer looks.
    private func schema(of shape: WireShape) -> JSON {
        switch shape {
        case .string: ["type": "string"]
        case .time: Self.reference("Time")
        case .integer: ["type": "integer", "format": "int64"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .any: [:]
        case .oneOf(let name, _), .object(let name, _, _): Self.reference(name)
        case .array(let element): ["type": "array", "items": schema(of: element)]
        case .map(let value): ["type": "object", "additionalProperties": schema(of: value)]
        case .nullable(let value): ["anyOf": [schema(of: value), ["type": "null"]]]
        }
    }

    /// What a request may say: what an answer says, within limits, or null for the empty value.
    private func requestSchema(of field: FieldDescription, required: Bool) -> JSON {
        let constraints = field.constraints
        var limits: [(String, JSON)] = []
        if let length = constraints.minimumLength ?? (required && field.shape == .string ? 1 : nil) {
            limits.append(("minLength", .int(length)))
        }
        if let length = constraints.maximumLength { limits.append(("maxLength", .int(length))) }
        if let count = constraints.maximumItems { limits.append(("maxItems", .int(count))) }
        if let minimum = constraints.minimum { limits.append(("minimum", .int(minimum))) }
        if let pattern = constraints.pattern { limits.append(("pattern", .string(pattern))) }
        return requestSchema(of: field.shape, orNull: !required, unread: constraints.unread)
            .adding(limits).adding([("description", field.comment.json)])
    }

    private func requestSchema(of shape: WireShape, orNull: Bool, unread: Set<String> = []) -> JSON {
        func type(_ name: JSON) -> JSON { orNull ? [name, "null"] : name }
        switch shape {
        case .string: return ["type": type("string")]
        case .integer: return ["type": type("integer"), "format": "int64"]
        case .number: return ["type": type("number")]
        case .boolean: return ["type": type("boolean")]
        case .any: return [:]
        case .array(.object(let name, _, _)) where !unread.isEmpty:
            guard var object = api.objects.first(where: { $0.name == name }) else { return [:] }
            object.fields.removeAll { unread.contains($0.name) }
            return ["type": type("array"), "items": schema(of: object, inRequest: true)]
        case .array(let element):
            return ["type": type("array"), "items": requestSchema(of: element, orNull: false)]
        case .map(let value):
            return ["type": type("object"), "additionalProperties": requestSchema(of: value, orNull: false)]
        case .nullable(let value): return requestSchema(of: value, orNull: true)
        case .time: return Self.orNull(Self.reference("TimeInput"), orNull)
        case .object(let name, _, _): return Self.orNull(Self.reference("\(name)Input"), orNull)
        case .oneOf(let name, _):
            return orNull ? ["anyOf": [Self.reference(name), ["enum": ["", .null]]]] : Self.reference(name)
        }
    }

    private static func orNull(_ schema: JSON, _ orNull: Bool) -> JSON {
        orNull ? ["anyOf": [schema, ["type": "null"]]] : schema
    }

    private func words(of word: EnumDescription) -> [JSON] { word.words.map { .string($0.text) } }

    private func text(of word: EnumDescription) -> String {
        let lines = word.words.map { "- `\($0.text)`: \($0.comment.paragraphs.joined(separator: " "))" }
        return (word.comment.paragraphs + [lines.joined(separator: "\n")]).joined(separator: "\n\n")
    }

    private var inputNames: Set<String> { names(in: api.procedures.map(\.request)) }
    private var outputNames: Set<String> { names(in: api.procedures.map(\.response)) }

    /// The objects that `roots` mention, at any depth.
    private func names(in roots: [ObjectDescription]) -> Set<String> {
        var names: Set<String> = []
        func visit(_ shape: WireShape) {
            switch shape {
            case .array(let element), .map(let element), .nullable(let element): visit(element)
            case .object(let name, _, let fields):
                if names.insert(name).inserted { fields.forEach { visit($0.shape) } }
            default: break
            }
        }
        for root in roots { root.fields.forEach { visit($0.shape) } }
        return names
    }
}
