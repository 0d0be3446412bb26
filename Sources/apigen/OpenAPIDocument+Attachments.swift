/// The paths of attached files. What they carry is no JSON, so that no procedure describes them.
extension OpenAPIDocument {
    static let attachmentPaths: [(String, JSON)] = [
        ("/api/v1/attachments", ["post": upload]),
        (
            "/api/v1/attachments/{attachmentID}",
            [
                "parameters": [attachmentID],
                "get": read(
                    "attachments.download", "Reads a file.",
                    """
                    Needs the role `viewer`, or the signature of a `downloadURL`. One range of bytes and the conditions \
                    of HTTP are honoured; the content never changes. Only pictures in PNG, JPEG, GIF and WebP are \
                    sent to be shown, all else to be saved.
                    """, "*/*"),
                "delete": delete,
            ]
        ),
        (
            "/api/v1/attachments/{attachmentID}/thumbnail",
            [
                "parameters": [attachmentID],
                "get": read(
                    "attachments.thumbnail", "Reads the small picture of a file.",
                    "Needs the role `viewer`, or the signature of a `thumbnailURL`.", "image/jpeg"),
            ]
        ),
    ]

    static let attachmentSchema: (String, JSON) = (
        "AttachmentAnswer",
        [
            "type": "object",
            "properties": [
                "error": ["type": "string", "const": ""],
                "attachment": reference("Attachment"),
                "attachments": ["type": "array", "items": reference("Attachment")],
            ],
            "required": ["error", "attachment", "attachments"],
        ]
    )

    private static let attachmentID: JSON = [
        "name": "attachmentID", "in": "path", "required": true,
        "schema": ["type": "string", "pattern": "^[a-z0-9-]{1,64}$"],
    ]

    private static let upload: JSON = [
        "operationId": "attachments.upload",
        "tags": ["Attachments"],
        "summary": "Attaches files to an incident.",
        "description": """
        The body is a form with one to twenty files, or one file as it is. It is stored as it comes, and only a whole \
        one counts. The type is told by the content. The files belong to a new item of the timeline, or to the note \
        that `activityItemID` names.

        Needs the role `editor`.
        """,
        "parameters": [
            query("incidentID", "The incident.", required: true),
            query("activityItemID", "The note that the files belong to. Empty: an item of their own."),
            query(
                "fileName", "The name of a file that is sent as it is. The header Content-Disposition may say it, too."),
            ["$ref": "#/components/parameters/IdempotencyKey"],
            ["$ref": "#/components/parameters/IfMatch"],
        ],
        "requestBody": [
            "required": true,
            "content": [
                "multipart/form-data": [
                    "schema": [
                        "type": "object", "properties": ["file": ["type": "string", "format": "binary"]],
                        "required": ["file"],
                    ]
                ],
                "application/octet-stream": ["schema": ["type": "string", "format": "binary", "minLength": 1]],
            ],
        ],
        "responses": answers(["400", "401", "403", "404", "409", "412", "413", "415", "422", "500", "503"]),
    ]

    private static let delete: JSON = [
        "operationId": "attachments.delete",
        "tags": ["Attachments"],
        "summary": "Deletes a file.",
        "description": """
        The timeline tells of it. The content goes a day later, unless another file has the same.

        Needs the role `editor`.
        """,
        "parameters": [
            ["$ref": "#/components/parameters/IdempotencyKey"], ["$ref": "#/components/parameters/IfMatch"],
        ],
        "responses": answers(["400", "401", "403", "404", "412", "422", "500", "503"]),
    ]

    private static func read(_ id: String, _ summary: String, _ description: String, _ type: String) -> JSON {
        let header: JSON = ["schema": ["type": "string"]]
        let binary: JSON = ["schema": ["type": "string", "format": "binary"]]
        let content: (String, JSON) = (type, binary)
        let whole: JSON = [
            "description": "The content.",
            "headers": ["ETag": header, "Last-Modified": header, "Content-Disposition": header],
            "content": JSON.object([content]),
        ]
        let responses: [(String, JSON)] = [
            ("200", whole),
            ("206", ["description": "The part that `Range` names."]),
            ("304", ["description": "The client has it."]),
            ("416", ["description": "No byte is in the range."]),
        ]
        let parameters: [JSON] = [
            query("expires", "Until when a signed link holds."),
            query("signature", "The signature of a signed link."),
        ]
        return [
            "operationId": .string(id),
            "tags": ["Attachments"],
            "summary": .string(summary),
            "description": .string(description),
            "parameters": .array(parameters),
            "responses": .object(responses + problems(["401", "403", "404", "409", "412", "500", "503"])),
        ]
    }

    private static func answers(_ statuses: [String]) -> JSON {
        let headers: [(String, JSON)] = ["RequestID", "ETag", "IdempotencyReplayed"].map { name in
            (headerName[name] ?? name, headerReference(name))
        }
        let success: JSON = [
            "description": "Done.",
            "headers": .object(headers),
            "content": ["application/json": ["schema": reference("AttachmentAnswer")]],
        ]
        let done: (String, JSON) = ("200", success)
        return .object([done] + problems(statuses))
    }

    private static func problems(_ statuses: [String]) -> [(String, JSON)] {
        statuses.map { status in
            let response: JSON = ["$ref": .string("#/components/responses/Problem\(status)")]
            return (status, response)
        }
    }

    private static func query(_ name: String, _ description: String, required: Bool = false) -> JSON {
        [
            "name": .string(name), "in": "query", "required": .bool(required), "description": .string(description),
            "schema": ["type": "string"],
        ]
    }
}
