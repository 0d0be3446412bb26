import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct FieldValueTests {
    /// Values as they are sent, and as they come back; nil for a refusal.
    private static let values: [(FieldType, String, String?)] = [
        (.string, "OPS-7\nand more", "OPS-7\nand more"), (.string, " ", nil),
        (.string, String(repeating: "ö", count: 1000), String(repeating: "ö", count: 1000)),
        (.string, String(repeating: "ö", count: 1001), nil),
        (.bool, "true", "true"), (.bool, "false", "false"), (.bool, "TRUE", nil), (.bool, "1", nil),
        (.number, "12.50", "12.50"), (.number, "-0.1e+3", "-0.1e+3"), (.number, "012", nil), (.number, "1,5", nil),
        (.number, "NaN", nil), (.number, "٣", nil), (.number, " 1", nil), (.number, "1\n", nil),
        (.number, String(repeating: "1", count: 65), nil),
        (.date, "2026-02-28", "2026-02-28"), (.date, "2026-02-30", nil), (.date, "tomorrow", nil),
        (.date, "2026-01-31T15:04:05+01:00", "2026-01-31T15:04:05+01:00"),
        (.singleSelect, "@0", "@0"), (.singleSelect, "B", "@1"), (.singleSelect, "[\"@0\"]", nil),
        (.singleSelect, "c", nil), (.singleSelect, Debrief.completed, nil),
        (.multiSelect, "[\"B\", \"@0\"]", "[\"@0\",\"@1\"]"), (.multiSelect, "[\"b\",\"@1\"]", "[\"@1\"]"),
        (.multiSelect, "[\"@0\",\"@0\",\"@0\"]", nil), (.multiSelect, "[]", ""),
        (.multiSelect, "@0", nil), (.multiSelect, "[1]", nil), (.multiSelect, "[null]", nil),
        (.multiSelect, "{}", nil), (.multiSelect, "[\"c\"]", nil), (.multiSelect, "[[\"@0\"]]", nil),
    ]

    @Test func aValueFitsItsType() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            for type in FieldType.allCases {
                try await server.addField("f \(type)", type, options: type.isSelect ? ["a", "b"] : [])
            }
            for (type, value, expected) in Self.values {
                let field = try await server.field("slug:\(try await server.slug(of: type))")
                func filled(_ text: String) -> String {
                    field.selectoptions.enumerated().reduce(text) { text, option in
                        text.replacing("@\(option.offset)", with: option.element.uuid)
                    }
                }
                let before = try await server.values()[field.slug]
                if let expected {
                    try await server.record(filled(value), field.uuid)
                    #expect(try await server.values()[field.slug] ?? "" == filled(expected), "\(type) \(value)")
                } else {
                    await expectRefusal(.validationFailed, "value") {
                        try await server.record(filled(value), field.uuid)
                    }
                    #expect(try await server.values()[field.slug] == before)
                }
            }
        }
    }

    @Test func eachFaultHasItsSentence() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let other = try await server.addField("Impact", .multiSelect, options: ["pay"])
            let option = other.selectoptions[0].uuid
            let before = try await server.storedState()
            await expectRefusal(
                .validationFailed, "\(option) is an option of the field impact"
            ) { try await server.record(option) }
            await expectRefusal(.validationFailed, "must name one of not_started, in_progress, completed") {
                try await server.record("done")
            }
            await expectRefusal(.validationFailed, "tags is a label key, see AssignLabel") {
                try await server.record(option, Debrief.tags)
            }
            for field in ["slug:nothing", "slug:tags", "slug:", "00000000-0000-8000-8000-0000000000ff"] {
                await expectRefusal(.notFound, "There is no field \(field).") { try await server.record("x", field) }
            }
            await expectRefusal(.validationFailed, "fieldUUID must not be empty") { try await server.record("x", "") }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func aChangeIsToldOf() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let version = try await server.version("1")
            try await server.record("Completed", "slug:DEBRIEF_STATUS")
            try await server.record(Debrief.completed.uppercased(), Debrief.uuid.uppercased())
            #expect(try await server.version("1") == version + 1)
            try await server.record("")
            try await server.record("")
            #expect(try await server.version("1") == version + 2)
            let items = try await server.timeline("1").suffix(2)
            #expect(items.map(\.activityKind) == [.incidentUpdated, .incidentUpdated])
            #expect(
                items.map(\.body) == [
                    "Set the field Debrief status to Completed.", "Cleared the field Debrief status.",
                ])
            let values = items.map(\.fieldValues)
            #expect(values.map { $0["old"] } == ["", .string(Debrief.completed)])
            #expect(values.map { $0["new"] } == [.string(Debrief.completed), ""])
            #expect(values.allSatisfy { $0["field"] == "debrief_status" && $0["fieldUUID"] == .string(Debrief.uuid) })
            #expect(try await server.events() == [.created, .updatedField, .updatedField])
            #expect(try await server.values().isEmpty)
        }
    }

    @Test func aPrivateIncidentIsUnknownToOthers() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.incidentType = .privateIncident }
            try await server.record("completed")
            await expectRefusal(.incidentNotFound, "There is no incident 1.") { try await server.values() }
            await expectRefusal(.incidentNotFound) {
                try await server.call(GetLabels.self, as: .viewer) { $0.incidentID = "1" }
            }
        }
    }

    @Test func labelsAreValuesOfTheirKeys() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels =
                    ["one", "two"].map { text in .with { $0.label = text } } + [
                        .with {
                            $0.key = "Team"; $0.label = "a"
                        }
                    ]
            }
            let labels = try await server.call(GetLabels.self) { $0.incidentID = "1" }.labels
            #expect(labels.map(\.key) == ["tags", "tags", "Team"])
            let expected = [
                "tags": "[\"\(labels[0].valueUUID)\",\"\(labels[1].valueUUID)\"]",
                "Team": "[\"\(labels[2].valueUUID)\"]",
            ]
            #expect(try await server.values("1", .labels) == expected)
            try await server.record("completed")
            #expect(try await server.values("1", .none).count == 3)
        }
    }
}

extension TestServer {
    fileprivate func slug(of type: FieldType) async throws -> String {
        try await call(GetFields.self) { $0.domainName = .incident }.fields.first { $0.name == "f \(type)" }?.slug ?? ""
    }
}
