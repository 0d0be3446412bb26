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
        #expect(Set(reference).union(versions).subtracting(own).isEmpty)
    }

    /// Services of current clients that are there, are there whole.
    @Test func theServicesOfClientsAreWhole() throws {
        let own = Set(Catalog.procedures.map { $0.method })
        let methods = try Contract.load().services["FieldsService"] ?? []
        #expect(methods.count == 14)
        for method in methods { #expect(own.contains("FieldsService.\(method.name)")) }
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
