import Crypto
import Foundation
import IncidentStorage

/// Where incidents come from.
public struct ImportSource: Sendable {
    /// The service, as references name it: `grafana-incident`, `dispatch`.
    public var service: String
    /// Which one of its kind: a host, or what the operator calls it.
    public var place: String

    public init(service: String, place: String) {
        self.service = service
        self.place = place
    }

    /// What every name of this source begins with.
    var prefix: String { "\(service):\(place)/" }

    /// The name of an incident, unique among all sources.
    func sourceRef(_ sourceID: String) -> String { prefix + sourceID }

    /// The user ID of a person: the source's own where it has the form of ours, else one that the same person always gets.
    func userID(_ person: ForeignPerson) -> String {
        if person.id.wholeMatch(of: /grafana-incident:user-[0-9a-f]{24}/) != nil { return person.id }
        let identity = person.id.isEmpty ? "email:\(person.email.lowercased())" : person.id
        return "grafana-incident:user-\(digest("person/\(identity)").prefix(24))"
    }

    /// Hexadecimal digits that stand for a thing of this source.
    func digest(_ name: String) -> String { SHA256.hash(data: Data("\(prefix)\(name)".utf8)).hexadecimal }
}
