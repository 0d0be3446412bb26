import CPostgres

/// The warnings that a connection received. libpq prints them to standard error when nobody takes them.
final class PostgresNotices {
    private(set) var warnings: [String] = []

    init(_ handle: OpaquePointer) {
        let receiver: PQnoticeReceiver = { context, result in
            guard let context, let result else { return }
            Unmanaged<PostgresNotices>.fromOpaque(context).takeUnretainedValue().take(result)
        }
        // The connection owns both, and frees the handle first.
        _ = PQsetNoticeReceiver(handle, receiver, Unmanaged.passUnretained(self).toOpaque())
    }

    func clear() { warnings = [] }

    private func take(_ result: OpaquePointer) {
        // The word is the same in every language of the server's messages.
        guard let severity = PQresultErrorField(result, Int32(UInt8(ascii: "V"))).map({ String(cString: $0) }),
            severity == "WARNING", warnings.count < 10
        else { return }
        warnings.append(StorageError(result).description)
    }
}
