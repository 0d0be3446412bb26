import IncidentAPI
import IncidentService
import Testing

@Suite struct SettingOperationsTests {
    @Test func keepsAValue() async throws {
        try await Office.open { office in
            #expect(try await value(office) == "off")
            _ = try await office.administration.perform(SetSetting.self, .init(name: "roleTasks", value: "ON"))
            #expect(try await value(office) == "on")
            _ = try await office.administration.perform(SetSetting.self, .init(name: "roleTasks", value: "off"))
            #expect(try await value(office) == "off")
        }
    }

    @Test func recordsAChangeAndNothingElse() async throws {
        try await Office.open { office in
            _ = try await office.administration.perform(SetSetting.self, .init(name: "roleTasks", value: "off"))
            #expect(try await office.audit().isEmpty)
            _ = try await office.administration.perform(SetSetting.self, .init(name: "roleTasks", value: "on"))
            let detail = try await office.audit().map(\.detail)
            #expect(detail == [.object(["name": "roleTasks", "from": "off", "to": "on"])])
        }
    }

    @Test func refusesAnUnknownSettingAndAnUnknownValue() async throws {
        try await Office.open { office in
            await #expect(
                throws: APIError(.notFound, "There is no setting x. The settings are: requiredFields, roleTasks.")
            ) {
                try await office.administration.perform(SetSetting.self, .init(name: "x", value: "on"))
            }
            await #expect(throws: APIError.invalid("roleTasks", "must be on or off")) {
                try await office.administration.perform(SetSetting.self, .init(name: "roleTasks", value: "maybe"))
            }
        }
    }

    private func value(_ office: Office) async throws -> String? {
        let settings = try await office.administration.perform(ListSettings.self, .init(name: "roleTasks")).settings
        return settings.first?.value
    }
}
