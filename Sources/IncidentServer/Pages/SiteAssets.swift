import Crypto
import HTTPTypes
import IncidentStorage
import NIOCore

/// What the pages take besides themselves: embedded in the program, under names that change with what they hold, so that a
/// browser asks for each once.
struct SiteAssets: Sendable {
    static let prefix = "/assets/"

    private let files: [Substring: Answer]
    let names: AssetNames

    init() {
        var files: [Substring: Answer] = [:]
        func add(_ bytes: [UInt8], _ stem: String, _ ending: String, _ type: String) -> String {
            let hash = SHA256.hash(data: bytes).hexadecimal.prefix(12)
            let path = "\(Self.prefix)\(stem)-\(hash).\(ending)"
            var answer = Answer(contentType: type, body: ByteBuffer(bytes: bytes))
            answer.headers[.cacheControl] = "public, max-age=31536000, immutable"
            answer.headers[.xContentTypeOptions] = "nosniff"
            files[path[...]] = answer
            return path
        }
        names = AssetNames(
            style: add(PackageResources.site_css, "site", "css", "text/css; charset=utf-8"),
            script: add(PackageResources.site_js, "site", "js", "text/javascript; charset=utf-8"),
            icon: add(PackageResources.icon_svg, "icon", "svg", "image/svg+xml"))
        self.files = files
    }

    func answer(_ path: Substring) -> Answer? { files[path] }
}

/// The paths of the assets.
struct AssetNames: Sendable {
    var style: String
    var script: String
    var icon: String
}
