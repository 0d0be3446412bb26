import Foundation
import Synchronization

/// The one thread of a ``FaultProxy``.
final class ProxyLoop {
    private let orders: ProxyOrders
    private let port: Int
    private let bell: FileHandle
    private var listener: Int32?
    private var links: [ProxyLink] = []
    private var target: Int
    private var mode = FaultProxy.Mode.forward

    init(_ orders: ProxyOrders, port: Int, listener: Int32, bell: FileHandle) {
        self.orders = orders
        self.port = port
        self.listener = listener
        self.bell = bell
        target = orders.state.withLock(\.target)
    }

    func run() {
        while true {
            var polled = [pollfd(fd: bell.fileDescriptor, events: Int16(POLLIN), revents: 0)]
            let takesLinks = listener != nil && mode != .silent
            polled.append(pollfd(fd: takesLinks ? listener ?? -1 : -1, events: Int16(POLLIN), revents: 0))
            for link in links { polled += mode == .silent ? ProxyLink.unpolled : link.polled }
            let wake = mode == .silent ? nil : links.compactMap(\.nextDue).min()
            poll(&polled, nfds_t(polled.count), wake.map(Self.milliseconds) ?? -1)

            if polled[0].revents != 0 {
                var drained = [UInt8](repeating: 0, count: 64)
                guard read(bell.fileDescriptor, &drained, drained.count) > 0, obey() else { break }
                continue
            }
            for (index, link) in links.enumerated() where mode != .silent {
                serve(link, polled[2 + 2 * index].revents, polled[3 + 2 * index].revents)
            }
            links.removeAll(where: \.isClosed)
            if polled[1].revents != 0 { takeLink() }
        }
        end()
    }

    private static func milliseconds(until time: ContinuousClock.Instant) -> Int32 {
        let left = time - ContinuousClock.now
        return Int32(max(0, left / .milliseconds(1)) + 1)
    }

    /// Does what the test has ordered. False when that is to stop.
    private func obey() -> Bool {
        let state = orders.state.withLock { state in
            defer { state.waiting = [] }
            return state
        }
        defer { state.waiting.forEach { $0.signal() } }
        let isMoved = state.target != target
        (mode, target) = (state.mode, state.target)
        guard !state.isStopped else {
            end()
            return false
        }
        if mode == .refuse || mode == .cut || isMoved { cutAll() }
        if mode == .refuse {
            closeListener()
        } else if listener == nil {
            // Nobody takes the port of a moment ago from 28,000 free ones; should it be, every call is refused.
            listener = try? LoopbackSocket.listen(on: port).descriptor
        }
        return true
    }

    private func takeLink() {
        guard let listener, let client = LoopbackSocket.accept(listener) else { return }
        guard mode != .cut, let server = try? LoopbackSocket.connect(to: target) else {
            close(client)
            return
        }
        links.append(ProxyLink(client: client, server: server))
    }

    private func serve(_ link: ProxyLink, _ clientEvents: Int16, _ serverEvents: Int16) {
        let delay: Duration = if case .slow(let delay) = mode { delay } else { .zero }
        if clientEvents != 0, let bytes = link.readFromClient() {
            switch mode {
            case .cutBefore(let text) where link.hasSent(text, with: bytes):
                disarm()
                return cut(link)
            case .cutAfter(let text, let answer) where link.hasSent(text, with: bytes):
                disarm()
                link.awaitedAnswer = answer
            default: break
            }
            link.toServer.append(bytes, delay: delay)
        }
        if serverEvents != 0, let bytes = link.readFromServer() {
            if let text = link.awaitedAnswer, link.hasAnswered(text, with: bytes) { return cut(link) }
            link.toClient.append(bytes, delay: delay)
        }
        link.flush()
    }

    private func cut(_ link: ProxyLink) {
        orders.state.withLock { $0.cuts += 1 }
        link.close()
    }

    /// The order to cut is for one connection.
    private func disarm() {
        mode = .forward
        orders.state.withLock { $0.mode = .forward }
    }

    private func cutAll() {
        links.forEach { $0.close() }
        links = []
    }

    private func closeListener() {
        if let listener { close(listener) }
        listener = nil
    }

    private func end() {
        cutAll()
        closeListener()
    }
}
