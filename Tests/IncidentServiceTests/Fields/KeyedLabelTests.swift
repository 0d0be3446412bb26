import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct KeyedLabelTests {
    private func assign(_ key: String, _ value: String, on server: TestServer) async throws -> [IncidentKeyValueLabel] {
        try await server.call(AssignLabel.self) {
            $0.incidentID = "1"
            $0.key = key
            $0.value = value
        }.labels
    }

    @Test func aKeyIsMadeByItsFirstLabel() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels = [
                    .with {
                        $0.key = "Team"; $0.label = "a"
                    },
                    .with {
                        $0.key = "team"; $0.label = "b"
                    },
                ]
            }
            _ = try await server.call(AddLabel.self) {
                $0.incidentID = "1"
                $0.label.key = "größe"
                $0.label.label = "XL"
                $0.label.description = "Big."
            }
            let keys = try await server.labelFields()
            #expect(keys.map(\.slug) == ["tags", "Team", "größe"])
            #expect(keys.map { $0.selectoptions.map(\.value) } == [[], ["a", "b"], ["XL"]])
            #expect(keys[2].selectoptions[0].description == "Big.")
            // A later spelling of the key is that of the first.
            #expect(try await server.incident("1").labels.map(\.key) == ["Team", "Team", "größe"])
            let ids = keys.map(\.uuid) + keys.flatMap(\.selectoptions).map(\.uuid)
            #expect(Set(ids).count == 6)
            await expectRefusal(.conflict, "label key Team already") {
                try await server.call(AddLabelKey.self, as: .admin) { $0.key = "TEAM" }
            }
            await expectRefusal(.conflict, "has the label A already") {
                try await server.call(AddLabelValue.self) {
                    $0.key = "team"
                    $0.value = "A"
                }
            }
        }
    }

    /// A server of the version before, while it still runs beside this one, adds labels to keys that it gives no field.
    @Test func aKeyThatHasNoFieldGetsOneWithItsNextLabel() async throws {
        try await TestServer.run { server in
            func declare() async throws -> Incident {
                try await server.declare { $0.labels = [.with { ($0.key, $0.label) = ("team", "a") }] }
            }
            let labels = try await declare().labels
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("DELETE FROM field WHERE org_id = '1' AND slug = 'team'")
            }
            #expect(try await server.labelFields().count == 1)
            #expect(try await declare().labels == labels)
            #expect(try await server.labelFields().map(\.slug) == ["tags", "team"])
            #expect(try await server.call(GetLabels.self) { $0.incidentID = "1" }.labels.count == 1)
        }
    }

    @Test func whatIsUnknownIsNotFound() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels = [
                    .with {
                        $0.key = "team"; $0.label = "a"
                    }
                ]
            }
            let label = try await server.call(GetLabels.self) { $0.incidentID = "1" }.labels[0]
            let before = try await server.storedState()
            await expectRefusal(.notFound, "no label key area") { try await assign("area", "a", on: server) }
            await expectRefusal(.notFound, "no label b under the key team") {
                try await assign("Team", "b", on: server)
            }
            await expectRefusal(.validationFailed, "key must not") { try await assign("", "b", on: server) }
            await expectRefusal(.validationFailed, "value must not") { try await assign("team", "", on: server) }
            // The label is another key's; the key is no key; the UUID of nothing.
            let pairs = [
                (Debrief.tags, label.valueUUID), (Debrief.uuid, label.valueUUID), (label.keyUUID, Debrief.completed),
            ]
            for (key, value) in pairs {
                await expectRefusal(.notFound) {
                    try await server.call(AssignLabelByUUID.self) {
                        $0.incidentID = "1"
                        $0.keyUUID = key
                        $0.valueUUID = value
                    }
                }
                await expectRefusal(.notFound) {
                    try await server.call(UnassignLabelByUUID.self) {
                        $0.incidentID = "1"
                        $0.keyUUID = key
                        $0.valueUUID = value
                    }
                }
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func aLabelIsPutOnOnceAndTakenOff() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            _ = try await server.call(AddLabelKey.self, as: .admin) { $0.key = "Team" }
            _ = try await server.call(AddLabelValue.self) {
                $0.key = "TEAM"
                $0.value = "Größe"
            }
            let labels = try await assign("team", "GRÖSSE".replacing("SS", with: "ß"), on: server)
            #expect(labels.map(\.key) == ["Team"])
            #expect(labels.map(\.value) == ["Größe"])
            let before = try await server.storedState()
            #expect(try await assign("team", "größe", on: server) == labels)
            #expect(try await server.storedState() == before)
            let left = try await server.call(UnassignLabelByUUID.self) {
                $0.incidentID = "1"
                $0.keyUUID = labels[0].keyUUID.uppercased()
                $0.valueUUID = labels[0].valueUUID.uppercased()
            }.labels
            #expect(left.isEmpty)
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .labelAdded, .labelRemoved])
            #expect(try await server.events() == [.created, .addedLabel, .removedLabel])
        }
    }

    @Test func anArchivedKeyTakesNoLabels() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels = [
                    .with {
                        $0.key = "team"; $0.label = "a"
                    }
                ]
            }
            _ = try await server.declare()
            let key = try await server.labelFields()[1]
            try await server.archive(key.uuid)
            let before = try await server.storedState()
            for text in ["a", "new"] {
                await expectRefusal(.conflict, "label key team is archived") {
                    try await server.declare {
                        $0.labels = [
                            .with {
                                $0.key = "Team"; $0.label = text
                            }
                        ]
                    }
                }
            }
            await expectRefusal(.conflict, "is archived") { try await assign("team", "a", on: server) }
            await expectRefusal(.conflict, "is archived") {
                try await server.call(AddLabelValue.self) {
                    $0.key = "team"
                    $0.value = "new"
                }
            }
            #expect(try await server.storedState() == before)
            #expect(try await server.incident("1").labels.map(\.label) == ["a"])
            _ = try await server.call(UnassignLabel.self) {
                $0.incidentID = "1"
                $0.key = "team"
                $0.value = "a"
            }
            _ = try await server.call(DeleteField.self, as: .admin) { $0.fieldUUID = key.uuid }
            // With the key its labels went: both are made anew.
            #expect(
                try await server.declare {
                    $0.labels = [
                        .with {
                            $0.key = "team"; $0.label = "a"
                        }
                    ]
                }.labels.count == 1)
            #expect(try await server.labelFields()[1].uuid != key.uuid)
        }
    }

    @Test func aKeyOrLabelInUseIsNotDeletedAndTagsNever() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels = [
                    .with { $0.label = "a" },
                    .with {
                        $0.key = "team"; $0.label = "b"
                    },
                ]
            }
            let keys = try await server.labelFields()
            for key in keys {
                await expectRefusal(.conflict) {
                    try await server.call(DeleteField.self, as: .admin) { $0.fieldUUID = key.uuid }
                }
                await expectRefusal(.conflict, "is on an incident") {
                    try await server.call(DeleteFieldSelectOption.self, as: .admin) {
                        $0.fieldUUID = key.uuid
                        $0.selectOptionUUID = key.selectoptions[0].uuid
                    }
                }
            }
            await expectRefusal(.conflict, "tags is immutable") { try await server.archive(Debrief.tags) }
            await expectRefusal(.conflict, "tags is immutable") {
                try await server.call(UpdateField.self, as: .admin) {
                    $0.fieldUUID = Debrief.tags
                    $0.name = "Labels"
                }
            }
            await expectRefusal(.conflict, "keeps its slug") {
                try await server.call(UpdateField.self, as: .admin) {
                    $0.fieldUUID = keys[1].uuid
                    $0.name = "Team"
                    $0.slug = "squad"
                }
            }
        }
    }

    @Test func aLabelIsDescribedAnewAndKeepsItsText() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.labels = [.with { $0.label = "Checkout" }] }
            let option = try await server.labelFields()[0].selectoptions[0]
            func update(_ text: String) async throws {
                _ = try await server.call(UpdateFieldSelectOption.self, as: .admin) {
                    $0.fieldUUID = Debrief.tags
                    $0.selectOptionUUID = option.uuid
                    $0.value = text
                    $0.color = "#cc3300"
                    $0.icon = "cart"
                }
            }
            await expectRefusal(.conflict, "keeps its text") { try await update("Payment") }
            try await update("checkout")
            let label = try await server.incident("1").labels[0]
            #expect(label.label == "Checkout")
            #expect(label.colorHex == "#cc3300")
            #expect(try await server.labelFields()[0].selectoptions[0].icon == "cart")
        }
    }
}
