import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Why an attempt brought no answer.
enum AttemptFailure: Error {
    /// No connection came to be: the server has not seen the call.
    case notConnected(reason: String)
    /// The server's certificate is not trusted, or it speaks no TLS: another attempt is no better.
    case notTrusted(reason: String)
    /// The connection broke: the server may have done the call.
    case broken(reason: String)
    /// No answer came in time: the server may have done the call.
    case timedOut
    /// More came than may.
    case tooLarge(limit: Int)

    init(_ error: any Error, limit: Int) {
        switch error {
        case let failure as AttemptFailure: self = failure
        case let error as NIOConnectionError: self = .notConnected(reason: error.sentence)
        case let error as NIOSSLExtraError: self = .notTrusted(reason: "\(error)")
        case NIOSSLError.handshakeFailed(let reason): self = .notTrusted(reason: Self.words(reason))
        case let error as HTTPClientError: self.init(error)
        case is NIOTooManyBytesError: self = .tooLarge(limit: limit)
        // These come of connecting alone, to an address that is no name.
        case let error as IOError where [ECONNREFUSED, ENETUNREACH, EADDRNOTAVAIL].contains(error.errnoCode):
            self = .notConnected(reason: error.words)
        case let error as IOError: self = .broken(reason: error.words)
        case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge(limit: limit)
        default: self = .broken(reason: "\(error)")
        }
    }

    private init(_ error: HTTPClientError) {
        switch error {
        case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
            self = .notConnected(reason: "it takes no connection in time")
        case .readTimeout, .deadlineExceeded: self = .timedOut
        case .remoteConnectionClosed: self = .broken(reason: "it was closed before an answer came")
        default: self = .broken(reason: error.shortDescription)
        }
    }

    private static func words(_ error: BoringSSLError) -> String {
        let text = "\(error)"
        if text.contains("CERTIFICATE_VERIFY_FAILED") { return "its certificate is not trusted" }
        if text.contains("WRONG_VERSION_NUMBER") { return "it does not speak TLS" }
        return "the TLS handshake failed (\(text))"
    }
}

extension NIOConnectionError {
    fileprivate var sentence: String {
        let errors = connectionErrors.map(\.error)
        if let error = errors.first as? IOError { return error.words }
        if errors.isEmpty, dnsAError != nil || dnsAAAAError != nil { return "the name \(host) is not known" }
        return errors.first.map { "\($0)" } ?? "no connection"
    }
}

extension IOError {
    /// The system's words, such as `connection refused`.
    fileprivate var words: String { String(cString: strerror(errnoCode)).lowercased() }
}
