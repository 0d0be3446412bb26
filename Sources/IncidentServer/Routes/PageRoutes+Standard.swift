import NIOCore

extension PageRoutes {
    /// The pages of every server.
    static func standard(settings: ServerSettings, state: ServerState, connections: Connections) -> PageRoutes {
        let health = HealthPages(state: state)
        let documents = DocumentPages()
        let metrics = MetricsPage(state: state, connections: connections)
        var pages: [Substring: Page] = [
            "/healthz/live": { _, _ in health.live() },
            "/healthz/ready": { _, trace in health.ready(trace) },
            "/metrics": { _, _ in await metrics.answer() },
            "/openapi.json": { _, _ in documents.openAPIDocument() },
            "/docs": { _, _ in documents.docsPage() },
        ]
        if settings.hasBenchRoute {
            let bench = BenchAnswer()
            pages["/bench"] = { request, _ in bench.answer(request) }
        }
        return PageRoutes(
            pages, addresses: IncidentAddress(publicURL: settings.publicURL), limits: settings.limits)
    }
}
