import Crypto
import Foundation
public import IncidentAPI

/// Where hooks send to, and when it may be tried next. All hooks with one URL share it.
public struct DeliveryEndpointRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, endpoint_id, url, failures, next_try_at, failing_since, disabled_at, disabled_reason, holder, \
        held_until
        """
    }

    public var orgID: String
    /// 24 hexadecimal digits of the URL's hash.
    public var endpointID: String
    public var url: String
    /// How many tries in a row have failed.
    public var failures = 0
    /// Nothing is sent before; unset when something may be sent at once.
    public var nextTryAt = Timestamp.unset
    /// When the first of those failures was.
    public var failingSince = Timestamp.unset
    /// Since when nothing is sent any more; unset while something is.
    public var disabledAt = Timestamp.unset
    /// Why, in a few words.
    public var disabledReason = ""
    /// The server that sends; `""` for none.
    public var holder = ""
    /// When another server may take it over, by the database's clock.
    public var heldUntil = Timestamp.unset

    public init(orgID: String, url: String) {
        self.orgID = orgID
        endpointID = Self.id(of: url)
        self.url = url
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        endpointID = try row.get("endpoint_id")
        url = try row.get("url")
        failures = try row.get("failures")
        nextTryAt = try row.get("next_try_at")
        failingSince = try row.get("failing_since")
        disabledAt = try row.get("disabled_at")
        disabledReason = try row.get("disabled_reason")
        holder = try row.get("holder")
        heldUntil = try row.get("held_until")
    }

    public static func id(of url: String) -> String {
        String(SHA256.hash(data: Data(url.utf8)).hexadecimal.prefix(24))
    }
}

extension Reading {
    /// The endpoint with this id, or nil.
    public func deliveryEndpoint(_ endpointID: String, of orgID: String) throws -> DeliveryEndpointRecord? {
        try fetchOne(
            """
            SELECT \(raw: DeliveryEndpointRecord.columns) FROM delivery_endpoint
            WHERE org_id = \(orgID) AND endpoint_id = \(endpointID)
            """)
    }

    /// The organisation's endpoints.
    public func deliveryEndpoints(of orgID: String) throws -> [DeliveryEndpointRecord] {
        try fetchAll(
            """
            SELECT \(raw: DeliveryEndpointRecord.columns) FROM delivery_endpoint
            WHERE org_id = \(orgID) ORDER BY endpoint_id
            """)
    }

    /// The endpoints for which something waits, and which no other server than `holder` sends to now.
    public func endpointsWithWork(
        of orgID: String, for holder: String, at now: Timestamp
    ) throws -> [DeliveryEndpointRecord] {
        try fetchAll(
            """
            SELECT \(raw: DeliveryEndpointRecord.columns) FROM delivery_endpoint AS e
            WHERE e.org_id = \(orgID)
              AND (e.holder = \(holder) OR e.held_until <= \(dialect.clock(now)))
              AND EXISTS (
                SELECT 1 FROM delivery AS d \(dialect.indexed(by: "delivery_waiting"))
                WHERE d.org_id = e.org_id AND d.endpoint_id = e.endpoint_id AND d.state = 'waiting')
            """)
    }
}

/// How well what hooks are told gets there.
public struct DeliveryHealth: Sendable {
    /// Endpoints that nothing is sent to any more.
    public var disabled: [DeliveryEndpointRecord]
    /// Endpoints whose last try failed.
    public var failing: [DeliveryEndpointRecord]
    /// How many endpoints there are.
    public var endpoints: Int
    /// How many deliveries are to be tried.
    public var waiting: Int
}

extension Reading {
    /// How well what the organisation's hooks are told gets there.
    public func deliveryHealth(of orgID: String) throws -> DeliveryHealth {
        let endpoints = try deliveryEndpoints(of: orgID)
        let waiting = try rows(
            """
            SELECT COUNT(*) AS count FROM delivery \(dialect.indexed(by: "delivery_waiting"))
            WHERE org_id = \(orgID) AND state = 'waiting'
            """)
        return DeliveryHealth(
            disabled: endpoints.filter(\.disabledAt.isSet),
            failing: endpoints.filter { !$0.disabledAt.isSet && $0.failures > 0 }, endpoints: endpoints.count,
            waiting: try waiting.first?.get("count") ?? 0)
    }
}

extension WriteTransaction {
    /// Stores a new endpoint, unless there is one with its URL.
    public func insertIfNew(_ endpoint: DeliveryEndpointRecord) throws {
        try execute(
            """
            INSERT INTO delivery_endpoint (\(raw: DeliveryEndpointRecord.columns))
            VALUES
              (\(endpoint.orgID), \(endpoint.endpointID), \(endpoint.url), \(endpoint.failures), \(endpoint.nextTryAt),
               \(endpoint.failingSince), \(endpoint.disabledAt), \(endpoint.disabledReason), \(endpoint.holder),
               \(endpoint.heldUntil))
            ON CONFLICT (org_id, endpoint_id) DO NOTHING
            """)
    }

    /// Stores how an endpoint does. Who sends to it stays.
    public func update(_ endpoint: DeliveryEndpointRecord) throws {
        try execute(
            """
            UPDATE delivery_endpoint
            SET failures = \(endpoint.failures), next_try_at = \(endpoint.nextTryAt),
                failing_since = \(endpoint.failingSince), disabled_at = \(endpoint.disabledAt),
                disabled_reason = \(endpoint.disabledReason)
            WHERE org_id = \(endpoint.orgID) AND endpoint_id = \(endpoint.endpointID)
            """)
    }

    /// Forgets an endpoint that no hook has any more.
    public func deleteEndpoint(_ endpointID: String, of orgID: String) throws {
        try execute("DELETE FROM delivery_endpoint WHERE org_id = \(orgID) AND endpoint_id = \(endpointID)")
    }

    /// Takes those of some endpoints that no other server holds, or holds them for longer. Returns their ids.
    public func hold(
        _ endpointIDs: [String], of orgID: String, for holder: String, lifetimeSeconds: Int, at now: Timestamp
    ) throws -> Set<String> {
        guard !endpointIDs.isEmpty else { return [] }
        let clock = dialect.clock(now)
        let rows = try rows(
            """
            UPDATE delivery_endpoint SET holder = \(holder), held_until = \(clock) + \(lifetimeSeconds * 1_000_000)
            WHERE org_id = \(orgID) AND endpoint_id IN \(list: endpointIDs)
              AND (holder = \(holder) OR held_until <= \(clock))
            RETURNING endpoint_id
            """)
        return Set(try rows.map { try $0.get("endpoint_id") })
    }

    /// Lets go of all that a server holds.
    public func letGo(of orgID: String, by holder: String) throws {
        try execute(
            """
            UPDATE delivery_endpoint SET holder = '', held_until = -1
            WHERE org_id = \(orgID) AND holder = \(holder)
            """)
    }
}
