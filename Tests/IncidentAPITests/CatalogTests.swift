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
        let own = Set(Catalog.procedures.map { $0.method })
        #expect(reference.count == 31)
        #expect(Set(reference).subtracting(own).isEmpty)
    }

    @Test func aServiceIsThereWhole() throws {
        let contract = try Contract.load()
        let own = Set(Catalog.procedures.map { $0.method })
        for service in ["FieldsService", "IntegrationService", "KeyUpdatesService", "StatusService", "UsersService"] {
            let methods = try #require(contract.services[service]).map { "\(service).\($0.name)" }
            #expect(Set(methods).subtracting(own).isEmpty)
        }
    }

    @Test func everyOtherMethodIsInTheTableOfAdditions() throws {
        let contract = try Contract.load()
        let known = contract.services.flatMap { service, methods in methods.map { "\(service).\($0.name)" } }
        let versions = ["IncidentsService.GetHomescreenVersion", "IncidentsService.GetIncidentVersion"]
        let own = Set(Catalog.procedures.map { $0.method })
        #expect(own.subtracting(known) == Additions.methods.union(versions))
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
