/// What the placeholders of one incident's texts stand for.
struct DemoWords {
    let service: DemoService
    let region: String
    private let values: [String: String]

    init(_ random: inout DemoRandom) {
        service = random.pick(DemoService.all)
        region = random.pick(DemoService.regions)
        values = [
            "service": service.name, "slug": service.slug, "database": service.database, "region": region,
            "number": String(random.inRange(210...9_800)), "percent": String(random.inRange(3...97)),
            "minutes": String(random.inRange(4...55)), "hour": String(random.inRange(7...22)),
            "version": "v\(random.inRange(1...9)).\(random.below(60)).\(random.below(12))",
            "host": "\(service.slug)-\(random.inRange(1...480)).\(region)",
            "weekday": random.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
            "hex": String(random.next(), radix: 16),
        ]
    }

    /// `text` with its placeholders filled in.
    func fill(_ text: String) -> String {
        var filled = ""
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            filled += String(Substring(rest[..<open]))
            let name = String(Substring(rest[rest.index(after: open)..<close]))
            filled += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + String(Substring(rest))
    }
}
