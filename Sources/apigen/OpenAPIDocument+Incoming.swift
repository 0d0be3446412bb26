/// The paths of incoming webhooks. What they take is other programs' to say.
extension OpenAPIDocument {
    static let incomingPaths: [(String, JSON)] = [
        (
            "/api/v1/incoming-webhooks/grafana.incident.create",
            ["post": incoming("create", "Declares an incident from any JSON body.", parameters: ["title"])]
        ),
        (
            "/api/v1/incoming-webhooks/alertmanager",
            ["post": incoming("alertmanager", "Takes Alertmanager's webhooks, version 4.", parameters: [])]
        ),
        (
            "/api/v1/incoming-webhooks/cloudevents",
            ["post": incoming("cloudevents", "Takes CloudEvents 1.0 over HTTP.", parameters: [])]
        ),
        ("/v2/enqueue", ["post": enqueue]),
    ]

    private static let anyObject: JSON = ["type": "object"]

    private static let objectBody: JSON = ["required": true, "content": ["application/json": ["schema": anyObject]]]
    /// Whatever is JSON, or nothing.
    private static let anyBody: JSON = ["required": false, "content": ["application/json": ["schema": .object([])]]]

    private static func incoming(_ name: String, _ summary: String, parameters: [String]) -> JSON {
        [
            "operationId": .string("incoming.\(name)"),
            "tags": ["Incoming webhooks"],
            "summary": .string(summary),
            "description": """
            The parameters `title`, `severity`, `status`, `drill`, `labels`, `roomprefix`, `url`, `caption` and \
            `include` may take parts of the body by `{{ .path }}`. One that cannot be used falls back to its default, \
            and is named in `processingErrors`. It is answered when it is durable; over capacity it is 503 with \
            `Retry-After`.

            Needs a token of the role `webhook`, `editor` or `admin`, as `Authorization: Bearer` or `?token=`.
            """,
            "parameters": .array(parameters.map(parameter)),
            "requestBody": name == "create" ? anyBody : objectBody,
            "responses": .object(
                [("200", answered("application/json"))]
                    + ["400", "401", "403", "404", "405", "413", "415", "422", "500", "503"].map { status in
                        let problem: JSON = ["$ref": .string("#/components/responses/Problem\(status)")]
                        return (status, problem)
                    }),
        ]
    }

    private static let enqueue: JSON = [
        "operationId": "incoming.enqueue",
        "tags": ["Incoming webhooks"],
        "summary": "Takes PagerDuty's Events API v2: trigger, acknowledge and resolve by `dedup_key`.",
        "description":
            "`routing_key`, or the header `X-Routing-Key`, is a token of the role `webhook`, `editor` or `admin`. Refusals have PagerDuty's form.",
        "security": [],
        "requestBody": objectBody,
        "responses": .object(
            ["202", "400", "401", "403", "405", "413", "415", "422", "500", "503"].map {
                ($0, answered("application/json", "application/problem+json"))
            }),
    ]

    private static func answered(_ types: String...) -> JSON {
        [
            "description": "The answer.",
            "headers": .object([(headerName["RequestID"] ?? "RequestID", headerReference("RequestID"))]),
            "content": .object(types.map { ($0, ["schema": anyObject]) }),
        ]
    }

    private static func parameter(_ name: String) -> JSON {
        [
            "name": .string(name), "in": "query", "required": true, "schema": ["type": "string", "minLength": 1],
        ]
    }
}
