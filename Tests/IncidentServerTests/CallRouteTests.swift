import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct CallRouteTests {
    static let bases = [
        "/api/v1/",
        "/api/plugins/grafana-irm-app/resources/api/v1/",
        "/api/plugins/grafana-incident-app/resources/api/v1/",
        "/api/plugins/grafana-irm-app/resources/api/",
        "/api/plugins/grafana-incident-app/resources/api/",
    ]

    @Test(arguments: bases)
    func everyBaseIsEqual(_ base: String) async throws {
        try await TestServer.run { server in
            let headers = ["Authorization": "bearer \(server.token(.viewer))"]
            let reply = try await server.request(
                "POST", "\(base)RolesService.GetRoles", Data("{}".utf8), headers: headers)
            #expect(reply.status == 200)
            #expect(reply.headers["content-type"] == "application/json")
            let roles = try await server.send("RolesService.GetRoles", Data())
            #expect(try reply.json() == roles.json())
            let unknown = try await server.request("POST", "\(base)RolesService.Nothing", headers: headers)
            #expect(try unknown.problem().code == .notFound)
            let nobody = try await server.request("POST", "\(base)RolesService.GetRoles")
            #expect(try nobody.problem().code == .unauthorized)
        }
    }

    @Test func theTokenIsAskedForBeforeTheMethod() async throws {
        try await TestServer.run { server in
            for method in ["RolesService.Nothing", "", "a/b/c", "IncidentsService.CreateIncident"] {
                let reply = try await server.send(method, Data("{".utf8), as: nil)
                #expect(reply.status == 401)
                #expect(reply.headers["www-authenticate"] == "Bearer")
                #expect(try reply.problem().message == "The token is missing, unknown, revoked or expired.")
            }
            for value in ["Basic YTpi", "Bearer", "Bearer ", "Bearer glsa_x", "glsa_x"] {
                let reply = try await server.send(
                    "RolesService.GetRoles", Data(), as: nil, headers: ["Authorization": value])
                #expect(try reply.problem().code == .unauthorized, "\(value)")
            }
        }
    }

    @Test func theRoleIsAskedForBeforeTheBody() async throws {
        try await TestServer.run { server in
            let reply = try await server.send("IncidentsService.CreateIncident", Data("{".utf8), as: .viewer)
            #expect(try reply.problem().code == .forbidden)
            #expect(try reply.problem().message.contains("editor"))
            let hook = try await server.send("RolesService.GetRoles", Data(), as: .webhook)
            #expect(hook.status == 403)
        }
    }

    @Test(arguments: ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
    func methodsAreCalledByPost(_ verb: String) async throws {
        try await TestServer.run { server in
            for method in ["RolesService.GetRoles", "RolesService.Nothing"] {
                let reply = try await server.request(verb, "/api/v1/\(method)")
                #expect(reply.status == 405)
                #expect(reply.headers["allow"] == "POST")
                if verb != "HEAD" { #expect(try reply.problem().code == .methodNotAllowed) }
            }
        }
    }

    @Test func aQueryStringChangesNothing() async throws {
        try await TestServer.run { server in
            let reply = try await server.send("RolesService.GetRoles?token=x", Data())
            #expect(reply.status == 200)
        }
    }

    @Test func aCookieAuthorizesNothing() async throws {
        try await TestServer.run { server in
            let reply = try await server.send(
                "RolesService.GetRoles", Data(), as: nil, headers: ["Cookie": "token=\(server.token(.admin))"])
            #expect(reply.status == 401)
        }
    }
}
