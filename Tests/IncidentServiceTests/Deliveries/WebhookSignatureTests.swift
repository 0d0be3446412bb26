import Crypto
import Foundation
import IncidentService
import Testing

@testable import IncidentService

extension OutgoingMessage {
    /// The header as a receiver works it out that knows the secret.
    func giSignature(secret: String) -> String {
        let time = header("webhook-timestamp") ?? ""
        let hash = Data(SHA256.hash(data: Data(body.utf8))).base64EncodedString()
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(hash):\(time):v1".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return "t=\(time),v1=" + code.map { String(format: "%02x", $0) }.joined()
    }
}

@Suite struct WebhookSignatureTests {
    /// Worked out with Python's hmac.
    @Test func signaturesAreThoseOfAnotherImplementation() throws {
        let headers = WebhookSignature.headers(
            id: "webhook-out-0123456789abcdef01234567", body: #"{"title":"Größe"}"#,
            secrets: ["s3cret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], time: 1_700_000_000)
        #expect(
            headers.map { "\($0.name): \($0.value)" } == [
                "webhook-id: webhook-out-0123456789abcdef01234567",
                "webhook-timestamp: 1700000000",
                "Gi-Signature: t=1700000000,v1=26cd85917e92e6c4792519ba8574061ef53b88f3610a2b64bf8c157a92670f11",
                "webhook-signature: v1,VqRVf6mjPsbfG9dwHOTovPPTqrcHgfuEpIe6tPPmiRs= v1,5rFTjcLpc7q0ZRzGyUQq4MYhGnrmEgnVbvZy/e1IJTM=",
            ])
    }

    @Test func withoutASecretNothingIsSigned() {
        let headers = WebhookSignature.headers(id: "webhook-out-1", body: "{}", secrets: [], time: 1)
        #expect(headers.map(\.name) == ["webhook-id", "webhook-timestamp"])
    }
}
