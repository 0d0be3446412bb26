/// Words for how bad something is that other tools use and an organisation may lack.
public enum SeverityWords {
    /// The place of the severity that a word stands for among `count` ones, the most urgent first; nil for other words.
    ///
    /// `critical` is the first, `error` the second, `warning` the third and `info` the last; where there are fewer, the last.
    public static func place(of word: String, among count: Int) -> Int? {
        guard count > 0 else { return nil }
        let place: Int? =
            switch word.folded {
            case "critical": 0
            case "error": 1
            case "warning": 2
            case "info": count - 1
            default: nil
            }
        return place.map { min($0, count - 1) }
    }
}
