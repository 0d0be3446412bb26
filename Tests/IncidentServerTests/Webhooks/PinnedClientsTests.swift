import AsyncHTTPClient
import IncidentCore
import IncidentService
import IncidentTesting
import NIOCore
import Testing

@testable import IncidentServer

/// The clients of webhooks are kept for a while, and none for ever.
@Suite struct PinnedClientsTests {
    private let address = IPAddress(bytes: [127, 0, 0, 1])

    private func clients(idle: Duration) -> PinnedClients {
        PinnedClients(trust: WebhookTrust(file: nil), connecting: .seconds(5), idle: idle)
    }

    @Test func oneServesItsHostAndAddressWhileItIsUsed() async throws {
        let clients = clients(idle: .seconds(60))
        let first = try await clients.take(host: "a.test", address: address)
        let again = try await clients.take(host: "a.test", address: address)
        #expect(first === again)
        let other = try await clients.take(host: "a.test", address: IPAddress(bytes: [127, 0, 0, 2]))
        #expect(other !== first)
        #expect(await clients.count == 2)
        await clients.shutdown()
    }

    /// Over any number of hosts no more are kept than were used lately.
    @Test func idleOnesAreEnded() async throws {
        let clients = clients(idle: .milliseconds(1))
        let used = try await clients.take(host: "used.test", address: address)
        for number in 0..<300 {
            _ = try await clients.take(host: "\(number).test", address: address)
            await clients.giveBack(host: "\(number).test", address: address)
        }
        let areFew = try await becomesTrue {
            let last = try await clients.take(host: "last.test", address: address)
            await clients.giveBack(host: "last.test", address: address)
            _ = last
            return await clients.count <= 2
        }
        #expect(areFew)
        // The one in use is still the same.
        #expect(try await clients.take(host: "used.test", address: address) === used)
        await clients.shutdown()
        #expect(await clients.count == 0)
    }

    @Test func theEndBreaksOffWhatIsOnItsWay() async throws {
        try await HookReceiver.run(answer: { _ in .silence }) { receiver in
            try await SenderPlace.run { place in
                async let result = place.send("http://hook.test:\(receiver.port)/")
                let isThere = try await becomesTrue { receiver.requests.count == 1 }
                #expect(isThere)
                await place.sender.shutdown()
                #expect(await result.status == 0)
                let isEnded = try await becomesTrue { receiver.openConnections == 0 }
                #expect(isEnded)
                // Afterwards none is made, which nobody would end.
                let late = await place.send("http://hook.test:\(receiver.port)/")
                #expect(late.error == "the server is stopping")
                #expect(receiver.connections == 1)
            }
        }
    }
}
