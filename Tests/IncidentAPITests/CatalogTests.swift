import IncidentAPI
import Testing

@Suite struct CatalogTests {
    @Test func namesAreUnique() {
        let names = Catalog.procedures.map { $0.method }
        #expect(Set(names).count == names.count)
    }

    @Test func everyMethodOfTheReferenceIsThere() throws {
        let contract = try Contract.load()
        let reference = contract.services.flatMap { service, methods in
            methods.filter { $0.since == "reference" }.map { "\(service).\($0.name)" }
        }
        let versions = ["IncidentsService.GetHomescreenVersion", "IncidentsService.GetIncidentVersion"]
        let own = Set(Catalog.procedures.map { $0.method })
        let clients = contract.services.flatMap { service, methods in methods.map { "\(service).\($0.name)" } }
        #expect(Set(reference).union(versions).isSubset(of: own))
        #expect(own.subtracting(clients).subtracting(versions) == Additions.methods)
    }

    @Test func whoMayCallIsAsTheKindSays() {
        for procedure in Catalog.procedures {
            let expected: [Access] = procedure is any Query.Type ? [.viewer] : [.editor, .admin]
            #expect(expected.contains(procedure.access), "\(procedure.method)")
        }
    }

    @Test func rolesOfAccessGrow() {
        #expect(Access.allCases == Access.allCases.sorted())
        #expect(Access.webhook < .viewer && Access.viewer < .editor && Access.editor < .admin)
    }
}
