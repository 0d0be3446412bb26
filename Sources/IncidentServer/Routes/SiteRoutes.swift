import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import NIOCore

/// The pages that people use. What they show and do goes through the procedures that clients call.
///
/// A form is answered by a redirect to the page that shows what came of it; one that is refused is shown again with what was
/// typed.
struct SiteRoutes: Sendable {
    let calls: CallRoutes
    let templates: PageTemplates
    let assets = SiteAssets()
    private let reader: BodyReader

    /// - Throws: when a template is none.
    init(calls: CallRoutes) throws {
        self.calls = calls
        templates = try PageTemplates()
        reader = BodyReader(limits: calls.limits)
    }

    /// Pages take nothing from elsewhere, and run and show nothing that stands in them.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// - Throws: when the connection broke and nobody waits for an answer.
    func answer(_ path: SitePath, _ visit: Visit, _ writer: borrowing ResponseWriter) async throws -> Answer {
        var form: FormText?
        let method = visit.request.method
        if method == .post, path.takesForms {
            try await writer.continueIfExpected(by: visit.request)
            do {
                form = FormText(body: try await reader.read(visit.request, isJSON: false))
            } catch {
                return try calls.bodyRefusal(error, visit.trace)
            }
        } else if method != .get && method != .head || path.isFormOnly {
            var answer = calls.refusal(
                APIError(.methodNotAllowed, "This address is not used so."), visit.request, visit.trace)
            answer.headers[.allow] = path.isFormOnly ? "POST" : path.takesForms ? "GET, HEAD, POST" : "GET, HEAD"
            return answer
        }
        if path == .asset {
            return assets.answer(visit.target.prefix { $0 != "?" })
                ?? calls.refusal(APIError(.notFound, "There is nothing at this path."), visit.request, visit.trace)
        }
        var answer: Answer
        do {
            answer = try await page(path, form, visit)
        } catch {
            answer = message(calls.apiError(error, visit.logger), visit)
        }
        // As of the other pages, the body of a request that is only to read is not read.
        if form == nil { answer.closesConnection = calls.limits.leavesBody(of: visit.request) }
        answer.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
        answer.headers[.xContentTypeOptions] = "nosniff"
        answer.headers[.referrerPolicy] = "same-origin"
        answer.headers[.cacheControl] = "no-store"
        if visit.isSecure { answer.headers[.strictTransportSecurity] = "max-age=31536000" }
        return answer
    }

    private func page(_ path: SitePath, _ form: FormText?, _ visit: Visit) async throws -> Answer {
        guard let backend = calls.state.backend, let sessions = backend.sessions else { throw CallRoutes.starting }
        if path == .signIn { return try await signIn(form, visit, sessions) }
        let secret = visit.cookie(.session)
        guard let secret, let signedIn = try await sessions.signedIn(secret: secret) else {
            return redirect(to: form == nil ? signInAddress(then: visit.target) : "/sign-in")
        }
        if let form { try check(form, signedIn.formKey, visit) }
        if path == .signOut {
            try await sessions.end(secret: secret)
            var answer = redirect(to: "/sign-in")
            answer.set(.session, "", seconds: 0, for: visit)
            return answer
        }
        let desk = Desk(routes: self, visit: visit, dispatcher: backend.dispatcher, signedIn: signedIn)
        var answer = try await desk.answer(path, form)
        if let secret = signedIn.newSecret { answer.set(.session, secret, seconds: Self.cookieSeconds, for: visit) }
        return answer
    }

    private static let cookieSeconds = 90 * 86_400

    /// Refuses a form that does not carry the key of the one who is signed in, or that another site sent.
    private func check(_ form: FormText, _ key: String, _ visit: Visit) throws(APIError) {
        guard visit.isOwn, try form.value("formKey") == key else {
            throw APIError(
                .forbidden, "This form was not sent by a page of yours.",
                hint: "Go back, load the page anew, and send it again.")
        }
    }

    // MARK: Signing in

    private struct SignInPage {
        var formKey: String
        var next: String
        var email: String
    }

    private func signIn(_ form: FormText?, _ visit: Visit, _ sessions: Sessions) async throws -> Answer {
        let known = visit.cookie(.form)
        guard let form else {
            let key = known ?? UUID().uuidString
            let page = SignInPage(formKey: key, next: Self.local(try visit.query.value("next")), email: "")
            var answer = show("sign-in", "Sign in", page)
            if known == nil { answer.set(.form, key, seconds: nil, for: visit) }
            return answer
        }
        let next = Self.local(try form.value("next"))
        let email = try form.value("email") ?? ""
        do {
            try check(form, known ?? "", visit)
            let token = try form.value("token") ?? ""
            let begun =
                token.isEmpty
                ? try await sessions.begin(
                    email: email, password: try form.value("password") ?? "", from: visit.client,
                    browser: visit.browser)
                : try await sessions.begin(token: token, from: visit.client, browser: visit.browser)
            var answer = redirect(to: next)
            answer.set(.session, begun.secret, seconds: Self.cookieSeconds, for: visit)
            return answer
        } catch {
            let fault = calls.apiError(error, visit.logger)
            let page = SignInPage(formKey: known ?? "", next: next, email: email)
            return show("sign-in", "Sign in", page, fault: fault)
        }
    }

    private func signInAddress(then target: String) -> String {
        target == "/" ? "/sign-in" : "/sign-in?next=\(target.percentEncoded(keeping: "/"))"
    }

    /// A path of this server, whatever was asked for: a link must not lead elsewhere by way of the sign-in.
    static func local(_ target: String?) -> String {
        guard let target, target.hasPrefix("/"), !target.hasPrefix("//"), !target.hasPrefix("/\\"),
            target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), !target.hasPrefix("/sign-")
        else { return "/" }
        return target
    }

    // MARK: Answers

    /// A page. One that shows a fault has the fault's status.
    func show(
        _ template: String, _ title: String, _ page: Any, visitor: PageVisitor? = nil, fault: APIError? = nil
    ) -> Answer {
        let content = PageContent(
            title: title, visitor: visitor, fault: fault.map { PageFault(message: $0.message, hint: $0.hint) },
            assets: assets.names, page: page)
        var answer = Answer(
            .init(code: fault?.code.status ?? 200), contentType: "text/html; charset=utf-8",
            body: templates.render(template, content))
        if let seconds = fault?.retryAfterSeconds { answer.headers[.retryAfter] = "\(seconds)" }
        return answer
    }

    private func message(_ fault: APIError, _ visit: Visit) -> Answer {
        show("message", fault.code.title, [String: String](), fault: fault)
    }

    func redirect(to path: String) -> Answer {
        var answer = Answer(.seeOther, contentType: "text/plain; charset=utf-8", body: ByteBuffer())
        answer.headers[.location] = path
        return answer
    }
}

extension SitePath {
    /// Whether forms are sent to it.
    fileprivate var takesForms: Bool {
        switch self {
        case .signIn, .signOut, .declare, .deed: true
        case .home, .incident, .asset: false
        }
    }

    /// Whether nothing else is.
    fileprivate var isFormOnly: Bool {
        switch self {
        case .signOut, .deed: true
        default: false
        }
    }
}

extension Answer {
    /// Has the browser keep a cookie.
    fileprivate mutating func set(_ cookie: SiteCookie, _ value: String, seconds: Int?, for visit: Visit) {
        headers.append(
            HTTPField(
                name: .setCookie, value: cookie.header(value, seconds: seconds, isSecure: visit.isSecure)))
    }
}
