import IncidentAPI
import Testing

@Suite struct APIErrorTests {
    @Test(arguments: APIError.Code.allCases)
    func everyCodeHasAStatusATitleAndAService(_ code: APIError.Code) {
        #expect((400...599).contains(code.status))
        #expect(!code.title.isEmpty && !code.title.hasSuffix("."))
        #expect(
            code.rawValue.wholeMatch(of: /(common|incidents|tasks|roles|users|statuses|integrations)\.[a-z_]+/) != nil)
    }

    @Test func onlyWhatPassesIsRetryable() {
        let retryable = APIError.Code.allCases.filter { APIError($0, "").retryable }
        #expect(retryable == [.rateLimited, .unavailable])
        #expect(!APIError(.unavailable, "", retryable: false).retryable)
    }

    @Test func aFaultNamesItsField() {
        let error = APIError.invalid("query.limit", "must be a number")
        #expect(error.code == .validationFailed)
        #expect(error.message == "query.limit must be a number.")
    }
}
