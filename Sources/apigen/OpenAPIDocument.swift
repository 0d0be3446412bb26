import IncidentAPI

/// The API as OpenAPI 3.1.
struct OpenAPIDocument {
    var api: APIDescription

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Muster",
                "summary": "The Grafana Incident API, self-hosted.",
                "description": .string(Self.introduction),
                "version": "1",
            ],
            "servers": [["url": "/"]],
            "security": [["token": []]],
            "tags": .array(
                api.services.map { ["name": .string($0.service.rawValue), "description": $0.comment.json] }
                    + [["name": "Attachments", "description": "Files that belong to incidents."]]
                    + [["name": "Operation", "description": "What an operator's tools read. No token is needed."]]),
            "paths": .object(
                api.procedures.map { ("/api/v1/\($0.method)", ["post": operation($0)]) } + Self.attachmentPaths
                    + Self.eventPaths + Self.incomingPaths
                    + Self.operatorPaths),
            "components": [
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description": "An access token, made by `muster token create`.",
                    ]
                ],
                "parameters": .object(Self.parameters),
                "headers": .object(Self.headers),
                "responses": .object(Self.problemResponses),
                "schemas": .object(schemas + [Self.attachmentSchema]),
            ],
        ]
    }

    private static let introduction = """
        Each method is a POST of a JSON object to `/api/v1/<Service>.<Method>`. The same methods are served under \
        `/api/plugins/grafana-irm-app/resources/api/v1/`, `/api/plugins/grafana-incident-app/resources/api/v1/` and \
        the same two without `v1/`.

        A member that is missing or null stands for its empty value; a member that the server does not know is \
        ignored. Answers carry every member. Times are RFC 3339 in UTC with six fraction digits, or "" when not set.
        """
}

extension Comment {
    /// The comment as Markdown.
    var json: JSON { .string(paragraphs.joined(separator: "\n\n")) }
}
