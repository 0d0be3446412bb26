import IncidentCore
import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// Webhooks go to addresses that were checked, and to no other.
@Suite struct WebhookAddressTests {
    /// Ways to write an address of this machine or its network. Those that only the system's resolver reads are read by it.
    private static let closed = [
        "127.0.0.1", "127.1", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "localhost", "0", "0.0.0.0",
        "10.0.0.1", "172.16.5.5", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[::1]", "[::]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:a00:1]", "[fe80::1]", "[fd00::1]",
        "[64:ff9b::7f00:1]", "[2002:7f00:1::1]",
    ]

    @Test(arguments: closed) func closedAddressesAreNotConnectedTo(host: String) async throws {
        try await HookReceiver.run { receiver in
            let hosts = HostCheck(policy: AddressPolicy(), ownAddresses: { [] })
            try await SenderPlace.run(hosts) { place in
                let result = await place.send("http://\(host):\(receiver.port)/")
                #expect(result.status == 0)
                #expect(result.error.hasSuffix("where webhooks may not go"), "\(result.error)")
                #expect(receiver.connections == 0)
            }
        }
    }

    @Test func anAddressOfThisMachineIsNotConnectedTo() async throws {
        try await HookReceiver.run { receiver in
            try await SenderPlace.run(allow: [], names: ["own.test": [["93.184.216.34"]]], own: ["93.184.216.34"]) {
                let result = await $0.send("http://own.test:\(receiver.port)/")
                #expect(result.error == "its host leads to an address of this machine, where webhooks may not go")
            }
        }
    }

    @Test func aNameWithBothIsOnlyConnectedToWhereItMayBe() async throws {
        try await HookReceiver.run { receiver in
            let names = ["both.test": [["127.0.0.9", "10.0.0.7", "127.0.0.1"]]]
            try await HookReceiver.run(host: "127.0.0.9") { closed in
                try await SenderPlace.run(names: names) { place in
                    for _ in 0..<3 {
                        let result = await place.send("http://both.test:\(receiver.port)/")
                        #expect(result.isSuccess)
                        _ = await place.send("http://both.test:\(closed.port)/")
                    }
                    #expect(receiver.requests.count == 3)
                    #expect(closed.connections == 0)
                }
            }
        }
    }

    @Test func theNextAddressIsTriedWhereNobodyListens() async throws {
        try await HookReceiver.run { receiver in
            try await SenderPlace.run(
                allow: ["127.0.0.0/8"], names: ["two.test": [["127.0.0.9", "127.0.0.1"]]]
            ) { place in
                let result = await place.send("http://two.test:\(receiver.port)/")
                #expect(result.isSuccess)
                #expect(place.names.asked("two.test") == 1)
            }
        }
    }

    /// A name that has one address when it is checked, and another one when it is used.
    @Test func aNameThatChangesItsAnswerGainsNothing() async throws {
        try await HookReceiver.run { receiver in
            try await HookReceiver.run(host: "127.0.0.9") { closed in
                let names = ["turn.test": [["127.0.0.1"], ["127.0.0.9"], ["127.0.0.1"], ["127.0.0.9", "127.0.0.1"]]]
                try await SenderPlace.run(names: names) { place in
                    let url = "http://turn.test:\(receiver.port)/"
                    let first = await place.send(url)
                    #expect(first.isSuccess)
                    // Asked once, so that there is no second answer that could be used.
                    #expect(place.names.asked("turn.test") == 1)
                    // The open connection to the former address is no way round the check.
                    let second = await place.send(url)
                    #expect(second.error == "its host leads to a loopback address, where webhooks may not go")
                    #expect(place.names.asked("turn.test") == 2)
                    let third = await place.send(url)
                    #expect(third.isSuccess)
                    let fourth = await place.send("http://turn.test:\(closed.port)/")
                    #expect(fourth.status == 0)
                    #expect(place.names.asked("turn.test") == 4)
                    #expect(receiver.requests.count == 2)
                    #expect(receiver.connections == 1)
                    #expect(closed.connections == 0)
                }
            }
        }
    }

    /// Two names that share nothing but the letters, or the port, share no connection.
    @Test func aConnectionBelongsToItsNameAndAddress() async throws {
        try await HookReceiver.run { receiver in
            try await SenderPlace.run(names: ["other.test": [["127.0.0.1"]]]) { place in
                for host in ["hook.test", "other.test", "hook.test"] {
                    let result = await place.send("http://\(host):\(receiver.port)/")
                    #expect(result.isSuccess)
                }
                #expect(receiver.requests.map(\.connection) == [1, 2, 1])
            }
        }
    }

    /// What the check reads as the host is what is connected to, however it is written: none of these names is known to the
    /// system, so that a request that comes has gone by the address that was checked.
    @Test(arguments: [
        ("http://HOOK.Test:PORT/", "HOOK.Test"), ("http://hook.test.:PORT/", "hook.test."),
        ("HTTP://hook.test:PORT", "hook.test"), ("http://a:b@hook.test:PORT/", "hook.test"),
        ("http://other.test@hook.test:PORT/", "hook.test"), ("http://hook.test:PORT#@other.test/", "hook.test"),
        ("http://hook.test:PORT?@other.test/", "hook.test"), ("http://h%6Fok.test:PORT/", "hook.test"),
        ("http://[2001:db8::1]:PORT/", "2001:db8::1"), ("http://127.0.0.1:PORT/", "127.0.0.1"),
        ("http://[::ffff:127.0.0.1]:PORT/", "::ffff:127.0.0.1"),
    ])
    func bothReadersFindTheSameHost(url: String, host: String) async throws {
        try await HookReceiver.run { receiver in
            let names = [host: [["127.0.0.1"]]]
            try await SenderPlace.run(names: names) { place in
                let result = await place.send(url.replacing("PORT", with: "\(receiver.port)"))
                if IPAddress(host) == nil || IPAddress(host)?.description == "127.0.0.1" {
                    #expect(result.isSuccess, "\(result.error)")
                    #expect(receiver.requests.count == 1)
                } else {
                    #expect(result.error.hasSuffix("where webhooks may not go"), "\(result.error)")
                }
                #expect(place.names.asked(host) == (IPAddress(host) == nil ? 1 : 0))
                #expect(place.names.asked("other.test") == 0)
            }
        }
    }

    @Test func anAddressOfIPv6IsConnectedToWhereItIsOpen() async throws {
        try await HookReceiver.run(host: "::1") { receiver in
            try await SenderPlace.run(allow: ["::1/128"], names: ["six.test": [["::1"]]]) { place in
                for host in ["[::1]", "[0:0:0:0:0:0:0:1]", "six.test"] {
                    let result = await place.send("http://\(host):\(receiver.port)/")
                    #expect(result.isSuccess, "\(host): \(result.error)")
                }
                #expect(receiver.requests.count == 3)
            }
        }
    }

    @Test(arguments: [
        "http+unix://%2Ftmp%2Fa.sock/", "unix:///tmp/a.sock", "https+unix://hook.test/", "file:///etc/passwd",
        "ftp://hook.test/", "//hook.test/", "http:///path", "", "http://[::1/",
    ])
    func whatIsNoURLOfTheWebIsNotSent(url: String) async throws {
        try await SenderPlace.run { place in
            let result = await place.send(url)
            #expect(result.error == "its URL cannot be read")
            #expect(place.names.asked("hook.test") == 0)
        }
    }

    @Test func aNameWithoutAddressIsSaid() async throws {
        try await SenderPlace.run { place in
            let result = await place.send("http://nowhere.test/")
            #expect(result.error == "its host does not resolve")
        }
    }
}
