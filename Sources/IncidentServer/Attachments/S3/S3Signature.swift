import Crypto
import Foundation
import IncidentStorage

/// The signature of a request to S3-compatible storage: AWS Signature Version 4.
struct S3Signature {
    let accessKey: String
    let secretKey: String
    let region: String
    /// When the request is made.
    let time: Date

    /// The headers to send with the request, `Authorization` among them.
    ///
    /// - Parameters:
    ///   - path: already percent-encoded.
    ///   - query: the parameters, not encoded.
    ///   - payload: the SHA-256 of the body, in hexadecimal digits.
    func headers(
        _ method: String, host: String, path: String, query: [(String, String)] = [], payload: String
    ) -> [(String, String)] {
        let (day, stamp) = Self.stamp(time)
        let signed = [("host", host), ("x-amz-content-sha256", payload), ("x-amz-date", stamp)]
        let names = signed.map(\.0).joined(separator: ";")
        let canonical = [
            method, path, Self.query(query), signed.map { "\($0):\($1)\n" }.joined(), names, payload,
        ].joined(separator: "\n")
        let scope = "\(day)/\(region)/s3/aws4_request"
        let text = "AWS4-HMAC-SHA256\n\(stamp)\n\(scope)\n\(Self.hash(Data(canonical.utf8)))"
        var key = SymmetricKey(data: Data("AWS4\(secretKey)".utf8))
        for part in [day, region, "s3", "aws4_request"] {
            key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Data(part.utf8), using: key))
        }
        let signature = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key).hexadecimal
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope), SignedHeaders=\(names), Signature=\(signature)"
        return signed.dropFirst().map { ($0.0, $0.1) } + [("authorization", authorization)]
    }

    /// The parameters as they stand in the address: in order, encoded.
    static func query(_ parameters: [(String, String)]) -> String {
        parameters.map { "\(encode($0))=\(encode($1))" }.sorted().joined(separator: "&")
    }

    /// - Parameter slash: whether slashes stay, as in a path.
    static func encode(_ text: String, keepingSlash slash: Bool = false) -> String {
        text.percentEncoded(keeping: slash ? "-._~/" : "-._~")
    }

    static func hash(_ data: Data) -> String { SHA256.hash(data: data).hexadecimal }

    private static func stamp(_ time: Date) -> (day: String, time: String) {
        let text = time.formatted(.iso8601).replacing("-", with: "").replacing(":", with: "")
        return (String(text.prefix(8)), text)
    }
}
