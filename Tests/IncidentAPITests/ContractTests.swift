import Foundation
import IncidentAPI
import Testing

/// Every member that the contract has is there, with the contract's JSON type; what is beyond it is in one table.
@Suite struct ContractTests {
    private let contract: Contract

    init() throws { contract = try Contract.load() }

    @Test(arguments: Catalog.procedures.filter { !Additions.methods.contains($0.method) }.map(AnyProcedure.init))
    func shapesAreThoseOfTheContract(_ procedure: AnyProcedure) throws {
        func check<P: Procedure>(_: P.Type) throws {
            var seen: Set<String> = []
            try compare(P.Request.shape, with: "\(P.self)Request", &seen)
            try compare(P.Response.shape, with: "\(P.self)Response", &seen)
        }
        try check(procedure.type)
    }

    private func compare(_ shape: WireShape, with type: String, _ seen: inout Set<String>) throws {
        guard seen.insert(type).inserted, case .object(_, _, let fields) = shape else { return }
        guard let wanted = contract.types[type]?.fields else {
            try compareOwn(fields, of: type, &seen)
            return
        }
        let own = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.shape) })
        for (name, field) in wanted where !(name == "error" && type.hasSuffix("Response")) {
            let path = "\(type).\(name)"
            let shape = try #require(own[name], "\(path) is missing")
            #expect(shape.isArray == (field.array ?? false), "\(path)")
            #expect(shape.isNullable == (field.nullable ?? false), "\(path)")
            #expect(shape.element.word == (field.type == "int64" ? "number" : field.type), "\(path)")
            compareOptions(field.options ?? [], shape.element, path)
            if case .object = shape.element { try compare(shape.element, with: field.type, &seen) }
        }
        for name in own.keys where wanted[name] == nil {
            #expect(Additions.members.contains("\(type).\(name)"), "\(type).\(name) is ours, and not in the table")
        }
    }

    /// A type that the contract lacks is in the table; what it holds may be the contract's.
    private func compareOwn(_ fields: [WireShape.Field], of type: String, _ seen: inout Set<String>) throws {
        #expect(Additions.allTypes.contains(type), "\(type) is not in the contract")
        for field in fields {
            let element = field.shape.element
            if case .object(let name, _, _) = element { try compare(element, with: name, &seen) }
        }
    }

    private func compareOptions(_ options: [String], _ shape: WireShape, _ path: String) {
        guard !options.isEmpty else { return }
        if Additions.openSets.contains(path) {
            #expect(shape == .string, "\(path)")
        } else if case .oneOf(_, let words) = shape {
            #expect(Set(options).isSubset(of: words.map(\.text)), "\(path)")
        } else {
            Issue.record("\(path) is a closed set in the contract")
        }
    }

    /// Every type that the table of additions names exists, so that no line outlives its reason.
    @Test func theTableOfAdditionsIsTrue() {
        for type in Additions.allTypes { #expect(contract.types[type] == nil, "\(type)") }
        let own = Set(Catalog.procedures.map { $0.method })
        #expect(Additions.methods.subtracting(own).isEmpty)
        for path in Additions.members.union(Additions.openSets) {
            let parts = path.split(separator: ".").map(String.init)
            let field = contract.types[parts[0]]?.fields[parts[1]]
            #expect((field == nil) == Additions.members.contains(path), "\(path)")
            #expect((field?.options != nil) == Additions.openSets.contains(path), "\(path)")
        }
    }
}

extension WireShape {
    fileprivate var isArray: Bool {
        if case .array = self { true } else { false }
    }

    fileprivate var isNullable: Bool {
        if case .nullable = self { true } else { false }
    }

    /// What an array or a nullable member holds.
    fileprivate var element: WireShape {
        switch self {
        case .array(let element), .nullable(let element): element
        default: self
        }
    }

    /// The contract's word for the JSON type.
    fileprivate var word: String {
        switch self {
        case .string, .time, .oneOf: "string"
        case .integer, .number: "number"
        case .boolean: "boolean"
        case .map: "object"
        case .any: "any"
        case .array(let element), .nullable(let element): element.word
        case .object(let name, _, _): name
        }
    }
}
