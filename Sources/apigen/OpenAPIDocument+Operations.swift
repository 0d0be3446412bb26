import IncidentAPI

extension OpenAPIDocument {
    /// A method of the API.
    func operation(_ procedure: ProcedureDescription) -> JSON {
        let request = procedure.request
        var content: [(String, JSON)] = [("schema", Self.reference(request.name))]
        if let example = procedure.example { content.append(("example", example.request.json)) }
        return JSON.object([
            ("operationId", .string(procedure.method)),
            ("tags", [.string(procedure.service.rawValue)]),
            ("summary", .string(procedure.comment.title + ".")),
            ("description", .string(description(of: procedure))),
        ])
        .adding(parameters(of: procedure))
        .adding([
            (
                "requestBody",
                [
                    "required": .bool(request.fields.contains { isRequired($0, inRequest: true) }),
                    "content": ["application/json": .object(content)],
                ]
            ),
            ("responses", .object(responses(of: procedure))),
        ])
    }

    private func description(of procedure: ProcedureDescription) -> String {
        let paragraphs = procedure.comment.paragraphs + ["Needs the role `\(procedure.access.rawValue)`."]
        return paragraphs.joined(separator: "\n\n")
    }

    private func parameters(of procedure: ProcedureDescription) -> [(String, JSON)] {
        guard procedure.isCommand else { return [] }
        let names = ["IdempotencyKey"] + (procedure.isAboutAnIncident ? ["IfMatch"] : [])
        return [("parameters", .array(names.map { ["$ref": .string("#/components/parameters/\($0)")] }))]
    }

    private func responses(of procedure: ProcedureDescription) -> [(String, JSON)] {
        let names =
            ["RequestID"] + (procedure.answersWithETag ? ["ETag"] : [])
            + (procedure.isCommand ? ["IdempotencyReplayed"] : [])
        let success: JSON = [
            "description": "Done.",
            "headers": .object(names.map { (Self.headerName[$0] ?? $0, Self.headerReference($0)) }),
            "content": ["application/json": ["schema": Self.reference(procedure.response.name)]],
        ]
        return [("200", success)]
            + statuses(of: procedure).map { ("\($0)", ["$ref": .string("#/components/responses/Problem\($0)")]) }
    }

    /// The statuses with which a method can refuse: those of its own codes, and those that every method shares.
    private func statuses(of procedure: ProcedureDescription) -> [Int] {
        var statuses = Set(procedure.codes.map(\.status)).union(Self.commonStatuses)
        if procedure.isCommand { statuses.insert(APIError.Code.idempotencyMismatch.status) }
        if procedure.isCommand && procedure.isAboutAnIncident {
            statuses.insert(APIError.Code.preconditionFailed.status)
        }
        return statuses.sorted()
    }

    private static let commonStatuses = Set(
        [
            APIError.Code.validationFailed, .unauthorized, .forbidden, .tooLarge,
            .unsupportedEncoding, .internalError, .unavailable,
        ].map(\.status))
}
