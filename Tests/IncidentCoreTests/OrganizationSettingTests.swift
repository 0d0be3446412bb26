import IncidentAPI
import IncidentCore
import Testing

@Suite struct OrganizationSettingTests {
    @Test func takesAWordInAnyCase() throws {
        #expect(try OrganizationSetting.roleTasks.checked("On") == "on")
        #expect(try OrganizationSetting.roleTasks.checked("off") == "off")
    }

    @Test func refusesAnotherValue() {
        #expect(throws: APIError(.validationFailed, "roleTasks must be on or off.")) {
            try OrganizationSetting.roleTasks.checked("yes")
        }
    }

    @Test func refusesAnUnknownNameWithTheKnownOnes() {
        #expect(throws: APIError(.notFound, "There is no setting colour. The settings are: requiredFields, roleTasks."))
        {
            try OrganizationSetting.named("colour")
        }
    }

    @Test(arguments: OrganizationSetting.allCases)
    func acceptsItsOwnDefault(_ setting: OrganizationSetting) throws {
        #expect(try setting.checked(setting.defaultValue) == setting.defaultValue)
    }
}
