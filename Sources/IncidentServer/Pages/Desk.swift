import HTTPTypes
import IncidentAPI
import IncidentCore
import IncidentService

/// What somebody who is signed in sees and does.
struct Desk: Sendable {
    let routes: SiteRoutes
    let visit: Visit
    let dispatcher: Dispatcher
    let signedIn: Sessions.SignedIn

    var visitor: PageVisitor {
        PageVisitor(
            name: signedIn.caller.user.name, formKey: signedIn.formKey, edits: signedIn.caller.access >= .editor)
    }

    func answer(_ path: SitePath, _ form: FormText?) async throws -> Answer {
        switch path {
        case .home: return try await home()
        case .declare: return try await declare(form)
        case .incident(let number): return try await incident(number)
        case .deed(let number, let deed):
            guard let form else { throw APIError(.methodNotAllowed, "This is sent by a form.") }
            return try await self.do(deed, to: number, form)
        case .signIn, .signOut, .asset: throw APIError(.notFound, "There is nothing at this path.")
        }
    }

    /// Calls a procedure as the one who is signed in.
    func call<P: Procedure>(
        _ procedure: P.Type, idempotencyKey: String? = nil, _ fill: (inout P.Request) -> Void = { _ in }
    ) async throws(APIError) -> P.Response {
        try await dispatcher.call(
            procedure, as: signedIn.caller, idempotencyKey: idempotencyKey, visit.logger, fill)
    }

    func show(_ template: String, _ title: String, _ page: Any, fault: APIError? = nil) -> Answer {
        routes.show(template, title, page, visitor: visitor, fault: fault)
    }
}
