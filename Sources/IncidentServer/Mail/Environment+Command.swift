public import Foundation
public import IncidentService

extension Environment {
    /// The machine's own, for a command: whether there is a mail server is what the variables say.
    public static func command(
        variables: [String: String] = ProcessInfo.processInfo.environment
    ) -> Environment {
        var environment = Environment.live
        environment.sendsMail = MailServer.isNamed(environment: variables)
        return environment
    }
}
