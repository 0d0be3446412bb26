extension Duration {
    /// Reads a whole number with a unit: `45s`, `30m`, `12h`, `90d` or `2w`. Nil for anything else, for nothing at all,
    /// and for more than a hundred years.
    public init?(text: String) {
        guard let unit = text.last, let seconds = Self.seconds[unit],
            text.dropLast().utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            let count = Int64(text.dropLast()), count > 0, count <= 100 * 366 * 86_400 / seconds
        else { return nil }
        self = .seconds(count * seconds)
    }

    private static let seconds: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
}
