import AsyncHTTPClient
import Foundation
import IncidentAPI
import NIOCore
import NIOHTTP1

extension Served {
    private struct Uploaded: Decodable {
        var attachment: IncidentAPI.Attachment
    }

    /// Sends a file to an incident, or to one of its notes.
    func upload(
        _ content: Data, _ name: String = "notes.txt", to incidentID: String, item: String = "", token: String
    ) async throws -> (status: Int, body: String, file: IncidentAPI.Attachment?) {
        var request = HTTPClientRequest(
            url: "\(url)/api/v1/attachments?incidentID=\(incidentID)&activityItemID=\(item)&fileName=\(name)")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.body = .bytes(ByteBuffer(bytes: content))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let body = String(buffer: try await response.body.collect(upTo: 1 << 20))
        let file = try? JSONDecoder().decode(Uploaded.self, from: Data(body.utf8)).attachment
        return (Int(response.status.code), body, file)
    }

    /// Declares an incident and sends a file to it.
    func attach(
        _ content: String, token: String
    ) async throws -> (status: Int, body: String, file: IncidentAPI.Attachment?) {
        let incident = try await call(CreateIncident.self, token: token) { $0.title = "Slow" }.incident
        return try await upload(Data(content.utf8), to: incident.incidentID, token: token)
    }

    /// The status and the content that a file's path answers.
    func download(_ attachmentID: String, token: String) async throws -> String {
        var request = HTTPClientRequest(url: "\(url)/api/v1/attachments/\(attachmentID)")
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        return "\(response.status.code) \(String(buffer: try await response.body.collect(upTo: 16 << 20)))"
    }

    /// The status that a file's deletion answers.
    func delete(_ attachmentID: String, token: String) async throws -> Int {
        var request = HTTPClientRequest(url: "\(url)/api/v1/attachments/\(attachmentID)")
        request.method = .DELETE
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        return Int(try await HTTPClient.shared.execute(request, timeout: .seconds(60)).status.code)
    }
}
