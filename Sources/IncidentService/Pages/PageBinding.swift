import Crypto
import Foundation
import IncidentAPI

/// What a cursor belongs to: the organization, the procedure, and all of the query that decides which rows come in
/// which order. A cursor of another binding is refused.
struct PageBinding {
    private var digest: SHA256

    /// - Parameter query: the query without what may change between pages, such as `limit`.
    init(_ procedure: any Query.Type, query: some WireObject, orgID: String) throws {
        digest = SHA256()
        for part in ["page cursor 1", orgID, procedure.method] {
            digest.update(data: Data(part.utf8))
            digest.update(data: [0])
        }
        digest.update(data: try WireCoder.encode(query))
        digest.update(data: [0])
    }

    /// The checksum of a cursor's content.
    ///
    /// It needs no secret: a cursor that somebody computes shows nothing that the query itself would not show, since
    /// what is visible is decided anew for each page.
    func checksum(of payload: [UInt8]) -> [UInt8] {
        var digest = digest
        digest.update(data: payload)
        return Array(digest.finalize().prefix(16))
    }
}
