import Foundation
import IncidentCore

/// Where a hook sends to, in words: nobody is shown what of a URL may be a key.
struct HookTarget {
    /// As it is stored: the URL, or `mailto:` with addresses.
    let url: String

    /// For those who set it: the host, or the addresses of e-mail.
    var host: String {
        if let addresses { return addresses.map(\.text).joined(separator: ",") }
        return URLComponents(string: url)?.host ?? ""
    }

    /// For everybody who reads incidents: of mail no address.
    var place: String {
        guard let addresses else { return host }
        let domains = Set(addresses.map { $0.text.split(separator: "@").last.map(String.init) ?? "" }).sorted()
        return "mail at \(domains.joined(separator: ", "))"
    }

    private var addresses: [EmailAddress]? { EmailAddress.list(url) }
}
