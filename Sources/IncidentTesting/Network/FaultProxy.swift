import Dispatch
import Foundation
import Synchronization

/// A TCP proxy on the loopback address whose network a test breaks while it runs.
public final class FaultProxy: Sendable {
    /// What the network does.
    public enum Mode: Sendable, Equatable {
        case forward
        /// Nobody listens, and the connections that were there are cut.
        case refuse
        /// Connections are taken and cut at once, those that were there too.
        case cut
        /// Connections are taken, and not a byte goes through, on those that were there neither.
        case silent
        /// Every byte is late by this much, in both directions.
        case slow(Duration)
        /// The first connection whose client sends this text is cut before it arrives; the others go on.
        case cutBefore(String)
        /// The first connection whose client sends this text is cut when the server next answers with `answer`, such as
        /// PostgreSQL's `COMMIT`: it was done, and the client does not hear of it. The others go on.
        case cutAfter(String, answer: String = "COMMIT")
    }

    /// Where it listens.
    public let port: Int

    private let orders: ProxyOrders
    private let bell: FileHandle

    /// Starts a proxy before the server on port `target`.
    public init(to target: Int) throws {
        orders = ProxyOrders(target: target)
        let (descriptor, port) = try LoopbackSocket.listen(on: 0)
        self.port = port
        let pipe = Pipe()
        bell = pipe.fileHandleForWriting
        Thread.detachNewThread { [orders] in
            ProxyLoop(orders, port: port, listener: descriptor, bell: pipe.fileHandleForReading).run()
        }
    }

    deinit { stop() }

    /// How many connections ``Mode/cutBefore(_:)`` and ``Mode/cutAfter(_:answer:)`` have cut. After one, it forwards.
    public var cuts: Int { orders.state.withLock(\.cuts) }

    /// Breaks or mends the network, and returns when it is so.
    public func set(_ mode: Mode) { change { $0.mode = mode } }

    /// Sends new connections to another port, as a floating address does after a failover; cuts those that were there.
    public func move(to target: Int) { change { $0.target = target } }

    /// Ends it; its connections are cut.
    public func stop() { change { $0.isStopped = true } }

    private func change(_ body: (inout ProxyOrders.State) -> Void) {
        let seen = DispatchSemaphore(value: 0)
        let isRunning = orders.state.withLock { state in
            guard !state.isStopped else { return false }
            body(&state)
            state.waiting.append(seen)
            return true
        }
        guard isRunning, (try? bell.write(contentsOf: Data([1]))) != nil else { return }
        seen.wait()
    }
}

/// What a test has ordered of its proxy.
final class ProxyOrders: Sendable {
    struct State {
        var mode = FaultProxy.Mode.forward
        var target: Int
        var cuts = 0
        var isStopped = false
        /// Told when the loop has seen the state.
        var waiting: [DispatchSemaphore] = []
    }

    let state: Mutex<State>

    init(target: Int) { state = Mutex(State(target: target)) }
}
