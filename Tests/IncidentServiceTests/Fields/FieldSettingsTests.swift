import IncidentAPI
import IncidentTesting
import Testing

@Suite struct FieldSettingsTests {
    @Test func aNewOrganisationHasTwo() async throws {
        try await TestServer.run { server in
            let fields = try await server.call(GetFields.self, as: .viewer).fields
            #expect(fields.map(\.slug) == ["tags", "debrief_status"])
            #expect(fields.map(\.immutable) == [true, false])
            #expect(fields.map(\.type) == [.multiSelect, .singleSelect])
            #expect(fields[1].selectoptions.map(\.value) == ["not_started", "in_progress", "completed"])
        }
    }

    @Test(arguments: [
        ("Customer impact", "customer_impact"), ("  A–B  c!", "a_b_c"), ("日本", "field"), ("ÖFEN 7", "fen_7"),
    ])
    func aSlugIsMadeOfTheName(name: String, slug: String) async throws {
        try await TestServer.run { server in
            let field = try await server.addField(name)
            #expect(field.slug == slug)
            await expectRefusal(.conflict, slug) { try await server.addField(name) }
        }
    }

    @Test func whatAFieldSaysIsChecked() async throws {
        let faults: [(String, (inout CustomMetadataField) -> Void)] = [
            ("field.name must not be empty", { $0.name = " " }),
            ("field.name must be one line", { $0.name = "a\nb" }),
            ("field.slug must consist of", { $0.slug = "Team" }),
            ("field.slug must have at most 64", { $0.slug = String(repeating: "a", count: 65) }),
            ("field.color must be a colour", { $0.color = "red" }),
            ("field.icon must have at most 64", { $0.icon = String(repeating: "a", count: 65) }),
            ("field.description must have at most 1000", { $0.description = String(repeating: "a", count: 1001) }),
            ("field.source must have at most 127", { $0.source = String(repeating: "a", count: 128) }),
            ("field.selectoptions must be empty", { $0.selectoptions = [.with { $0.value = "a" }] }),
            (
                "field.selectoptions.1 must not repeat",
                {
                    $0.type = .multiSelect
                    $0.selectoptions = [.with { $0.value = "ÖFEN" }, .with { $0.value = "O\u{308}fen" }]
                }
            ),
            (
                "field.selectoptions.0.value must not be empty",
                {
                    $0.type = .singleSelect
                    $0.selectoptions = [.with { $0.label = "a" }]
                }
            ),
            (
                "field.selectoptions must hold at most 500",
                {
                    $0.type = .singleSelect
                    $0.selectoptions = (0...500).map { number in .with { $0.value = "\(number)" } }
                }
            ),
        ]
        try await TestServer.run { server in
            let before = try await server.storedState()
            for (words, fault) in faults {
                await expectRefusal(.validationFailed, words) {
                    try await server.call(AddField.self, as: .admin) {
                        $0.field.name = "Fine"
                        fault(&$0.field)
                    }
                }
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func anOrganisationHasAHundredActiveFields() async throws {
        try await TestServer.run { server in
            for number in 2...100 { try await server.addField("f \(number)") }
            await expectRefusal(.validationFailed, "at most 100") { try await server.addField("one more") }
            try await server.archive("slug:f_7")
            try await server.addField("one more")
            await expectRefusal(.validationFailed, "at most 100") {
                try await server.call(UnarchiveField.self, as: .admin) { $0.fieldUUID = "slug:f_7" }
            }
        }
    }

    @Test func anUpdateNamesTheVersionThatItKnows() async throws {
        try await TestServer.run { server in
            let field = try await server.addField("Ticket")
            func update(_ name: String, version: Int, slug: String = "") async throws -> CustomMetadataField {
                try await server.call(UpdateField.self, as: .admin) {
                    $0.fieldUUID = field.uuid
                    $0.name = name
                    $0.slug = slug
                    $0.version = version
                }.field
            }
            let second = try await update("Ticket number", version: 1)
            #expect(second.version == 2)
            #expect(second.slug == "ticket")
            await expectRefusal(.conflict, "has version 2") { try await update("Other", version: 1) }
            #expect(try await update("Other", version: 0, slug: "other").version == 3)
            await expectRefusal(.conflict, "debrief_status") {
                try await update("Other", version: 3, slug: "debrief_status")
            }
            await expectRefusal(.validationFailed, "keeps its domain") {
                try await server.call(UpdateField.self, as: .admin) {
                    $0.fieldUUID = field.uuid
                    $0.name = "x"
                    $0.domainName = .labels
                }
            }
        }
    }

    @Test func ofThoseWhoChangeOneVersionOneDoes() async throws {
        try await TestServer.run { server in
            let changed = try await withThrowingTaskGroup(of: Bool.self) { tasks in
                for number in 1...20 {
                    tasks.addTask {
                        do {
                            _ = try await server.call(UpdateField.self, as: .admin) {
                                $0.fieldUUID = Debrief.uuid
                                $0.name = "Debrief \(number)"
                                $0.version = 1
                            }
                            return true
                        } catch let error as APIError where error.code == .conflict {
                            return false
                        }
                    }
                }
                return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(changed == 1)
            #expect(try await server.field(Debrief.uuid).version == 2)
        }
    }

    @Test func optionsAreReplacedWhole() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let field = try await server.addField("Impact", .singleSelect, options: ["a", "b", "c"])
            try await server.record("b", field.uuid)
            func replace(_ options: [CustomMetadataFieldSelectOption]) async throws -> CustomMetadataField {
                try await server.call(UpdateField.self, as: .admin) {
                    $0.fieldUUID = field.uuid
                    $0.name = field.name
                    $0.selectoptions = options
                }.field
            }
            let (a, b) = (field.selectoptions[0], field.selectoptions[1])
            await expectRefusal(.conflict, "option b is a value") { try await replace([a]) }
            await expectRefusal(.validationFailed, "selectoptions.0.uuid") {
                try await replace([
                    .with {
                        $0 = a; $0.uuid = Debrief.completed
                    }
                ])
            }
            // Two change places and values, one goes, one is new.
            let swapped = try await replace([
                .with {
                    $0 = b; $0.value = "a"
                },
                .with {
                    $0 = a; $0.value = "b"
                }, .with { $0.value = "new" },
            ])
            #expect(swapped.selectoptions.map(\.value) == ["a", "b", "new"])
            #expect(swapped.selectoptions.prefix(2).map(\.uuid) == [b.uuid, a.uuid])
            #expect(swapped.version == 2)
            let state = try await server.storedState()
            #expect(try await replace(swapped.selectoptions) == swapped)
            #expect(try await replace([]) == swapped)
            #expect(try await server.storedState() == state)
        }
    }

    @Test func anOptionInUseIsNotDeletedAndNoOtherHasItsValue() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            try await server.record("completed")
            func delete(_ option: String) async throws {
                _ = try await server.call(DeleteFieldSelectOption.self, as: .admin) {
                    $0.fieldUUID = Debrief.uuid
                    $0.selectOptionUUID = option
                }
            }
            await expectRefusal(.conflict, "completed") { try await delete(Debrief.completed) }
            try await delete(Debrief.notStarted)
            await expectRefusal(.notFound, "has no option") { try await delete(Debrief.notStarted) }
            await expectRefusal(.conflict, "IN_PROGRESS") {
                try await server.call(UpdateFieldSelectOption.self, as: .admin) {
                    $0.fieldUUID = Debrief.uuid
                    $0.selectOptionUUID = Debrief.completed
                    $0.value = "IN_PROGRESS"
                }
            }
            await expectRefusal(.conflict, "COMPLETED") {
                try await server.call(AddFieldSelectOption.self, as: .admin) {
                    $0.fieldUUID = Debrief.uuid
                    $0.fieldSelectOption.value = "COMPLETED"
                }
            }
            #expect(try await server.values() == ["debrief_status": Debrief.completed])
        }
    }

