import IncidentCore
import Testing

/// Names of files that somebody else has checked, or nobody.
struct CleanedFileNameTests {
    @Test(arguments: [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\graph.png", "graph.png"),
        ("line\nfeed\u{0}\u{85}.log", "linefeed.log"),
        ("", "file.png"),
        (" . ", "file.png"),
        ("folder/", "folder"),
        (String(repeating: "é", count: 300) + ".jpeg", String(repeating: "é", count: 250) + ".jpeg"),
    ])
    func areMadeToFit(given: String, expected: String) {
        #expect(FileName.cleaned(given, else: ".png") == expected)
    }
}
