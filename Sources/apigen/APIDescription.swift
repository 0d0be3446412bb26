import IncidentAPI

/// The API as its declarations say it: shapes from the types, words from their comments, examples from the tests.
struct APIDescription {
    var services: [ServiceDescription]
    /// The objects that several procedures share, by name.
    var objects: [ObjectDescription]
    /// The closed sets of words, by name.
    var enums: [EnumDescription]
    var errors: [ErrorDescription]

    var procedures: [ProcedureDescription] { services.flatMap(\.procedures) }

    init(_ procedures: [any Procedure.Type], symbols: SymbolGraph, examples: Examples) throws {
        var collector = TypeCollector(symbols: symbols)
        let described = try procedures.map { procedure in
            try ProcedureDescription(procedure, symbols: symbols, examples: examples, types: &collector)
        }
        services = try ServiceName.allCases.map { service in
            ServiceDescription(
                service: service, comment: try symbols.comment("ServiceName.\(service)"),
                procedures: described.filter { $0.service == service })
        }
        objects = collector.objects.values.sorted { $0.name < $1.name }
        enums = collector.enums.values.sorted { $0.name < $1.name }
        errors = try APIError.Code.allCases.map { code in
            ErrorDescription(code: code, comment: try symbols.comment("APIError.Code.\(code)"))
        }
    }
}

/// One method.
struct ProcedureDescription {
    var name: String
    var service: ServiceName
    var access: Access
    /// Whether it changes something.
    var isCommand: Bool
    var comment: Comment
    /// The codes that its comment says it refuses with.
    var codes: [APIError.Code]
    var request: ObjectDescription
    var response: ObjectDescription
    var example: Example?

    var method: String { "\(service.rawValue).\(name)" }

    /// Whether the request names the one incident that it is about.
    var isAboutAnIncident: Bool { request.fields.contains { $0.name == "incidentID" || $0.name == "targetID" } }

    /// Whether the answer carries the version of the incident that it is about.
    var answersWithETag: Bool { isAboutAnIncident || response.fields.contains { $0.name == "incident" } }

    init(
        _ procedure: any Procedure.Type, symbols: SymbolGraph, examples: Examples, types: inout TypeCollector
    ) throws {
        name = "\(procedure)"
        service = procedure.service
        access = procedure.access
        isCommand = procedure is any Command.Type
        comment = try symbols.comment(name)
        codes = try comment.errorCodes(of: name)
        (request, response) = try Self.shapes(of: procedure, types: &types)
        example = try examples.example(of: procedure.method)
    }

    private static func shapes<P: Procedure>(
        of procedure: P.Type, types: inout TypeCollector
    ) throws -> (ObjectDescription, ObjectDescription) {
        (try types.object(P.Request.shape, "\(P.self)Request"), try types.object(P.Response.shape, "\(P.self)Response"))
    }
}

/// An object and its members.
struct ObjectDescription {
    var name: String
    /// Nil for requests and responses: their procedure's comment says it.
    var comment: Comment?
    var fields: [FieldDescription]
}

/// A member of an object.
struct FieldDescription {
    var name: String
    var shape: WireShape
    var comment: Comment
    var constraints: Constraints
}

/// A closed set of words.
struct EnumDescription {
    var name: String
    var comment: Comment
    var words: [(text: String, comment: Comment)]
}

/// A way to refuse.
struct ErrorDescription {
    var code: APIError.Code
    var comment: Comment
}

/// A group of methods.
struct ServiceDescription {
    var service: ServiceName
    var comment: Comment
    var procedures: [ProcedureDescription]
}
