import HTTPTypes
import HummingbirdCore

extension ResponseWriter {
    /// Lets a client go on that waits with its body until it knows that somebody wants it.
    func continueIfExpected(by request: Request) async throws {
        guard request.headers[.expect]?.lowercased() == "100-continue" else { return }
        try await writeInformationalHead(HTTPResponse(status: .continue))
    }
}
