import Foundation
public import IncidentAPI

/// A message by e-mail, as it is stored and sent.
public struct EmailMessage: Codable, Equatable, Sendable {
    /// The addresses.
    public var to: [String]
    /// One line.
    public var subject: String
    public var text: String
    /// When what it tells of happened, in microseconds: the message's own date, the same on every try.
    public var microseconds: Int64
    /// What the messages about one incident have in common.
    public var thread: String

    public var date: Timestamp { Timestamp(microseconds: microseconds) }

    public init(to: [String], subject: String, text: String, date: Timestamp, thread: String) {
        self.to = to
        self.subject = subject
        self.text = text
        self.microseconds = date.microseconds
        self.thread = thread
    }

    /// - Parameter stored: ``stored`` of a message.
    public init(stored: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(stored.utf8)) }

    /// As JSON, the same for the same message.
    public func stored() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
