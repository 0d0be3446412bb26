/// The paths that an operator's tools read.
extension OpenAPIDocument {
    static let operatorPaths: [(String, JSON)] = [
        (
            "/healthz/live",
            get("Tells whether the process runs.", "The process runs.", "application/json", status("live"))
        ),
        (
            "/healthz/ready",
            get(
                "Tells whether calls are answered: 503 while the server starts, stops, or cannot write its database.",
                "Calls are answered.", "application/json", status("ready"), mayBeUnavailable: true)
        ),
        (
            "/metrics",
            get("Counts and times, in the text format of Prometheus.", "The metrics.", "text/plain", ["type": "string"])
        ),
        ("/openapi.json", get("This description.", "The description.", "application/json", ["type": "object"])),
        ("/docs", get("The API reference, to read.", "The page.", "text/html", ["type": "string"])),
    ]

    private static func status(_ word: JSON) -> JSON {
        [
            "type": "object", "properties": ["status": ["type": "string", "const": word]], "required": ["status"],
        ]
    }

    private static func get(
        _ summary: String, _ done: String, _ type: String, _ schema: JSON, mayBeUnavailable: Bool = false
    ) -> JSON {
        let body: JSON = ["schema": schema]
        let success: JSON = [
            "description": .string(done),
            "headers": ["X-Request-Id": headerReference("RequestID")],
            "content": JSON.object([(type, body)]),
        ]
        var responses: [(String, JSON)] = [("200", success)]
        if mayBeUnavailable { responses.append(("503", ["$ref": "#/components/responses/Problem503"])) }
        return [
            "get": [
                "tags": ["Operation"], "summary": .string(summary), "security": .array([]),
                "responses": .object(responses),
            ]
        ]
    }
}
