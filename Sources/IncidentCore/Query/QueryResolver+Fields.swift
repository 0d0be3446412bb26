import IncidentAPI

extension QueryResolver {
    /// So many slugs are listed in a refusal.
    private static let listedSlugs = 40

    /// What `field:slug:value` means: a custom field, a label key, or either where both have the slug.
    func field(_ parts: [String], at column: Int) throws -> IncidentFilter {
        guard let slug = parts.first, parts.count > 1 else {
            throw errors.at(column, "field: needs a slug and a value, such as field:team:payments")
        }
        let fields = try vocabulary.fields()
        let found = fields.filter { $0.slug.folded.hasSameBytes(as: slug.folded) }
        guard !found.isEmpty else {
            let known = fields.prefix(Self.listedSlugs).map(\.slug) + (fields.count > Self.listedSlugs ? ["…"] : [])
            throw errors.at(
                column,
                "there is no field or label key \(QueryErrors.quote(slug)); known: \(known.joined(separator: ", "))")
        }
        let value = parts.dropFirst().joined(separator: ":").folded
        let filters = try found.map { try filter($0.kind, value) }
        return filters.count == 1 ? filters[0] : .any(filters)
    }

    private func filter(_ kind: QueryField.Kind, _ value: String) throws -> IncidentFilter {
        switch kind {
        case .labelKey(let key):
            var matches = [LabelMatch(key: key, text: value)]
            if value.looksLikeUUID, let text = try vocabulary.label(id: value, key: key) {
                matches.append(LabelMatch(key: key, text: text.folded))
            }
            return .label(matches)
        case .text(let fieldID): return .field(FieldMatch(fieldID: fieldID, items: [value]))
        case .options(let fieldID, let options):
            let items = options.filter { $0.isNamed(value) }.map(\.id)
            return items.isEmpty ? .nothing : .field(FieldMatch(fieldID: fieldID, items: items))
        }
    }
}

extension String {
    /// Whether it has the form of a UUID.
    fileprivate var looksLikeUUID: Bool {
        utf8.count == 36
            && utf8.enumerated().allSatisfy { [8, 13, 18, 23].contains($0.offset) == ($0.element == 0x2D) }
    }
}
