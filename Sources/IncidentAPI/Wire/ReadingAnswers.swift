public import Foundation

extension JSONDecoder {
    /// A decoder for the answers of any server that speaks this API, newer and other ones included.
    ///
    /// A server refuses what it does not know; a client takes it as well as it can: a word outside a closed set is the
    /// set's ``WireEnum/unknown``, and a time that cannot be read is ``Timestamp/unset``.
    public static func ofAnswers() -> JSONDecoder {
        let decoder = JSONDecoder()
        if let key = CodingUserInfoKey.readsAnswer { decoder.userInfo[key] = true }
        return decoder
    }
}

extension CodingUserInfoKey {
    fileprivate static let readsAnswer = CodingUserInfoKey(rawValue: "IncidentAPI.readsAnswer")
}

extension Decoder {
    /// Whether an answer is read, not a request.
    var readsAnswer: Bool {
        guard let key = CodingUserInfoKey.readsAnswer else { return false }
        return userInfo[key] as? Bool == true
    }
}
