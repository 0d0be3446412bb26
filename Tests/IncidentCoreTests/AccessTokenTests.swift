import IncidentCore
import Testing

@Suite struct AccessTokenTests {
    /// A token of another implementation of the same form.
    let known = "glsa_iNValIdinValiDinvalidinvalidinva_5b582697"

    @Test func acceptsAKnownToken() throws {
        let token = try #require(AccessToken(known))
        #expect(token.text == known)
        #expect(token.prefix == "glsa_iNVa")
    }

    @Test(arguments: [
        "", "glsa_", "glsa_iNValIdinValiDinvalidinvalidinva_5b582698", "glsa_iNValIdinValiDinvalidinvalidinva_5B582697",
        "glsa_iNValIdinValiDinvalidinvalidinvb_5b582697", "glsb_iNValIdinValiDinvalidinvalidinva_5b582697",
        "glsa_iNValIdinValiDinvalidinvalidinva_5b582697 ", " glsa_iNValIdinValiDinvalidinvalidinva_5b582697",
        "glsa_iNValIdinValiDinvalidinvalidinva_5b58269", "glsa_iNValIdinValiDinvalidinvalidinva-5b582697",
        "glsa_iNValIdinValiDinvalidinvalidinv\u{e9}_5b582697",
    ])
    func refusesAnotherForm(of text: String) {
        #expect(!AccessToken.isWellFormed(text))
        #expect(AccessToken(text) == nil)
    }

    @Test func makesWellFormedTokensThatDiffer() {
        let tokens = (0..<1000).map { _ in AccessToken.random() }
        #expect(tokens.allSatisfy { AccessToken.isWellFormed($0.text) })
        #expect(Set(tokens).count == 1000)
        #expect(Set(tokens.flatMap { $0.text.dropFirst(5).prefix(32) }).count == 62)
    }

    @Test func showsNoSecretInALog() {
        let token = AccessToken.random()
        #expect("\(token)" == "\(token.text.prefix(9))…")
        #expect(String(reflecting: token) == "\(token)")
    }
}
