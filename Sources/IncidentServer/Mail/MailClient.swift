import Foundation
import IncidentCore
public import IncidentService
import NIOCore
import NIOPosix

/// Hands messages to a mail server by SMTP (RFC 5321), one connection for each.
public struct MailClient: Sendable {
    private let server: MailServer

    public init(_ server: MailServer) { self.server = server }

    /// Sends one message.
    ///
    /// It goes to nobody while one recipient is refused for the moment, so that no try sends twice; those who are
    /// refused for good do not keep it from the others.
    ///
    /// - Parameter id: names the message, the same on every try.
    public func send(_ message: EmailMessage, id: String) async -> MailOutcome {
        do {
            return try await SMTPConnection.with(server) { try await exchange(message, id, $0) }
        } catch let refusal as Refusal {
            return refusal.outcome
        } catch let fault as SMTPFault {
            return failure(fault.description)
        } catch is CancellationError {
            return failure("The server is stopping.")
        } catch {
            return failure("The mail server \(server.host):\(server.port) cannot be reached: \(Self.reason(error))")
        }
    }

    /// What the server said no to.
    private struct Refusal: Error {
        var outcome: MailOutcome

        /// - Parameter isPermanent: whether it is the message that is refused, and not the server's own settings.
        init(_ what: String, _ reply: SMTPReply, isPermanent: Bool = false) {
            outcome = MailOutcome(
                isSent: false, status: reply.code, text: "\(what): \(reply.code) \(reply.text)",
                isPermanent: isPermanent && reply.code >= 500)
        }
    }

    private func failure(_ text: String) -> MailOutcome { MailOutcome(isSent: false, status: 0, text: text) }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { reason($0.error) }
                ?? "its name does not resolve"
        case let error as IOError: String(cString: strerror(error.errnoCode))
        case ChannelError.connectTimeout: "no answer"
        default: "\(error)"
        }
    }

    private func exchange(_ message: EmailMessage, _ id: String, _ connection: SMTPConnection) async throws
        -> MailOutcome
    {
        if server.security == .tls { try await connection.isEncrypted() }
        let greeting = try await connection.greeting()
        guard greeting.code == 220 else { throw Refusal("The mail server does not talk to this one", greeting) }
        var words = try await hello(connection)
        if server.security == .starttls {
            let reply = try await connection.startTLS()
            guard reply.code == 220 else { throw Refusal("The mail server does not encrypt", reply) }
            // What was said before may be somebody else's.
            words = try await hello(connection)
        }
        if let login = server.login { try await authenticate(login, words, connection) }
        return try await deliver(message, id, connection)
    }

    /// What the server can do.
    private func hello(_ connection: SMTPConnection) async throws -> [String] {
        let reply = try await connection.send("EHLO \(Self.ownName)")
        if reply.isPositive { return reply.lines.dropFirst().map { $0.uppercased() } }
        // Only the oldest do not know it, and they neither encrypt nor ask for a password.
        guard server.security == .none else { throw Refusal("The mail server does not talk to this one", reply) }
        let old = try await connection.send("HELO \(Self.ownName)")
        guard old.isPositive else { throw Refusal("The mail server does not talk to this one", old) }
        return []
    }

    /// The name of this machine where it is one, else the form for those that have none.
    private static let ownName: String = {
        let name = ProcessInfo.processInfo.hostName
        return name.contains(".") && EmailAddress("postmaster@\(name)") != nil ? name : "[127.0.0.1]"
    }()

    private func authenticate(_ login: MailLogin, _ words: [String], _ connection: SMTPConnection) async throws {
        let ways = words.first { $0.hasPrefix("AUTH ") }?.split(separator: " ").dropFirst() ?? []
        let reply: SMTPReply
        func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
        if ways.contains("PLAIN") {
            reply = try await connection.send("AUTH PLAIN \(encoded("\0\(login.user)\0\(login.password)"))")
        } else if ways.contains("LOGIN") {
            var step = try await connection.send("AUTH LOGIN")
            for part in [login.user, login.password] where step.code == 334 {
                step = try await connection.send(encoded(part))
            }
            reply = step
        } else {
            throw Refusal(
                "The mail server takes no password", SMTPReply(code: 504, lines: ["neither AUTH PLAIN nor LOGIN"]))
        }
        // Its words are left out: a server may repeat what it was sent.
        guard reply.code == 235 else {
            throw Refusal("The mail server refuses the name and password", SMTPReply(code: reply.code, lines: []))
        }
    }

    private func deliver(
        _ message: EmailMessage, _ id: String, _ connection: SMTPConnection
    ) async throws -> MailOutcome {
        let sender = try await connection.send("MAIL FROM:<\(server.from.address.text)>")
        guard sender.isPositive else { throw Refusal("The sender is refused", sender) }
        var refused: [(address: String, reply: SMTPReply)] = []
        for address in message.to {
            let reply = try await connection.send("RCPT TO:<\(address)>")
            guard !reply.isPositive else { continue }
            guard reply.code >= 500 else { throw Refusal("\(address) is refused for now, and nothing was sent", reply) }
            refused.append((address, reply))
        }
        if refused.count == message.to.count, let first = refused.first {
            throw Refusal("Every recipient is refused", first.reply, isPermanent: true)
        }
        let begin = try await connection.send("DATA")
        guard begin.code == 354 else { throw Refusal("The message is refused", begin, isPermanent: true) }
        let text = MailText(message, id: id, from: server.from).transparent
        let reply = try await connection.send(text)
        guard reply.isPositive else { throw Refusal("The message is refused", reply, isPermanent: true) }
        let without = refused.map { "; not for \($0.address): \($0.reply.code) \($0.reply.text)" }.joined()
        return MailOutcome(isSent: true, status: reply.code, text: "\(reply.code) \(reply.text)\(without)")
    }
}