    @Test func aFieldInUseIsArchivedAndNotDeleted() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            try await server.record("completed")
            await expectRefusal(.conflict, "cannot be deleted") {
                try await server.call(DeleteField.self, as: .admin) { $0.fieldUUID = Debrief.uuid }
            }
            try await server.archive(Debrief.uuid)
            #expect(try await server.call(GetFields.self).fields.map(\.slug) == ["tags"])
            #expect(try await server.call(GetFields.self) { $0.includeArchived = true }.fields.count == 2)
            await expectRefusal(.notFound, "is archived") {
                try await server.call(GetField.self) { $0.fieldUUID = Debrief.uuid }
            }
            #expect(try await server.field(Debrief.uuid).archived)
            await expectRefusal(.conflict, "is archived") { try await server.record("in_progress") }
            await expectRefusal(.conflict, "is archived") { try await server.record("") }
            await expectRefusal(.conflict, "is archived") {
                try await server.call(AddFieldSelectOption.self, as: .admin) {
                    $0.fieldUUID = Debrief.uuid
                    $0.fieldSelectOption.value = "new"
                }
            }
            #expect(try await server.values() == ["debrief_status": Debrief.completed])
            _ = try await server.call(UnarchiveField.self, as: .admin) { $0.fieldUUID = Debrief.uuid }
            try await server.record("")
            _ = try await server.call(DeleteField.self, as: .admin) { $0.fieldUUID = Debrief.uuid }
            await expectRefusal(.notFound) { try await server.field(Debrief.uuid) }
        }
    }
}
