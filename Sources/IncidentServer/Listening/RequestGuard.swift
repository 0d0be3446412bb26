import HTTPTypes
import HummingbirdCore
import IncidentAPI
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import NIOPosix

/// Watches the requests of one connection, or of one stream of HTTP/2: ends what takes too long, answers what is not
/// HTTP with a problem document, and closes the connection so that the client can still read why.
///
/// Hummingbird's idle timeout begins anew at each part of a body, it reads the rest of a refused body without end, and
/// an answer with `Connection: close` does not close.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// The limits, once for all connections.
    final class Limits: Sendable {
        let requestDeadline: TimeAmount
        let eventDeadline: TimeAmount
        let fileBytesPerSecond: Int
        let refusedBodyBytes: Int
        let refusedBodyTime: TimeAmount

        init(_ limits: ServerLimits) {
            requestDeadline = limits.requestDeadline
            eventDeadline = min(limits.eventDeadline, limits.requestDeadline)
            fileBytesPerSecond = limits.fileBytesPerSecond
            refusedBodyBytes = limits.refusedBodyBytes
            refusedBodyTime = limits.refusedBodyTime
        }
    }

    private let limits: Limits
    private let onFault: @Sendable (WireFault, TraceID) -> Void
    private var isHTTP1 = false
    private var state = State()
    private var context: ChannelHandlerContext?
    private var timer: Scheduled<Void>?
    private var closeTimer: Scheduled<Void>?

    private struct State {
        /// Heads read whose answers are not yet written.
        var running = 0
        /// Between a head and its end.
        var isReading = false
        /// The answer to the running request has begun.
        var isAnswering = false
        /// The request being read was answered before its end.
        var isAnsweredEarly = false
        /// When the running request began.
        var begunAt: NIODeadline?
        /// The request that begins next is the last of its connection.
        var isLastComing = false
        /// The connection ends with the last of the running requests; what comes after it is dropped.
        var closesWhenDone = false
        /// Waits for its turn after the answers to the requests before it.
        var waitingFault: WireFault?
        /// All is answered; what still comes is read and dropped, for a while.
        var isLingering = false
        var droppedBytes = 0
        var bodyBytes = 0
        var wireBytes = 0
        /// A file comes or goes: each of its bytes puts the deadline off a little.
        var movesFile = false
        var fileBytes = 0
        /// The body that is being read comes from whoever likes to send one.
        var isOpen = false
        /// The answer that has begun ends when one side has enough: it has no deadline.
        var isEndless = false
    }

    init(limits: Limits, onFault: @escaping @Sendable (WireFault, TraceID) -> Void) {
        self.limits = limits
        self.onFault = onFault
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        let pipeline = context.pipeline.syncOperations
        guard let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self),
            let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        else { return }
        isHTTP1 = true
        do {
            try pipeline.addHandler(HeadGuard(self), position: .before(codec))
            try pipeline.addHandler(ByteGuard(self), position: .before(decoder))
        } catch {
            context.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        closeTimer?.cancel()
        self.context = nil
    }

    // MARK: What comes in

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if state.isLingering {
            if case .body(let bytes) = part { drop(bytes.readableBytes, context) }
            return
        }
        switch part {
        case .head(let head):
            guard !state.closesWhenDone else { return }
            state.closesWhenDone = state.isLastComing
            state.running += 1
            state.isReading = true
            (state.bodyBytes, state.wireBytes) = (0, 0)
            if state.running == 1 { (state.movesFile, state.fileBytes) = (false, 0) }
            state.movesFile = state.movesFile || AttachmentPath.isNamed(by: head.path)
            if state.running == 1 { begin(context) }
            state.isOpen = IncomingPath.isOpen(head.path)
            if state.isOpen {
                timer?.cancel()
                schedule(in: limits.eventDeadline, context)
            }
        case .body(let bytes):
            guard state.isReading else { return }
            state.bodyBytes += bytes.readableBytes
            state.fileBytes += bytes.readableBytes
            if state.isAnsweredEarly { drop(bytes.readableBytes, context) }
        case .end:
            guard state.isReading else { return }
            state.isReading = false
            if state.isAnsweredEarly {
                state.isAnsweredEarly = false
                closeTimer?.cancel()
            }
        }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if state.isLingering, event as? ChannelEvent == .inputClosed { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What comes after the last request is not looked at.
        if state.isLingering || (state.closesWhenDone && !state.isReading) { return }
        guard isHTTP1, !(error is IOError), !(error is ChannelError), let fault = fault(of: error) else {
            context.fireErrorCaught(error)
            context.close(promise: nil)
            return
        }
        state.closesWhenDone = true
        if state.isAnsweredEarly {
            context.close(promise: nil)
        } else if state.isReading {
            // The one who reads the body gets it, and answers.
            context.fireErrorCaught(fault)
        } else if state.running > 0 {
            state.waitingFault = fault
        } else {
            answer(fault, context)
        }
    }

    private func fault(of error: any Error) -> WireFault? {
        if let fault = error as? WireFault { return fault }
        if error as? HTTPParserError == .invalidEOFState { return nil }
        return WireFault(parsing: error)
    }

    // MARK: What goes out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !state.isLingering else {
            promise?.fail(ChannelError.outputClosed)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if head.status.kind == .informational { break }
            state.isAnswering = true
            state.isEndless = head.headerFields[.contentType] == Answer.eventStream
            if state.isEndless {
                timer?.cancel()
                timer = nil
            }
            if head.headerFields[.connection] == "close" {
                state.closesWhenDone = state.closesWhenDone || isHTTP1
                head.headerFields[.connection] = nil
            }
            if state.closesWhenDone, state.running <= 1 { head.headerFields[.connection] = "close" }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
            return
        case .body(let bytes): state.fileBytes += bytes.readableBytes
        case .end:
            context.write(data, promise: promise)
            answered(context)
            return
        }
        context.write(data, promise: promise)
    }

    private func answered(_ context: ChannelHandlerContext) {
        state.running -= 1
        state.isAnswering = false
        state.isEndless = false
        state.begunAt = nil
        // An endless answer has no timer.
        if state.running > 0 { begin(context) }
        guard state.running == 0 else { return }
        if let fault = state.waitingFault {
            answer(fault, context)
        } else if state.closesWhenDone {
            linger(context)
        } else if state.isReading {
            state.isAnsweredEarly = true
            state.droppedBytes = 0
            closeAfterAWhile(context)
        }
    }

    /// Writes a problem document in the place of an answer, and ends the connection.
    private func answer(_ fault: WireFault, _ context: ChannelHandlerContext) {
        let trace = TraceID()
        onFault(fault, trace)
        var answer = Answer.problem(fault.error, trace: trace, status: fault.status)
        answer.complete(trace, state.begunAt.map { .now() - $0 } ?? .zero)
        if isHTTP1 { answer.headers[.connection] = "close" }
        let head = HTTPResponse(status: answer.status, headerFields: answer.headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        linger(context)
    }

    // MARK: The end of a connection

    /// Says that no more comes from us, and reads on a little: closing at once would reset the connection, and the
    /// reset can overtake the answer.
    private func linger(_ context: ChannelHandlerContext) {
        state.isLingering = true
        state.droppedBytes = 0
        context.flush()
        if isHTTP1 { context.close(mode: .output, promise: nil) }
        closeAfterAWhile(context)
    }

    private func closeAfterAWhile(_ context: ChannelHandlerContext) {
        closeTimer?.cancel()
        closeTimer = context.eventLoop.assumeIsolated().scheduleTask(in: limits.refusedBodyTime) {
            context.close(promise: nil)
        }
    }

    private func drop(_ bytes: Int, _ context: ChannelHandlerContext) {
        state.droppedBytes += bytes
        if state.droppedBytes > limits.refusedBodyBytes { context.close(promise: nil) }
    }

    // MARK: The deadline

    private func begin(_ context: ChannelHandlerContext) {
        if state.begunAt == nil { state.begunAt = .now() }
        if timer == nil { schedule(in: limits.requestDeadline, context) }
    }

    private func schedule(in time: TimeAmount, _ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
            timer = nil
            guard let begunAt = state.begunAt, !state.isLingering else { return }
            let left = begunAt + allowedTime - .now()
            if left > .zero { schedule(in: left, context) } else { expire(context) }
        }
    }

    /// How long the running request may take, from its beginning.
    private var allowedTime: TimeAmount {
        if state.isReading, state.isOpen { return limits.eventDeadline }
        guard state.movesFile else { return limits.requestDeadline }
        let milliseconds = Int64(state.fileBytes) * 1000 / Int64(limits.fileBytesPerSecond)
        return limits.requestDeadline + .milliseconds(milliseconds)
    }

    private func expire(_ context: ChannelHandlerContext) {
        let fault = WireFault.deadline(seconds: allowedTime.nanoseconds / 1_000_000_000)
        if state.isAnswering {
            context.close(promise: nil)
        } else {
            answer(fault, context)
            context.fireErrorCaught(fault)
        }
    }
}

// What the guards of bytes and heads, which stand nearer to the wire, tell.
extension RequestGuard {
    /// Bytes came. Returns whether they are to be parsed.
    func received(_ bytes: Int) -> Bool {
        guard let context else { return false }
        if state.isLingering {
            drop(bytes, context)
            return false
        }
        state.wireBytes += bytes
        if state.running == 0, !state.isReading { begin(context) }
        return true
    }

    /// Whether the chunks of the body carry far more around their bytes than bytes.
    var isPadded: Bool { state.isReading && state.wireBytes > 64 << 10 + 8 * state.bodyBytes }

    var isLingering: Bool { state.isLingering }

    /// The request that begins is the last of its connection.
    func nextIsLast() { state.isLastComing = true }
}
