public import Foundation
import IncidentAPI
public import IncidentStorage

/// What an operator can do beside the API: tokens, users, settings, the audit log, upkeep.
///
/// The command line runs it on a folder that nobody serves, and the server runs it for the command line on the one that
/// it serves, so that one process alone has the database open. A PostgreSQL database the command line opens itself.
public struct Administration: Sendable {
    public let database: any Database
    public let environment: Environment
    /// The data folder; nil when the database is not in one.
    public let folder: URL?
    /// The PostgreSQL database that is read while the primary is away; nil for none.
    public let replica: PostgresAddress?
    /// Who acts, for the audit log: `Command line (ada)`.
    public var actorName = "Command line"
    /// Where the content of attached files is; nil where there is no place for it.
    public let files: (any FileStore)?
    /// The key that secrets are kept with.
    public let secrets: SecretKeys
    let authenticator: Authenticator?
    let orgID = Bootstrap.orgID

    /// - Parameters:
    ///   - secrets: nil takes the key of the data folder.
    ///   - authenticator: the one that is told of changed tokens and users; nil when no calls are served.
    public init(
        database: any Database, folder: URL? = nil, files: (any FileStore)? = nil, replica: PostgresAddress? = nil,
        authenticator: Authenticator? = nil, secrets: SecretKeys? = nil, environment: Environment = .live
    ) {
        self.database = database
        self.folder = folder
        self.files = files
        self.replica = replica
        self.authenticator = authenticator
        self.secrets = secrets ?? SecretKeys(folder.map { .file(SecretKeys.file(in: $0)) } ?? .none)
        self.environment = environment
    }

    /// Does one operation.
    ///
    /// - Throws: `APIError` with a sentence for the operator; ``StorageError`` when the database fails.
    public func perform<O: AdministrationOperation>(
        _ operation: O.Type, _ request: O.Request
    ) async throws -> O.Response {
        try await operation.perform(request, in: self)
    }

    /// Every operation, for the control socket.
    public static let operations: [any AdministrationOperation.Type] = [
        CreateToken.self, ListTokens.self, RevokeToken.self,
        AddUser.self, ListUsers.self, SetUserDisabled.self, SetPassword.self,
        ListSettings.self, SetSetting.self,
        ListAudit.self, Examine.self, BackUp.self,
        ListWebhooks.self, ListDeliveries.self, ReplayDeliveries.self, TestWebhook.self, RotateWebhookSecret.self,
        ResumeWebhook.self,
    ]
}

/// One thing that an operator can do.
public protocol AdministrationOperation: Sendable {
    associatedtype Request: Codable & Sendable
    associatedtype Response: Codable & Sendable

    /// Its name on the control socket and in the audit log, such as `token.create`.
    static var name: String { get }

    static func perform(_ request: Request, in administration: Administration) async throws -> Response
}

extension Administration {
    /// Runs a change and its audit record in one transaction of the organisation, and forgets what calls had in memory.
    ///
    /// - Parameter body: gives the result and what the audit log says of it; nil there when nothing changed.
    func change<Result: Sendable>(
        _ operation: any AdministrationOperation.Type,
        _ body: @escaping @Sendable (WriteTransaction, Timestamp) throws -> (Result, [String: JSONValue]?)
    ) async throws -> Result {
        let now = environment.now()
        let result = try await database.write(.organization(orgID)) { tx in
            let (result, detail) = try body(tx, now)
            if let detail {
                let entry = AuditEntry(
                    actorID: "", actorName: actorName, action: operation.name,
                    detail: try JSONText.of(.object(detail)))
                try tx.appendAudit(entry, of: orgID, at: now)
            }
            return result
        }
        authenticator?.clear()
        environment.commits.fire()
        return result
    }
}
