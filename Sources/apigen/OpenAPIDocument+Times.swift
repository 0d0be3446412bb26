/// Times as text.
extension OpenAPIDocument {
    static let timeText = """
        A moment: RFC 3339 in UTC with six fraction digits, such as `2026-01-05T11:02:02.688373Z`. Empty: not set.
        """

    static let timePattern = #"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z)?$"#

    static let timeInputText = """
        A moment of the years 1970 to 9999: RFC 3339 with any offset, or `2006-01-02 15:04:05` in UTC, which may have \
        a fraction too. Digits after the sixth of a fraction are dropped. Empty: not set.
        """

    /// Days that exist, leap years included, so that what matches is a time.
    static let timeInputPattern: String = {
        let leapYear =
            "(19(7[26]|8[048]|9[26])|[2-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)"
        let year = "(19[7-9][0-9]|[2-9][0-9]{3})"
        let day = "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
        let date = "(\(year)-\(day)|\(leapYear)-02-29)"
        let clock = #"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?"#
        let offset = "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
        return "^(\(date)([Tt]\(clock)\(offset)| \(clock)))?$"
    }()
}
