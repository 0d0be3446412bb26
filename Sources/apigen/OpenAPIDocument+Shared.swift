import IncidentAPI

/// What many methods share.
extension OpenAPIDocument {
    static func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }

    static func headerReference(_ name: String) -> JSON { ["$ref": .string("#/components/headers/\(name)")] }

    /// The names under which the headers of the components travel.
    static let headerName = [
        "RequestID": "X-Request-Id", "ETag": "ETag", "IdempotencyReplayed": "Idempotency-Replayed",
        "RetryAfter": "Retry-After", "Allow": "Allow",
    ]

    static let headers: [(String, JSON)] = [
        ("RequestID", header("The identifier of the request in the server's log.", #"^[!-~]+$"#)),
        ("ETag", header("The version of the incident that the answer is about, for `If-Match`.", #"^"[0-9]+"$"#)),
        (
            "IdempotencyReplayed",
            header("`true` when this is the stored answer to an earlier call with the same key.", "^true$")
        ),
        ("RetryAfter", header("Whole seconds after which the same call may succeed.", "^[0-9]+$")),
        ("Allow", header("The HTTP methods that the path takes.", "^[A-Z, ]+$")),
    ]

    private static func header(_ description: String, _ pattern: String) -> JSON {
        ["description": .string(description), "schema": ["type": "string", "pattern": .string(pattern)]]
    }

    static let parameters: [(String, JSON)] = [
        (
            "IdempotencyKey",
            [
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": """
                Names this call, so that it can be repeated safely. For 24 hours the same token, key, method and \
                body get the stored answer again, byte for byte; the same key with another body is refused.
                """,
                "schema": ["type": "string", "pattern": "^[!-~]([ -~]{0,253}[!-~])?$"],
            ]
        ),
        (
            "IfMatch",
            [
                "name": "If-Match", "in": "header", "required": false,
                "description": """
                The `ETag` of the incident as it was read. The call is refused when the incident has moved on.
                """,
                "schema": [
                    "anyOf": [["const": "*"], ["type": "string", "pattern": #"^(W/)?"[0-9]{1,18}"$"#]]
                ],
            ]
        ),
    ]

    /// One response a status, each a problem document.
    static var problemResponses: [(String, JSON)] {
        let codes = Dictionary(grouping: APIError.Code.allCases, by: \.status)
        return codes.sorted { $0.key < $1.key }.map { status, codes in
            let headers: [(String, JSON)] =
                [("X-Request-Id", headerReference("RequestID"))]
                + (status == 405 ? [("Allow", headerReference("Allow"))] : [])
                + ([429, 503].contains(status) ? [("Retry-After", headerReference("RetryAfter"))] : [])
            let titles = codes.map { "`\($0.rawValue)`: \($0.title)." }
            return (
                "Problem\(status)",
                [
                    "description": .string(titles.joined(separator: "\n")),
                    "headers": .object(headers),
                    "content": ["application/problem+json": ["schema": reference("Problem")]],
                ]
            )
        }
    }

    static var sharedSchemas: [(String, JSON)] {
        let codes = APIError.Code.allCases
        return [
            ("Time", ["type": "string", "description": .string(timeText), "pattern": .string(timePattern)]),
            (
                "TimeInput",
                ["type": "string", "description": .string(timeInputText), "pattern": .string(timeInputPattern)]
            ),
            (
                "Problem",
                [
                    "type": "object", "description": "Why a call was refused.",
                    "properties": [
                        "type": text("Where the code is explained: `/docs#error-<code>`."),
                        "title": text("The code in a few words."),
                        "status": ["type": "integer", "minimum": 400, "maximum": 599],
                        "detail": text("One sentence that names the member and what would be right."),
                        "code": ["type": "string", "enum": .array(codes.map { .string($0.rawValue) })],
                        "hint": text("What to do next."),
                        "retryable": [
                            "type": "boolean", "description": "Whether the same call may succeed later.",
                        ],
                        "trace_id": text("Finds the request in the server's log."),
                        "error": text("The same as `detail`, where clients of the reference look for it."),
                    ],
                    "required": ["type", "title", "status", "detail", "code", "retryable", "trace_id", "error"],
                ]
            ),
        ]
    }

    private static func text(_ description: String) -> JSON {
        ["type": "string", "description": .string(description)]
    }
}
