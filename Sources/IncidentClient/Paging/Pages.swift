public import IncidentAPI

extension IncidentClient {
    /// The pages of a list, each fetched when it is asked for.
    public func pages<P: PagedQuery>(
        _ procedure: P.Type, options: CallOptions = CallOptions(), _ fill: (inout P.Request) -> Void = { _ in }
    ) -> Pages<P> {
        Pages(client: self, first: .with(fill), options: options)
    }

    /// The items of a list, over all its pages.
    ///
    ///     for try await incident in client.items(QueryIncidents.self, { $0.query.queryString = "-7d" }) { … }
    public func items<P: PagedQuery>(
        _ procedure: P.Type, options: CallOptions = CallOptions(), _ fill: (inout P.Request) -> Void = { _ in }
    ) -> PagedItems<P> {
        PagedItems(pages: pages(procedure, options: options, fill))
    }
}

/// The pages of a list. It begins anew with each loop.
public struct Pages<P: PagedQuery>: AsyncSequence, Sendable {
    public typealias Element = CallAnswer<P.Response>

    let client: IncidentClient
    let first: P.Request
    let options: CallOptions

    public func makeAsyncIterator() -> Iterator { Iterator(client: client, following: first, options: options) }

    public struct Iterator: AsyncIteratorProtocol {
        let client: IncidentClient
        /// The request of the page that follows; nil at the end.
        var following: P.Request?
        let options: CallOptions

        public mutating func next() async throws -> CallAnswer<P.Response>? {
            guard var request = following else { return nil }
            following = nil
            let page = try await client.answer(P.self, to: request, options: options)
            let paging = P.paging
            let cursor = page.response[keyPath: paging.responseCursor]
            guard cursor.hasMore, !cursor.nextValue.isEmpty else { return page }
            guard cursor.nextValue != request[keyPath: paging.requestCursor].nextValue else {
                throw IncidentClientError.badAnswer(status: 200, reason: "its cursor leads to the same page again")
            }
            request[keyPath: paging.requestCursor] = cursor
            following = request
            return page
        }
    }
}

/// The items of a list. It begins anew with each loop.
public struct PagedItems<P: PagedQuery>: AsyncSequence, Sendable {
    public typealias Element = P.Item

    let pages: Pages<P>

    public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

    public struct Iterator: AsyncIteratorProtocol {
        var pages: Pages<P>.Iterator
        var items: ArraySlice<P.Item> = []

        public mutating func next() async throws -> P.Item? {
            while items.isEmpty {
                guard let page = try await pages.next() else { return nil }
                items = page.response[keyPath: P.paging.items][...]
            }
            return items.removeFirst()
        }
    }
}
