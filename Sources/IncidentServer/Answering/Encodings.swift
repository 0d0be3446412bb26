import HTTPTypes

/// How a body is packed.
enum ContentEncoding {
    case identity
    case gzip

    /// The one that `Content-Encoding` names, or nil for one that is not supported.
    init?(_ fields: HTTPFields) {
        switch fields[.contentEncoding]?.lowercased() {
        case nil, "", "identity": self = .identity
        case "gzip", "x-gzip": self = .gzip
        default: return nil
        }
    }
}

extension HTTPFields {
    /// Whether the client takes gzip: named, or by `*`, with a weight that is not 0.
    var acceptsGzip: Bool {
        guard let accepted = self[.acceptEncoding] else { return false }
        var any = false
        for item in accepted.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.trimmingSpaces.lowercased() }
            guard let coding = parts.first else { continue }
            let isRefused = parts.dropFirst().contains { $0.hasPrefix("q=") && (Double($0.dropFirst(2)) ?? 1) <= 0 }
            if coding == "gzip" || coding == "x-gzip" { return !isRefused }
            if coding == "*" { any = !isRefused }
        }
        return any
    }
}

extension Substring {
    /// Without the spaces and tabs around it.
    var trimmingSpaces: Substring {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
