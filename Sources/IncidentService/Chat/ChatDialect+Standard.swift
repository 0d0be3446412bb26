extension ChatDialect {
    /// The template of a hook that has none. It reads at three in the morning: what happened to what, how bad it is, who
    /// is on it, where to look.
    var standardTemplate: String {
        switch self {
        case .slack: Self.posted(bold: "*", link: "<{{url}}|Incident #{{id}}>")
        case .mattermost: Self.posted(bold: "**", link: "[Incident #{{id}}]({{url}})")
        // The card has a button for the link.
        case .teams: Self.posted(bold: "**", link: "Incident #{{id}}")
        case .email:
            """
            {{#drill}}
            This is a drill.

            {{/drill}}
            {{what}}: {{title}}

            Severity: {{severity}}
            Status:   {{status}}
            Incident: #{{id}}{{#private}}, private{{/private}}
            Declared: {{declared}} by {{declaredBy}}
            {{#ended}}
            Ended:    {{ended}}, after {{duration}}
            {{/ended}}
            {{#people}}
            {{role}}: {{name}}
            {{/people}}
            {{#summary}}

            {{summary}}
            {{/summary}}
            {{#url}}

            {{url}}
            {{/url}}
            """
        }
    }

    private static func posted(bold: String, link: String) -> String {
        """
        {{#drill}}[DRILL] {{/drill}}\(bold){{what}}: {{title}}\(bold)
        {{severity}} · {{status}}{{#private}} · private{{/private}}{{#ended}} · {{duration}}{{/ended}}
        {{#isCreated}}
        Declared by {{declaredBy}}
        {{/isCreated}}
        {{#people}}
        {{role}}: {{name}}
        {{/people}}
        {{#url}}
        \(link)
        {{/url}}
        {{^url}}
        Incident #{{id}}
        {{/url}}
        """
    }
}
