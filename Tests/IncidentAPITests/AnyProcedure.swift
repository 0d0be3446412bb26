import IncidentAPI
import Testing

/// A procedure as a test's argument: it prints as its method.
struct AnyProcedure: Sendable, CustomTestStringConvertible {
    var type: any Procedure.Type
    var testDescription: String { type.method }

    init(_ type: any Procedure.Type) { self.type = type }
}
