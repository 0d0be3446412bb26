import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import NIOCore

/// `/metrics`: what the process counts, and what is read off it when asked.
struct MetricsPage: Sendable {
    let state: ServerState
    let connections: Connections
    var factory = PrometheusFactory.shared

    func answer() async -> Answer {
        var text = factory.text()
        addGauge("muster_open_connections", "\(connections.count)", to: &text)
        addGauge("muster_ready", state.notReady == nil ? "1" : "0", to: &text)
        if let time = state.backend?.database.dataAsOf {
            addGauge("muster_data_as_of_timestamp_seconds", "\(time.microseconds / 1_000_000)", to: &text)
        }
        if let bytes = Self.residentBytes { addGauge("process_resident_memory_bytes", "\(bytes)", to: &text) }
        if let files = Self.openFiles { addGauge("process_open_fds", "\(files)", to: &text) }
        addGauge("process_start_time_seconds", "\(Self.startedAt)", to: &text)
        if let (organization, health) = await readings() {
            addGauge("muster_webhook_waiting", "\(health.waiting)", to: &text)
            text += "# TYPE muster_webhook_endpoints gauge\n"
            let working = health.endpoints - health.failing.count - health.disabled.count
            for (state, count) in [
                ("working", working), ("failing", health.failing.count), ("disabled", health.disabled.count),
            ] {
                text.addSample("muster_webhook_endpoints", "state=\"\(state)\"", "\(count)")
            }
            text += "# TYPE muster_audit_sequence gauge\n"
            text.addSample("muster_audit_sequence", "organization=\"1\"", "\(organization.auditSequence)")
            text += "# TYPE muster_audit_head_info gauge\n"
            text.addSample("muster_audit_head_info", "organization=\"1\",hash=\"\(organization.auditHead)\"", "1")
        }
        return Answer(contentType: "text/plain; version=0.0.4; charset=utf-8", body: ByteBuffer(string: text))
    }

    private func addGauge(_ name: String, _ value: String, to text: inout String) {
        text += "# TYPE \(name) gauge\n"
        text.addSample(name, "", value)
    }

    /// What the database says: the last link of the audit chain, which kept outside shows a tail that was cut off, and
    /// how webhooks do. Nil while nothing can be read.
    private func readings() async -> (OrganizationRecord, DeliveryHealth)? {
        guard let backend = state.backend else { return nil }
        return try? await backend.database.read { tx in
            (try tx.requireOrganization(Bootstrap.orgID), try tx.deliveryHealth(of: Bootstrap.orgID))
        }
    }

    static let startedAt = Int(Date().timeIntervalSince1970)

    private static var residentBytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii) else { return nil }
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) } : nil
    }

    private static var openFiles: Int? {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
    }
}
