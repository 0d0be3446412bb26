import IncidentCore
import Testing

@Suite struct AddressPolicyTests {
    /// The first and the last address of what is closed, and those that lie beside it.
    @Test(arguments: [
        "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.0",
        "127.0.0.1",
        "127.255.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255",
        "192.0.0.0", "192.0.0.255", "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "198.18.0.0",
        "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255",
        "::", "::1", "::2", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::8.8.8.8", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:ffff:ffff::1", "2001:10::1",
        "2001:20::1", "2001:1ff:ffff::1", "2001:db8::1", "2002::1", "2002:7f00:1::1", "2002:808:808::1", "3fff::1",
        "3fff:fff::1", "4000::1", "5f00::1", "8000::1", "fc00::1", "fd12:3456::1", "fdff:ffff::1", "fe80::1", "febf::1",
        "fec0::1", "feff::1", "ff00::1", "ff02::1", "ffff::1",
    ])
    func isClosed(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy().fault(of: address) != nil)
    }

    @Test(arguments: [
        "1.0.0.0", "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0",
        "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0", "192.0.3.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255",
        "203.0.112.255", "203.0.114.0", "223.255.255.255", "::ffff:8.8.8.8", "2001:200::1", "2001:4860:4860::8888",
        "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:4700::1111", "2a00:1450::1", "3ffe::1", "3fff:1000::1",
    ])
    func isOpen(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy().fault(of: address) == nil)
    }

    @Test func eachIsCalledByItsKind() throws {
        for (text, fault) in [
            ("127.0.0.1", "a loopback address"), ("::1", "a loopback address"),
            ("169.254.169.254", "a link-local address"),
            ("10.1.2.3", "a private address"), ("::ffff:10.1.2.3", "a private address"),
            ("fd00::1", "a private address"),
            ("2002:7f00:1::", "a translated address"), ("64:ff9b::1", "a translated address"),
            ("2001:0:1::", "a translated address"), ("224.0.0.1", "a multicast address"),
            ("2001:db8::1", "an address for documentation"), ("::", "an unspecified address"),
        ] {
            #expect(AddressPolicy().fault(of: try #require(IPAddress(text))) == fault, "\(text)")
        }
    }

    @Test func ownAddressesAreClosedAndTheOperatorOpens() throws {
        let own = try #require(IPAddress("93.184.216.34"))
        #expect(AddressPolicy().fault(of: own, own: [own]) == "an address of this machine")
        let allowed = ["10.1.0.0/16", "::1", "93.184.216.0/24", "64:ff9b::/96"].compactMap { AddressRange($0) }
        let policy = AddressPolicy(allowed: allowed)
        for text in ["10.1.2.3", "::ffff:10.1.2.3", "::1", "93.184.216.34", "64:ff9b::7f00:1"] {
            #expect(policy.fault(of: try #require(IPAddress(text)), own: [own]) == nil, "\(text)")
        }
        for text in ["10.2.2.3", "127.0.0.1", "::2"] {
            #expect(policy.fault(of: try #require(IPAddress(text)), own: [own]) != nil, "\(text)")
        }
    }
}
