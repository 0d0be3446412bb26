import IncidentCore
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: ["ada@example.com", "a.b+c@mail-1.example", "ops@localhost", "o'neil@xn--bcher-kva.example"])
    func plainAddresses(_ text: String) throws {
        let address = try #require(EmailAddress(text))
        #expect(address.text == text)
        #expect("@\(address.domain)" == text.drop { $0 != "@" })
    }

    @Test(arguments: [
        "", "@", "ada", "ada@", "@example.com", "a@b@c", "ada@example..com", ".ada@example.com", "ada.@example.com",
        "a b@example.com", "ada@exam ple.com", "ada@-x.com", "ada@example.com\r\nBcc: eve@example.com",
        "ada@example.com>",
        "\"a b\"@example.com", "ada@[127.0.0.1]", "ädä@example.com", "ada@bücher.example", "a,b@example.com",
        "a\0b@c.d",
        "<ada@example.com>", "Ada <ada@example.com>", "ada@example.com.",
        String(repeating: "a", count: 65) + "@example.com",
    ])
    func othersAreRefused(_ text: String) { #expect(EmailAddress(text) == nil) }

    @Test func listsComeBack() {
        let addresses = ["ada@example.com", "ops@example.com"].compactMap { EmailAddress($0) }
        #expect(EmailAddress.list(addresses) == "mailto:ada@example.com,ops@example.com")
        #expect(EmailAddress.list(EmailAddress.list(addresses)) == addresses)
        #expect(EmailAddress.list("https://example.com") == nil)
        #expect(EmailAddress.list("mailto:ada@example.com,") == nil)
    }
}
