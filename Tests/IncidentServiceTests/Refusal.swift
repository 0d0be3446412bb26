import IncidentAPI
import Testing

/// Expects that `call` is refused with `code`, in a sentence that contains `words`.
func expectRefusal(
    _ code: APIError.Code, _ words: String = "", sourceLocation: SourceLocation = #_sourceLocation,
    _ call: () async throws -> some Sendable
) async {
    let error = await #expect(throws: APIError.self, sourceLocation: sourceLocation) { _ = try await call() }
    #expect(error?.code == code, sourceLocation: sourceLocation)
    if let error, !words.isEmpty {
        #expect(error.message.contains(words), "\(error.message)", sourceLocation: sourceLocation)
    }
}
