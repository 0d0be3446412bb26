/// Numbers that look random, and are the same for the same seed on every machine and with every Swift.
///
/// The standard library's `random(in:using:)` may draw differently in its next version, so it is not used here.
struct DemoRandom {
    private var state: UInt64

    /// A stream of its own for each `stream`, so that an incident does not depend on how many came before it.
    init(seed: UInt64, stream: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ stream &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to `limit`, which is not reached.
    mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(limit, 1))).high)
    }

    mutating func inRange(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func chance(percent: Int) -> Bool { below(100) < percent }

    /// One of `items`, of which there is at least one.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    /// At most `count` of `items`, none twice.
    mutating func pick<Item>(_ count: Int, of items: [Item]) -> [Item] {
        var rest = items
        return (0..<min(count, items.count)).map { _ in rest.remove(at: below(rest.count)) }
    }

    /// An index, each as often as its weight says.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return 0
    }

    /// That many digits of an identifier, at most 16 of them random a draw.
    mutating func hexadecimal(digits: Int) -> String {
        var text = ""
        while text.utf8.count < digits {
            let drawn = String(next(), radix: 16)
            text += String(repeating: "0", count: 16 - drawn.utf8.count) + drawn
        }
        return String(text.suffix(digits))
    }
}
