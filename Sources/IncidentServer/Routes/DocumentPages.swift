import HTTPTypes
import NIOCore

/// `/openapi.json` and `/docs`: embedded in the program, and the same for everyone.
struct DocumentPages: Sendable {
    private let openAPI: Answer
    private let docs: Answer

    init() {
        openAPI = Answer(contentType: "application/json", body: ByteBuffer(bytes: PackageResources.openapi_json))
        var page = Answer(contentType: "text/html; charset=utf-8", body: ByteBuffer(bytes: PackageResources.docs_html))
        // The page has no script at all, and takes nothing from elsewhere.
        page.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'"
        page.headers[.xContentTypeOptions] = "nosniff"
        page.headers[.referrerPolicy] = "no-referrer"
        docs = page
    }

    func openAPIDocument() -> Answer { openAPI }
    func docsPage() -> Answer { docs }
}
