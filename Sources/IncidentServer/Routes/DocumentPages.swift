import HTTPTypes
import NIOCore

/// `/openapi.json` and `/docs`: embedded in the program, and the same for everyone.
struct DocumentPages: Sendable {
    private let openAPI: Answer
    private let docs: Answer

    /// The pages have no script at all, and take nothing from elsewhere.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'"

    init() {
        openAPI = Answer(contentType: "application/json", body: ByteBuffer(string: GeneratedText.openAPI))
        var page = Answer(contentType: "text/html; charset=utf-8", body: ByteBuffer(string: GeneratedText.docsPage))
        page.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
        page.headers[.xContentTypeOptions] = "nosniff"
        page.headers[.referrerPolicy] = "no-referrer"
        docs = page
    }

    func openAPIDocument() -> Answer { openAPI }
    func docsPage() -> Answer { docs }
}
