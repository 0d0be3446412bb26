/// The words of which samples and queries are made. They are what engines fold, escape or compare each in its own way.
enum SampleWords {
    static let all = [
        "İstanbul", "ISTANBUL", "istanbul", "ΣΑΣ", "σας", "Öfen", "O\u{308}fen", "ofen", "straße", "STRASSE", "ǅ",
        "ﬁsh",
        "\u{212A}elvin", "e\u{301}\u{327}x", "日本語です", "🔥🔥🔥", "100%", "a_b", "it's", "say \"hi\"", "x:y", "(z)",
        "back\\slash",
        "a*", "AND", "NEAR(", "--", "$1", "api", "API gateway", "the", "then", "checkout", "ab", "é", "e\u{301}",
    ]
    static let keys = ["tags", "Team", "größe"]
    static let prefixes = ["incident", "drill", "İ", "a", "B", "\u{FFFD}", "🔥"]

    /// A part of one of the words, sometimes in capitals.
    static func part(_ random: inout SeededRandom) -> String {
        let scalars = Array((all.randomElement(using: &random) ?? "").unicodeScalars)
        let start = Int.random(in: 0..<scalars.count, using: &random)
        let end = Int.random(in: (start + 1)...scalars.count, using: &random)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return Bool.random(using: &random) ? String(view) : String(view).uppercased()
    }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
