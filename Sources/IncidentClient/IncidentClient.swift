public import IncidentAPI

/// A client of a Muster server, and of any other that speaks the Grafana Incident API.
///
///     let client = try IncidentClient(url: "https://muster.example.com", token: token)
///     let declared = try await client.call(CreateIncident.self) {
///         $0.title = "Checkout is slow"
///         $0.severity = "minor"
///     }
///     for try await incident in client.items(QueryIncidents.self, { $0.query.queryString = "status:active" }) {
///         print(incident.incidentID, incident.title)
///     }
///
/// Any procedure of the API is called in this one way. A call that fails for a reason that passes is made again until it
/// succeeds or its time is up; a write is sent with an idempotency key, so that it is done once however often it is sent.
/// A client is a value that any number of tasks may use at once; its connections end with its last copy.
public struct IncidentClient: Sendable {
    /// Where the server is and what may be asked of the connection.
    public let configuration: IncidentClientConfiguration
    let transport: Transport

    /// - Throws: ``IncidentClientError/misconfigured(_:)`` when the address, the token or a file cannot be used. Nothing
    ///   is sent.
    public init(_ configuration: IncidentClientConfiguration) throws {
        self.configuration = configuration
        transport = try Transport(configuration)
    }

    /// - Parameters:
    ///   - url: the server's root, such as `https://muster.example.com`, or one of the API's bases on it.
    ///   - token: a token, as `muster token create` prints it.
    public init(url: String, token: String) throws {
        try self.init(IncidentClientConfiguration(address: ServerAddress(url), token: token))
    }

    /// Calls a procedure.
    ///
    /// - Parameter fill: fills the request, which is empty at first.
    /// - Throws: ``IncidentClientError``, or `CancellationError` when the task was cancelled.
    public func call<P: Procedure>(
        _ procedure: P.Type, options: CallOptions = CallOptions(), _ fill: (inout P.Request) throws -> Void = { _ in }
    ) async throws -> P.Response {
        try await answer(procedure, to: .with(fill), options: options).response
    }

    /// Calls a procedure, and gives what came with the answer: the incident's version, the bytes, the request's number.
    public func answer<P: Procedure>(
        _ procedure: P.Type, to request: P.Request, options: CallOptions = CallOptions()
    ) async throws -> CallAnswer<P.Response> {
        let outgoing = try OutgoingCall(procedure, request, options)
        let received = try await send(outgoing)
        return try CallAnswer(response: AnswerReader.read(P.Response.self, from: received), received)
    }

    /// Calls a method by its name, such as `IncidentsService.GetIncident`, with a JSON object as it is.
    ///
    /// For methods that this version does not know. What is no known read is sent as a write, with an idempotency key.
    public func answer(
        method: String, json: [UInt8], options: CallOptions = CallOptions()
    ) async throws -> CallAnswer<JSONValue> {
        let received = try await send(OutgoingCall(method: method, json: json, options))
        return try CallAnswer(response: AnswerReader.read(JSONValue.self, from: received), received)
    }

    private func send(_ call: OutgoingCall) async throws -> ReceivedAnswer {
        try await Attempts(call, configuration, transport).run()
    }
}

extension IncidentClient: CustomStringConvertible, CustomReflectable {
    public var description: String { "IncidentClient(\(configuration.address.base))" }
    public var customMirror: Mirror { Mirror(self, children: ["configuration": configuration]) }
}
