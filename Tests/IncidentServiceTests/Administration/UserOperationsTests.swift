import IncidentAPI
import IncidentService
import Testing

@Suite struct UserOperationsTests {
    private func add(_ office: Office, _ name: String, _ email: String, _ role: Access = .editor) async throws
        -> UserSummary
    {
        try await office.administration.perform(AddUser.self, .init(name: name, email: email, role: role))
    }

    @Test func addsAPerson() async throws {
        try await Office.open { office in
            let ada = try await add(office, "Ada", "Ada@Example.com", .admin)
            #expect(ada.userID.hasPrefix("grafana-incident:user-"))
            #expect(ada.email == "Ada@Example.com")
            _ = try await office.token()
            #expect(try await office.administration.perform(ListUsers.self, .init()).users == [ada])
            let all = try await office.administration.perform(ListUsers.self, .init(includeServiceAccounts: true)).users
            #expect(all.map(\.name) == ["Ada", "Service Account: ci"])
            #expect(all.map(\.isServiceAccount) == [false, true])
        }
    }

    @Test func refusesAnAddressThatSomebodyHas() async throws {
        try await Office.open { office in
            let ada = try await add(office, "Ada", "ada@example.com")
            let sentence = "Ada (\(ada.userID)) has the e-mail address ADA@EXAMPLE.COM already."
            await #expect(throws: APIError(.conflict, sentence)) { try await add(office, "Eve", "ADA@EXAMPLE.COM") }
        }
    }

    @Test(arguments: ["", "ada", "@example.com", "ada@", "a@b@c", "ada lovelace@example.com", "ada@example.com\n"])
    func refusesWhatIsNoAddress(_ email: String) async throws {
        try await Office.open { office in
            let expected = APIError.invalid("email", "must be an address such as ada@example.com")
            await #expect(throws: expected) { try await add(office, "Ada", email) }
        }
    }

    @Test func refusesTheRoleOfAWebhook() async throws {
        try await Office.open { office in
            let expected = APIError.invalid("role", "must be viewer, editor or admin")
            await #expect(throws: expected) { try await add(office, "Ada", "ada@example.com", .webhook) }
        }
    }

    @Test func disablesByAddressAndByID() async throws {
        try await Office.open { office in
            let ada = try await add(office, "Ada", "ada@example.com")
            for user in ["ADA@example.com", "email:ada@example.com", ada.userID] {
                for disabled in [true, false] {
                    let after = try await office.administration.perform(
                        SetUserDisabled.self, .init(user: user, disabled: disabled))
                    #expect(after.disabled == disabled)
                }
            }
            let again = try await office.administration.perform(
                SetUserDisabled.self, .init(user: ada.userID, disabled: false))
            #expect(!again.disabled)
            #expect(try await office.audit().count == 7)
        }
    }

    @Test func disablesNobodyUnknown() async throws {
        try await Office.open { office in
            let error = try await #require(throws: APIError.self) {
                try await office.administration.perform(SetUserDisabled.self, .init(user: "nobody", disabled: true))
            }
            #expect(error.code == .userNotFound)
            #expect(error.message == "There is no user nobody.")
        }
    }
}
