public import IncidentAPI

/// A procedure that answers a page of a list, and where the next one begins.
public protocol PagedQuery: Query {
    /// What the list holds.
    associatedtype Item: Sendable

    /// Where the cursors and the items stand.
    static var paging: Paging<Self, Item> { get }
}

/// Where a paged procedure has its cursors and its items.
public struct Paging<P: Procedure, Item> {
    let requestCursor: WritableKeyPath<P.Request, Cursor>
    let items: KeyPath<P.Response, [Item]>
    let responseCursor: KeyPath<P.Response, Cursor>

    public init(
        _ requestCursor: WritableKeyPath<P.Request, Cursor>, _ items: KeyPath<P.Response, [Item]>,
        _ responseCursor: KeyPath<P.Response, Cursor>
    ) {
        self.requestCursor = requestCursor
        self.items = items
        self.responseCursor = responseCursor
    }
}

extension QueryActivity: PagedQuery {
    public static var paging: Paging<Self, ActivityItem> { Paging(\.cursor, \.activityItems, \.cursor) }
}

extension QueryIncidentPreviews: PagedQuery {
    public static var paging: Paging<Self, IncidentPreview> { Paging(\.cursor, \.incidentPreviews, \.cursor) }
}

extension QueryIncidents: PagedQuery {
    public static var paging: Paging<Self, Incident> { Paging(\.cursor, \.incidents, \.cursor) }
}

extension QueryKeyUpdates: PagedQuery {
    public static var paging: Paging<Self, KeyUpdate> { Paging(\.cursor, \.keyUpdates, \.cursor) }
}

extension QueryUsers: PagedQuery {
    public static var paging: Paging<Self, User> { Paging(\.cursor, \.users, \.cursor) }
}
