import IncidentAPI
import Testing

@Suite struct CatalogTests {
    @Test func namesAreUnique() {
        let names = Catalog.procedures.map { $0.method }
        #expect(Set(names).count == names.count)
    }

    @Test func everyMethodOfTheContractIsThereAndEveryOtherInTheTableOfAdditions() throws {
        let contract = try Contract.load()
        let methods = contract.services.flatMap { service, methods in methods.map { "\(service).\($0.name)" } }
        let versions = ["IncidentsService.GetHomescreenVersion", "IncidentsService.GetIncidentVersion"]
        #expect(methods.count == 69)
        #expect(Set(Catalog.procedures.map { $0.method }) == Additions.methods.union(versions).union(methods))
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
