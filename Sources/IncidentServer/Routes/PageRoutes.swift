import HTTPTypes
import HummingbirdCore
import IncidentAPI
import NIOCore

/// What is read by GET and needs no token. No page here shows a title or a name.
struct PageRoutes: Sendable {
    typealias Page = @Sendable (Request, TraceID) async -> Answer

    private let pages: [Substring: Page]
    private let addresses: IncidentAddress
    private let limits: ServerLimits

    init(_ pages: [Substring: Page], addresses: IncidentAddress, limits: ServerLimits) {
        self.pages = pages
        self.addresses = addresses
        self.limits = limits
    }

    func answer(_ path: Substring, _ request: Request, _ trace: TraceID) async -> Answer {
        var answer: Answer
        let reads = request.method == .get || request.method == .head
        if reads, let address = addresses.answer(path) {
            answer = address
        } else if let page = pages[path] {
            if reads {
                answer = await page(request, trace)
            } else {
                answer = .problem(APIError(.methodNotAllowed, "\(path) is read by GET."), trace: trace)
                answer.headers[.allow] = "GET, HEAD"
            }
        } else {
            answer = .problem(
                APIError(.notFound, "There is nothing at this path.", hint: "The API is described at /docs."),
                trace: trace)
        }
        answer.closesConnection = limits.leavesBody(of: request)
        return answer
    }
}
