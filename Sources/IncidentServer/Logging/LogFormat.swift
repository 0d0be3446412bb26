import Foundation
public import Logging

/// How log lines are written. They go to standard error.
public enum LogFormat: String, CaseIterable, Sendable {
    /// ``human`` on a terminal, ``json`` otherwise.
    case auto
    /// `18:04:05.123 info  listening on 127.0.0.1:8080`
    case human
    /// One JSON object a line.
    case json

    /// Makes the loggers of this process write this way. Once a process, before the first logger is made.
    public func bootstrap(level: Logger.Level) {
        let isJSON = self == .json || (self == .auto && isatty(STDERR_FILENO) == 0)
        LoggingSystem.bootstrap { _ in LineHandler(isJSON: isJSON, logLevel: level) }
    }
}
