/// What the page says beside what is generated.
extension HTMLReference {
    static let introduction = """
        <h1>Muster API reference</h1>
        <p>Each method is a <code>POST</code> of a JSON object to
        <code>/api/v1/&lt;Service&gt;.&lt;Method&gt;</code>, with the header
        <code>Authorization: Bearer &lt;token&gt;</code>. The same methods are served under
        <code>/api/plugins/grafana-irm-app/resources/api/v1/</code>,
        <code>/api/plugins/grafana-incident-app/resources/api/v1/</code> and the same two without
        <code>v1/</code>. The machine-readable form of this page is <a href="/openapi.json">/openapi.json</a>.</p>
        <p>A member that is missing or <code>null</code> stands for its empty value; a member that the server does not
        know is ignored. Answers carry every member, and <code>error</code>, which is empty when the call succeeded.
        Times are RFC 3339 in UTC with six fraction digits, or empty when not set; a request may give any offset.</p>
        """

    static let errorsIntroduction = """
        <p>A refused call is answered with the status that fits and a document
        <code>application/problem+json</code>: <code>type</code>, <code>title</code>, <code>status</code>,
        <code>detail</code>, <code>code</code>, <code>hint</code> where there is one, <code>retryable</code>,
        <code>trace_id</code>, and <code>error</code>, which repeats <code>detail</code>.</p>
        """

    static let style = """
        :root { --ink: #1b1b1f; --soft: #5b5b66; --line: #dedee4; --paper: #ffffff; --code: #f3f3f6; --link: #0b57c2; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e7e7ea; --soft: #a3a3ae; --line: #3a3a42; --paper: #161619; --code: #232329; --link: #84b5ff; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        nav, main { padding: 1rem 1.25rem; }
        main { max-width: 50rem; overflow-wrap: anywhere; }
        a { color: var(--link); }
        h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; scroll-margin-top: 1rem; }
        h3 a { color: inherit; text-decoration: none; }
        h4 { margin-top: 1rem; color: var(--soft); }
        nav h2 { font-size: 1rem; margin: 1rem 0 .25rem; }
        nav ul { margin: 0; padding: 0; list-style: none; }
        nav li { display: inline-block; margin-right: .75rem; padding: .15rem 0; }
        section { border-top: 1px solid var(--line); }
        code, pre { font: .9em/1.45 ui-monospace, monospace; background: var(--code); border-radius: .25rem; }
        code { padding: .1em .3em; }
        pre { padding: .75rem; overflow-x: auto; }
        .call, dt { color: var(--soft); }
        dl { margin: .5rem 0; }
        dt { margin-top: .5rem; scroll-margin-top: 1rem; }
        dt:target { outline: 2px solid var(--link); outline-offset: .25rem; }
        dd { margin: 0 0 0 1rem; }
        summary { cursor: pointer; padding: .25rem 0; }
        @media (min-width: 64rem) {
          body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
          nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); }
          nav li { display: block; }
        }
        """
}
