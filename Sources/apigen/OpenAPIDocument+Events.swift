/// The path of the stream of events, which has no end and no one document.
extension OpenAPIDocument {
    static let eventPaths: [(String, JSON)] = [("/api/v1/events", ["get": stream])]

    private static let stream: JSON = [
        "operationId": "events.stream",
        "tags": ["Events"],
        "summary": "Tells what happens to incidents, as it happens.",
        "description": """
        Server-sent events without an end. `id` counts from 1 and `event` names what happened, such as \
        `grafana.incident.updated.title`; `data` is an object with `id`, `time`, `event`, `incidentID`, `version` and \
        `incident` (an `IncidentPreview`). An event `reset` says that events may be missing before it: its `data` has \
        `id` and `reason` (`expired`, `unknown` or `slow`). A comment comes every 15 seconds.

        Needs the role `viewer`. The stream ends when the token may nothing any more.
        """,
        "parameters": [
            parameter("queryString", "query", "Which incidents are wanted, in the query language. Empty: all."),
            parameter(
                "Last-Event-ID", "header",
                "The event that the client knows last; the stream goes on after it. Empty: it begins now."),
            parameter("lastEventID", "query", "The same, for clients that cannot send the header, which wins."),
        ],
        "responses": .object(
            [("200", opened)]
                + ["400", "401", "403", "500", "503"].map { status in
                    let problem: JSON = ["$ref": .string("#/components/responses/Problem\(status)")]
                    return (status, problem)
                }),
    ]

    private static let opened: JSON = [
        "description": "The stream.",
        "headers": .object([(headerName["RequestID"] ?? "RequestID", headerReference("RequestID"))]),
        "content": ["text/event-stream": ["schema": ["type": "string"]]],
    ]

    private static func parameter(_ name: String, _ place: String, _ description: String) -> JSON {
        let text: JSON = ["type": "string"]
        let id: JSON = ["type": "string", "pattern": "^[0-9]{0,18}$"]
        return [
            "name": .string(name), "in": .string(place), "required": false, "description": .string(description),
            "schema": name == "queryString" ? text : id,
        ]
    }
}
