import CPostgres
import Foundation

/// Where a PostgreSQL database is, and how to reach it: a libpq URL (`postgres://…`) or keywords (`host=… dbname=…`).
///
/// Everything that libpq takes is passed on: several hosts, `target_session_attrs`, `sslmode` and its files, `passfile`,
/// Unix sockets. What is not given comes from libpq's own variables (`PGHOST`, `PGPASSWORD` …) and password file.
public struct PostgresAddress: Sendable, CustomStringConvertible {
    /// The keywords that were given, in libpq's order.
    private let parameters: [(keyword: String, value: String)]

    /// - Throws: ``StorageError`` with a sentence that says what is wrong and shows no password.
    public init(_ text: String) throws {
        let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        guard isURL || text.contains("=") else {
            throw StorageError(
                "A PostgreSQL database is named as postgres://user@host/database or host=… dbname=… user=….")
        }
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            let reason = message.map { String(cString: $0) } ?? "no memory"
            throw StorageError("The PostgreSQL address is not one: \(Self.withoutQuotations(reason)).")
        }
        defer { PQconninfoFree(options) }
        var parameters: [(String, String)] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parameters.append((String(cString: keyword), String(cString: value)))
            }
            option += 1
        }
        self.parameters = parameters
        _ = try hosts()
    }

    /// The address without the password.
    public var description: String {
        let shown: Set = ["host", "hostaddr", "port", "dbname", "user"]
        let words = parameters.filter { shown.contains($0.keyword) }.map { "\($0.keyword)=\($0.value)" }
        return words.isEmpty ? "libpq's own defaults" : words.joined(separator: " ")
    }

    /// Whether a password is part of it: the role's, or that of the certificate's key.
    public var holdsPassword: Bool { value("password") != nil || value("sslpassword") != nil }

    func value(_ keyword: String) -> String? {
        parameters.last { $0.keyword == keyword }.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address with a keyword set to another value.
    func setting(_ keyword: String, _ value: String) -> PostgresAddress {
        PostgresAddress(parameters: parameters.filter { $0.keyword != keyword } + [(keyword, value)])
    }

    private init(parameters: [(keyword: String, value: String)]) { self.parameters = parameters }

    /// The hosts in the order in which they are tried. libpq tries several by itself, but waits for each without end.
    func hosts() throws -> [PostgresHost] {
        func list(_ keyword: String) -> [String] {
            value(keyword).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
        }
        let (names, addresses, ports) = (list("host"), list("hostaddr"), list("port"))
        let count = max(names.count, addresses.count, 1)
        guard names.isEmpty || addresses.isEmpty || names.count == addresses.count else {
            throw StorageError("The PostgreSQL address has \(names.count) hosts and \(addresses.count) hostaddrs.")
        }
        guard ports.count <= 1 || ports.count == count else {
            throw StorageError("The PostgreSQL address has \(count) hosts and \(ports.count) ports.")
        }
        for port in ports where !port.isEmpty {
            guard let number = Int(port), (1...65_535).contains(number) else {
                throw StorageError("The PostgreSQL address has the port \(port); ports are 1 to 65535.")
            }
        }
        return (0..<count).map { index in
            PostgresHost(
                name: names.isEmpty ? "" : names[index], address: addresses.isEmpty ? "" : addresses[index],
                port: ports.count == 1 ? ports[0] : ports.isEmpty ? "" : ports[index])
        }
    }

    /// The keywords to connect to one of the hosts.
    func keywords(for host: PostgresHost, sessionKind: String?) -> [String: String] {
        var keywords = Dictionary(parameters.map { ($0.keyword, $0.value) }, uniquingKeysWith: { $1 })
        for keyword in ["host", "hostaddr", "port", "connect_timeout", "target_session_attrs"] {
            keywords[keyword] = nil
        }
        if !host.name.isEmpty { keywords["host"] = host.name }
        if !host.address.isEmpty { keywords["hostaddr"] = host.address }
        if !host.port.isEmpty { keywords["port"] = host.port }
        if let sessionKind { keywords["target_session_attrs"] = sessionKind }
        keywords["client_encoding"] = "UTF8"
        // A server that went away without a word is noticed by the system, too.
        let standards = [
            "fallback_application_name": "muster", "keepalives_idle": "10", "keepalives_interval": "5",
            "keepalives_count": "3", "tcp_user_timeout": "15000",
        ]
        return keywords.merging(standards) { given, _ in given }
    }

    /// libpq quotes what it could not read, which may be a part of the password.
    private static func withoutQuotations(_ message: String) -> String {
        let parts = message.trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: "\"")
        guard parts.count > 1, !message.contains("invalid URI query parameter") else {
            return parts.joined(separator: "“")
        }
        return parts.enumerated().filter { $0.offset.isMultiple(of: 2) }
            .map { $0.element.trimmingCharacters(in: CharacterSet(charactersIn: " :")) }
            .filter { !$0.isEmpty }.joined(separator: " … ")
    }
}

/// One of the hosts of an address. `""` leaves a part to libpq.
struct PostgresHost: Hashable {
    var name: String
    var address: String
    var port: String

    /// Whether the name has to be looked up.
    var needsResolving: Bool {
        !name.isEmpty && address.isEmpty && !name.hasPrefix("/") && !name.hasPrefix("@")
    }
}
