import Foundation
import IncidentAPI

/// What GetIncident answers about a usual incident, to measure against a route that only sends it.
enum BenchAnswer {
    static let text: String = {
        let response = GetIncident.Response.with { response in
            response.incident.incidentID = "1"
            response.incident.title = "Checkout is slow for customers in Europe"
            response.incident.severity = "Critical"
            response.incident.status = "active"
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(response) else { return "{}" }
        return #"{"error":"","# + String(decoding: json.dropFirst(), as: UTF8.self)
    }()
}
