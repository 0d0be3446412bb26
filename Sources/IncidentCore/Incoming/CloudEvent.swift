public import IncidentAPI

/// An event in the format of CloudEvents 1.0.
public struct CloudEvent: Sendable, Equatable {
    public let id: String
    public let source: String
    public let type: String
    public let subject: String
    /// The whole event as its JSON format has it: what templates take parts of.
    public let value: JSONValue

    /// - Parameter field: what stands before a member's name in a refusal, such as `0.`.
    public init(_ value: JSONValue, field: String = "") throws(APIError) {
        guard case .object = value else { throw .invalid("The event", "must be an object") }
        func required(_ name: String) throws(APIError) -> String {
            guard case .string(let text)? = value[name], !text.isEmpty, !text.utf8.contains(0) else {
                throw .invalid("\(field)\(name)", "must be a text that is not empty: CloudEvents require it")
            }
            return text
        }
        guard value["specversion"]?.scalarText?.hasPrefix("1.") == true else {
            throw .invalid("\(field)specversion", "must be 1.0")
        }
        id = try required("id")
        source = try required("source")
        type = try required("type")
        subject = value["subject"]?.scalarText ?? ""
        self.value = value
    }

    /// What an incident of it is called unless a parameter says.
    public var title: String {
        "\(type): \(subject.isEmpty ? source : subject)".oneLine(max: Validate.titleLimit)
    }
}

/// How events travel over HTTP (CloudEvents HTTP binding 1.0).
public enum CloudEventBinding {
    /// How many events a batch may hold: they are stored in one transaction, which others wait for.
    public static let batchLimit = 500

    /// Whether a body of this type is read as JSON.
    public static func isJSON(_ contentType: String) -> Bool {
        let type = bare(contentType)
        return type.isEmpty || type == "application/json" || type.hasSuffix("+json")
            || type.hasPrefix("application/cloudevents")
    }

    /// The type without its parameters.
    private static func bare(_ contentType: String) -> String {
        contentType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// The events of a request.
    ///
    /// - Parameters:
    ///   - headers: the attributes in the headers `ce-…`, by name without that.
    ///   - body: the events, or the data of the one that the headers tell of.
    public static func events(
        contentType: String, headers: [String: String], body: some Collection<UInt8>
    ) throws(APIError) -> [CloudEvent] {
        let type = bare(contentType)
        if type.hasPrefix("application/cloudevents-batch") {
            guard case .array(let events) = try json(body) else { throw .invalid("The body", "must be an array") }
            guard events.count <= batchLimit else {
                throw APIError(
                    .tooLarge, "A batch must have at most \(batchLimit) events; this one has \(events.count).",
                    hint: "Send smaller batches; nothing of this one was stored.")
            }
            var found: [CloudEvent] = []
            for (index, event) in events.enumerated() {
                found.append(try CloudEvent(event, field: "\(index)."))
            }
            return found
        }
        if type.hasPrefix("application/cloudevents") { return [try CloudEvent(try json(body))] }
        guard !headers.isEmpty else {
            throw APIError(
                .validationFailed, "The request holds no CloudEvent.",
                hint: "Send it in the headers ce-…, or as application/cloudevents+json.")
        }
        var members = headers.mapValues { JSONValue.string($0) }
        members["datacontenttype"] = contentType.isEmpty ? nil : .string(contentType)
        if !body.isEmpty {
            members["data"] = isJSON(type) ? try json(body) : .string(String(decoding: body, as: UTF8.self))
        }
        return [try CloudEvent(.object(members))]
    }

    private static func json(_ body: some Collection<UInt8>) throws(APIError) -> JSONValue {
        do { return try JSONReader.value(of: body) } catch { throw .invalid("The body", "is not JSON") }
    }
}
