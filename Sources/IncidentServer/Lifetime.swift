import Dispatch
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the TLS files again at each `SIGHUP`, which does not end a server without them either.
struct ReloadService: Service {
    let tls: TLSFiles?
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            guard let tls else {
                logger.notice("SIGHUP reads the TLS files again, and this server has none")
                continue
            }
            do {
                try tls.reload()
                logger.notice("the TLS files were read again")
            } catch {
                logger.error(
                    "the TLS files were not read again; the old ones stay in use", metadata: ["error": "\(error)"])
            }
        }
    }
}

/// Ends the process when stopping takes longer than it may. What was acknowledged is on the disk.
struct ExitDeadline: Service {
    var deadline = DispatchTimeInterval.milliseconds(9_500)

    func run() async throws {
        try await gracefulShutdown()
        DispatchQueue.global().asyncAfter(deadline: .now() + deadline) { _exit(0) }
    }
}
