import IncidentCore
import Testing

@Suite struct FieldTextTests {
    @Test func aUUIDHoldsTheDigitsInTheirOrder() {
        #expect(UUIDText.make(fromHex: "0123456789abcdef01234567") == "01234567-89ab-8cde-8000-000f01234567")
        let digits = ["0649f3a2b1c2d3e4f5061728", "0649f3a2b1c2d3e4f5061729", "0649f3a2b1c300000000000f"]
        let made = digits.map(UUIDText.make)
        #expect(made == made.sorted())
        #expect(Set(made).count == 3)
    }

    @Test(arguments: [
        ("customer_impact-2", true), ("a", true), ("", false), ("Team", false), ("a b", false), ("größe", false),
        (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
    ])
    func aSlugIsOfFewCharacters(slug: String, isSlug: Bool) {
        #expect(((try? FieldSlug.checked(slug, "slug")) == slug) == isSlug)
    }
}
