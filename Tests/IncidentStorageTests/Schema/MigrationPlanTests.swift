import Testing

@testable import IncidentStorage

/// Which programs may use which databases, on either engine.
@Suite struct MigrationPlanTests {
    private static let steps = ["incidents", "leases", "hooks", "without"].enumerated().map { index, name in
        // The fourth takes away what programs of the first two use.
        Migration(number: index + 1, name: name, requiredSchema: index < 3 ? 1 : 3, statements: [])
    }

    @Test(arguments: 0...4)
    func aProgramRunsTheStepsThatAreMissing(applied: Int) throws {
        let plan = try MigrationPlan(applied: Self.applied(applied), known: Self.steps)
        #expect(plan.missing.map(\.number) == Array((1...5).dropFirst(applied).dropLast()))
        #expect(!plan.isNewer)
    }

    @Test(arguments: [1, 2])
    func anOlderProgramWorksOnAfterExpandingSteps(known: Int) throws {
        let plan = try MigrationPlan(applied: Self.applied(3), known: Array(Self.steps.prefix(known)))
        #expect(plan.missing.isEmpty)
        #expect(plan.isNewer)
    }

    @Test func anOlderProgramIsRefusedAfterAContractingStep() throws {
        #expect(try MigrationPlan(applied: Self.applied(4), known: Array(Self.steps.prefix(3))).isNewer)
        let error = #expect(throws: StorageError.self) {
            _ = try MigrationPlan(applied: Self.applied(4), known: Array(Self.steps.prefix(2)))
        }
        #expect(
            error?.description
                == """
                The database has schema 4 (without), which needs a program that knows schema 3, and this one knows \
                schemas up to 2. Start it with the newer muster that wrote it, or restore a backup of before.
                """)
    }

    @Test func aLaterExpandingStepDoesNotForgetAContractingOne() {
        let later = AppliedMigration(number: 5, name: "more", requiredSchema: 1)
        #expect(throws: StorageError.self) {
            _ = try MigrationPlan(applied: Self.applied(4) + [later], known: Array(Self.steps.prefix(2)))
        }
    }

    @Test func anotherProgramsStepsAreRefused() {
        let foreign = [AppliedMigration(number: 1, name: "users", requiredSchema: 1)]
        let error = #expect(throws: StorageError.self) { _ = try MigrationPlan(applied: foreign, known: Self.steps) }
        #expect(error?.description.contains("made by another program") == true)
    }

    @Test func noStepOfThisProgramAsksForLessThanTheOneBefore() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.latest))
        #expect(zip(Migration.all, Migration.all.dropFirst()).allSatisfy { $0.requiredSchema <= $1.requiredSchema })
        #expect(Migration.all.allSatisfy { (1...$0.number).contains($0.requiredSchema) })
    }

    private static func applied(_ count: Int) -> [AppliedMigration] {
        steps.prefix(count).map {
            AppliedMigration(number: $0.number, name: $0.name, requiredSchema: $0.requiredSchema)
        }
    }
}
