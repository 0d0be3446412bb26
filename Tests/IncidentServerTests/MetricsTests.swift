import CoreMetrics
import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@testable import IncidentServer

@Suite struct MetricsTests {
    @Test func theTextFormat() {
        let factory = PrometheusFactory()
        Counter(label: "muster.writes", dimensions: [("kind", "a\"b\\c\n")], factory: factory).increment(by: 3)
        Counter(label: "muster.writes", dimensions: [("kind", "x")], factory: factory).increment()
        Gauge(label: "muster_queue", factory: factory).record(2.5)
        let timer = Timer(label: "muster_wait_seconds", factory: factory)
        timer.recordNanoseconds(2_000_000)
        timer.recordNanoseconds(60_000_000_000)
        let text = factory.text()
        #expect(text.contains("# TYPE muster_writes_total counter\n"))
        #expect(text.contains(#"muster_writes_total{kind="a\"b\\c\n"} 3"#))
        #expect(text.contains(#"muster_writes_total{kind="x"} 1"#))
        #expect(text.contains("# TYPE muster_queue gauge\nmuster_queue 2.5\n"))
        #expect(text.contains("# TYPE muster_wait_seconds histogram\n"))
        #expect(text.contains(#"muster_wait_seconds_bucket{le="0.001"} 0"#))
        #expect(text.contains(#"muster_wait_seconds_bucket{le="0.0025"} 1"#))
        #expect(text.contains(#"muster_wait_seconds_bucket{le="+Inf"} 2"#))
        #expect(text.contains("muster_wait_seconds_count 2\n"))
        #expect(text.components(separatedBy: "# TYPE muster_writes_total").count == 2)
    }

    @Test func theServerCountsItsRequests() async throws {
        try await TestServer.run { server in
            _ = try await server.call(CreateIncident.self) { $0.title = "Zebra" }
            _ = try await server.send("RolesService.NothingLikeThis", Data())
            let text = try await server.request("GET", "/metrics").text
            for line in [
                #"muster_http_requests_total{procedure="IncidentsService.CreateIncident",code="200"}"#,
                #"muster_http_requests_total{procedure="unknown",code="404"}"#,
                #"muster_http_request_duration_seconds_bucket{procedure="IncidentsService.CreateIncident",le="#,
                "muster_open_connections ", "muster_ready 1", "process_resident_memory_bytes ", "process_open_fds ",
                "muster_audit_head_info{organization=\"1\",hash=\"", "muster_audit_sequence{organization=\"1\"} ",
                "muster_database_write_queue ", "muster_database_commit_seconds_count ",
            ] {
                #expect(text.contains(line), "\(line)")
            }
            #expect(!text.contains("Zebra"))
            #expect(!text.contains("NothingLikeThis"))
            // Each line is a comment or a sample, and each name has its type once.
            let lines = text.split(separator: "\n")
            let types = lines.filter { $0.hasPrefix("# TYPE ") }
            #expect(Set(types).count == types.count)
            let sample = /[a-zA-Z_:][a-zA-Z0-9_:]*(\{[^{}]*\})? [-+0-9.eE]+/
            for line in lines where !line.hasPrefix("#") { #expect(line.wholeMatch(of: sample) != nil, "\(line)") }
        }
    }
}
