/// A closed set of words, such as the direction of an order. An empty word means the first case.
///
/// A case whose word is empty stands for "not given"; it is not among the words that the reference lists.
public protocol WireEnum: WireValue, RawRepresentable<String>, CaseIterable {
    /// What an absent, `null` or empty word means.
    static var unset: Self { get }

    /// What a client takes a word for that it does not know, as a newer server may send. ``unset`` unless declared.
    static var unknown: Self { get }
}

extension WireEnum {
    public static var shape: WireShape {
        let words = allCases.filter { !$0.rawValue.isEmpty }
        return .oneOf(
            name: "\(Self.self)", words: words.map { WireShape.Word(text: $0.rawValue, caseName: "\($0)") })
    }

    /// The words that a client may send.
    public static var words: [String] { allCases.map(\.rawValue).filter { !$0.isEmpty } }

    public static var unknown: Self { unset }

    public init() { self = Self.unset }

    public init(from decoder: any Decoder) throws {
        let word = try decoder.singleValueContainer().decode(String.self)
        guard let value = word.isEmpty ? Self.unset : Self(rawValue: word) ?? (decoder.readsAnswer ? .unknown : nil)
        else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "must be one of \(Self.words.joined(separator: ", "))"))
        }
        self = value
    }
}
