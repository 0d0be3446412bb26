import CPostgres
import Foundation

/// Rows in bulk, by COPY.
extension PostgresConnection {
    /// Runs a `COPY … FROM STDIN` with the lines in `bytes`.
    func copyIn(_ statement: String, _ bytes: [UInt8]) throws {
        try withoutPipeline {
            try begin(statement, PGRES_COPY_IN)
            try bytes.withUnsafeBytes { bytes in
                var rest = bytes[...]
                while !rest.isEmpty {
                    let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 16))
                    let code = PQputCopyData(
                        handle, part.assumingMemoryBound(to: CChar.self).baseAddress, Int32(part.count))
                    guard code >= 0 else { throw lost() }
                    if code == 1 { rest = rest.dropFirst(part.count) }
                    try flush()
                }
            }
            guard PQputCopyEnd(handle, nil) == 1 else { throw lost() }
            try end()
        }
    }

    /// Runs a `COPY … TO STDOUT` and calls `body` with each line, without its end. A body that throws ends the connection.
    func copyOut(_ statement: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withoutPipeline {
            try begin(statement, PGRES_COPY_OUT)
            do {
                while let (line, count) = try nextLine() {
                    defer { PQfreemem(line) }
                    try body(UnsafeRawBufferPointer(start: line, count: count - 1))
                }
            } catch {
                // What is still on its way has no other end.
                _ = lost("it was given up")
                throw error
            }
            try end()
        }
    }

    private func begin(_ statement: String, _ expected: ExecStatusType) throws {
        guard PQsendQuery(handle, statement) == 1 else { throw lost() }
        guard let result = try nextResult() else { throw lost("it answered nothing") }
        defer { PQclear(result) }
        guard PQresultStatus(result) != expected else { return }
        let error = StorageError(result)
        try end()
        throw error
    }

    /// Reads what the server says last.
    private func end() throws {
        var error: StorageError?
        while let result = try nextResult() {
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_FATAL_ERROR, error == nil { error = StorageError(result) }
        }
        if let error { throw error }
    }

    private func nextLine() throws -> (UnsafeMutablePointer<CChar>, Int)? {
        while true {
            var line: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(handle, &line, 1)
            if count > 0, let line { return (line, Int(count)) }
            // -1 is the end, or an error, of which the result tells.
            guard count == 0 else { return nil }
            try waitFor(Int16(POLLIN))
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
    }

    /// Sends what is buffered, so that it does not pile up.
    private func flush() throws {
        while true {
            let unsent = PQflush(handle)
            guard unsent >= 0 else { throw lost() }
            guard unsent == 1 else { return }
            try waitFor(Int16(POLLIN | POLLOUT))
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
    }

    private func waitFor(_ events: Int16) throws {
        var file = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        while poll(&file, 1, -1) < 0 {
            guard errno == EINTR else { throw lost("poll failed") }
        }
    }
}
