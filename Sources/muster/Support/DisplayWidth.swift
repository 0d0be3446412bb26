extension String {
    /// How many columns a terminal shows the text in.
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// The text in at most so many columns, its end shown as `…` when it is longer.
    func fitted(to columns: Int) -> String {
        guard displayWidth > columns else { return self }
        var (kept, width) = ("", 0)
        for character in self {
            width += character.displayWidth
            guard width < columns else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

extension Character {
    /// 0 for what only changes its neighbour, 2 for wide letters and emoji, else 1.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        let asksForPicture = unicodeScalars.contains("\u{FE0F}")
        return asksForPicture || first.properties.isEmojiPresentation || first.isWide ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// The blocks of letters that are as wide as high: East Asian Width W and F, but for emoji.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
