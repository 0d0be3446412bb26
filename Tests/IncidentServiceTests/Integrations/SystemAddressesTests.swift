import IncidentCore
import IncidentService
import Testing

/// The system's own resolver: these forms need no network.
@Suite struct SystemAddressesTests {
    /// Every form in which an address can be hidden is told as the address.
    @Test(arguments: ["127.0.0.1", "127.1", "0x7f000001", "0x7f.1", "0177.0.0.1", "2130706433", "017700000001"])
    func formsOfAnAddressAreTheAddress(_ host: String) async {
        #expect(await SystemAddresses.resolve(host) == [IPAddress("127.0.0.1")].compactMap { $0 })
    }

    @Test(arguments: ["::1", "0:0:0:0:0:0:0:1", "::0001"]) func ofIPv6Too(_ host: String) async {
        #expect(await SystemAddresses.resolve(host) == [IPAddress("::1")].compactMap { $0 })
    }

    @Test func whatIsNoNameHasNone() async {
        #expect(await SystemAddresses.resolve("no such name .invalid").isEmpty)
    }

    @Test func theMachineHasAddressesOfItsOwn() throws {
        #expect(SystemAddresses.own().contains(try #require(IPAddress("127.0.0.1"))))
    }

    @Test func theDefaultsRefuseThem() async throws {
        let check = HostCheck()
        for address in try await check.resolve("0x7f.1") { #expect(check.policy.fault(of: address) != nil) }
        #expect(try await !check.resolve("0x7f.1").isEmpty)
    }
}
