/// The paths that an operator's tools read.
extension OpenAPIDocument {
    static let operatorPaths: [(String, JSON)] = [
        (
            "/healthz/live",
            get("Tells whether the process runs.", "The process runs.", "text/plain", ["type": "string"])
        ),
        (
            "/healthz/ready",
            get(
                "Tells whether calls are answered: 503 while the server starts, stops, or cannot write its database.",
                "Calls are answered.", "text/plain", ["type": "string"], mayBeUnavailable: true)
        ),
        (
            "/metrics",
            get("Counts and times, in Prometheus' text format.", "The metrics.", "text/plain", ["type": "string"])
        ),
        (
            "/openapi.json",
            get("This description.", "The description.", "application/json", ["type": "object"])
        ),
        ("/docs", get("The API reference, to read.", "The page.", "text/html", ["type": "string"])),
    ]

    private static func get(
        _ summary: String, _ done: String, _ type: String, _ schema: JSON, mayBeUnavailable: Bool = false
    ) -> JSON {
        let body: JSON = ["schema": schema]
        let content = JSON.object([(type, body)])
        var responses: [(String, JSON)] = [("200", ["description": .string(done), "content": content])]
        if mayBeUnavailable {
            responses.append(("503", ["description": "Calls are refused now.", "content": content]))
        }
        return [
            "get": [
                "tags": ["Operation"], "summary": .string(summary), "security": .array([]),
                "responses": .object(responses),
            ]
        ]
    }
}
