import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// Who may send to an endpoint, and when.
@Suite struct LanesTests {
    private static let hour = Duration.seconds(3_600)

    @Test func oneSendsToAnEndpointAtATime() {
        let lanes = Lanes()
        #expect(lanes.begin("a"))
        #expect(lanes.begin("b"))
        #expect(lanes.busy == ["a", "b"])
        #expect(!lanes.begin("a"))
        // Something came meanwhile: it goes on, once.
        #expect(lanes.end("a", .idle))
        #expect(!lanes.end("a", .idle))
        #expect(lanes.busy == ["b"])
        #expect(lanes.begin("a"))
    }

    @Test(arguments: [EndpointLane.Rest.pause(hour), .fault(hour)])
    func nothingEndsAPauseBefore(_ rest: EndpointLane.Rest) {
        let lanes = Lanes()
        #expect(lanes.begin("a"))
        #expect(!lanes.begin("a"))
        // Also when something came meanwhile.
        #expect(!lanes.end("a", rest))
        #expect(!lanes.begin("a"))
        #expect(!lanes.begin("a", isLook: true))
        #expect(lanes.takeDue().isEmpty)
        lanes.endPause(of: "a")
        let isPause = if case .pause = rest { true } else { false }
        #expect(lanes.begin("a") == isPause)
    }

    @Test(arguments: [EndpointLane.Rest.pause(.zero), .fault(.zero), .until(.zero)])
    func whatIsOverIsDue(_ rest: EndpointLane.Rest) {
        let lanes = Lanes()
        #expect(lanes.begin("a"))
        #expect(!lanes.end("a", rest))
        #expect(lanes.takeDue() == ["a"])
        #expect(lanes.takeDue().isEmpty)
        #expect(lanes.begin("a"))
    }

    /// What waits for its next try is seen at each look, and is read at some of them.
    @Test func aLookLeavesAloneWhatWasJustLookedAt() {
        let lanes = Lanes()
        #expect(lanes.begin("a"))
        #expect(!lanes.end("a", .until(Self.hour)))
        #expect(!lanes.begin("a", isLook: true))
        #expect(lanes.begin("a"))
    }

    @Test func aHoldBeginsWithItsCommit() async throws {
        try await TestDatabase.open { database in
            let now = TestClock().now
            try await Bootstrap.prepare(database, environment: .counting(TestClock()))
            let endpoint = DeliveryEndpointRecord(orgID: "1", url: "https://hooks.example.com/a")
            let id = endpoint.endpointID
            let (needsLeases, free) = try await database.write(.organization("1")) { tx in
                try tx.insertIfNew(endpoint)
                return (tx.needsLeases, try tx.deliveryEndpoint(id, of: "1")?.holder)
            }
            #expect(free == "")
            let (here, there) = (EndpointHold(holder: "here", orgID: "1"), EndpointHold(holder: "there", orgID: "1"))
            let taken = try await database.write(.worker("delivery-holds")) { try here.take([id], at: now, $0) }
            #expect(taken.endpointIDs == [id])
            // Not before it is committed, of which the caller knows.
            #expect(here.isSafe(id, needsLeases: needsLeases) == !needsLeases)
            here.begin(taken)
            #expect(here.isSafe(id, needsLeases: needsLeases))
            let other = try await database.write(.worker("delivery-holds")) { try there.take([id], at: now, $0) }
            there.begin(other)
            #expect(other.endpointIDs == (needsLeases ? [] : [id]))
            #expect(there.isSafe(id, needsLeases: needsLeases) == !needsLeases)
        }
    }
}
