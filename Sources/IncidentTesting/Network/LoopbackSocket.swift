import Foundation

/// TCP over 127.0.0.1, in the system's own calls.
public enum LoopbackSocket {
    /// A port that nobody has now. It is not among those that the system gives to whoever connects, of which one may be
    /// taken before it is listened on.
    public static func freePort() throws -> Int {
        var tries = 100
        while true {
            do {
                let listener = try listen(on: Int.random(in: 15_000..<32_000))
                close(listener.descriptor)
                return listener.port
            } catch  where tries > 0 {
                tries -= 1
            }
        }
    }

    /// Whether somebody listens on `port`.
    static func listens(_ port: Int) -> Bool {
        guard let descriptor = try? connect(to: port) else { return false }
        close(descriptor)
        return true
    }

    /// Listens on `port`; 0 for any that is free.
    static func listen(on port: Int) throws -> (descriptor: Int32, port: Int) {
        let descriptor = try open()
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard withAddress(port, { bind(descriptor, $0, $1) }) == 0, Foundation.listen(descriptor, 1_024) == 0 else {
            throw failure("listen on \(port)", closing: descriptor)
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard code == 0 else { throw failure("getsockname", closing: descriptor) }
        return (descriptor, Int(in_port_t(bigEndian: address.sin_port)))
    }

    /// Connects to `port`, on this thread.
    static func connect(to port: Int) throws -> Int32 {
        let descriptor = try open()
        guard withAddress(port, { Foundation.connect(descriptor, $0, $1) }) == 0 else {
            throw failure("connect to \(port)", closing: descriptor)
        }
        sendAtOnce(descriptor)
        return descriptor
    }

    /// Takes a connection that waits, or nil.
    static func accept(_ listener: Int32) -> Int32? {
        let descriptor = Foundation.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        sendAtOnce(descriptor)
        return descriptor
    }

    private static func sendAtOnce(_ descriptor: Int32) {
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func open() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Tool.Failed(description: "socket: \(String(cString: strerror(errno)))") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func failure(_ what: String, closing descriptor: Int32) -> Tool.Failed {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        return Tool.Failed(description: "\(what): \(reason)")
    }
}
