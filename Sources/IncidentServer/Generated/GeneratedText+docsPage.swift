// swift-format-ignore-file
// Written by `make docs` from the declarations in IncidentAPI.

extension GeneratedText {
    static let docsPage = #"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Muster API reference</title>
<style>
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
</style>
</head>
<body>
<nav aria-label="Contents">
<h2><a href="#ActivityService">ActivityService</a></h2>
<ul>
<li><a href="#ActivityService.AddActivity">AddActivity</a></li>
<li><a href="#ActivityService.QueryActivity">QueryActivity</a></li>
<li><a href="#ActivityService.RemoveActivity">RemoveActivity</a></li>
<li><a href="#ActivityService.UpdateActivityBody">UpdateActivityBody</a></li>
<li><a href="#ActivityService.UpdateActivityEventTime">UpdateActivityEventTime</a></li>
<li><a href="#ActivityService.UpdateActivityRelevance">UpdateActivityRelevance</a></li>
</ul>
<h2><a href="#IncidentsService">IncidentsService</a></h2>
<ul>
<li><a href="#IncidentsService.AddLabel">AddLabel</a></li>
<li><a href="#IncidentsService.AssignRole">AssignRole</a></li>
<li><a href="#IncidentsService.CreateIncident">CreateIncident</a></li>
<li><a href="#IncidentsService.GetIncident">GetIncident</a></li>
<li><a href="#IncidentsService.GetIncidentMembership">GetIncidentMembership</a></li>
<li><a href="#IncidentsService.QueryIncidentPreviews">QueryIncidentPreviews</a></li>
<li><a href="#IncidentsService.QueryIncidents">QueryIncidents</a></li>
<li><a href="#IncidentsService.RemoveLabel">RemoveLabel</a></li>
<li><a href="#IncidentsService.UnassignRole">UnassignRole</a></li>
<li><a href="#IncidentsService.UpdateIncidentEventTime">UpdateIncidentEventTime</a></li>
<li><a href="#IncidentsService.UpdateIncidentIsDrill">UpdateIncidentIsDrill</a></li>
<li><a href="#IncidentsService.UpdateSeverity">UpdateSeverity</a></li>
<li><a href="#IncidentsService.UpdateStatus">UpdateStatus</a></li>
<li><a href="#IncidentsService.UpdateTitle">UpdateTitle</a></li>
<li><a href="#IncidentsService.GetIncidentVersion">GetIncidentVersion</a></li>
<li><a href="#IncidentsService.GetHomescreenVersion">GetHomescreenVersion</a></li>
</ul>
<h2><a href="#RolesService">RolesService</a></h2>
<ul>
<li><a href="#RolesService.ArchiveRole">ArchiveRole</a></li>
<li><a href="#RolesService.CreateRole">CreateRole</a></li>
<li><a href="#RolesService.DeleteRole">DeleteRole</a></li>
<li><a href="#RolesService.GetRoles">GetRoles</a></li>
<li><a href="#RolesService.UnarchiveRole">UnarchiveRole</a></li>
<li><a href="#RolesService.UpdateRole">UpdateRole</a></li>
</ul>
<h2><a href="#TasksService">TasksService</a></h2>
<ul>
<li><a href="#TasksService.AddTask">AddTask</a></li>
<li><a href="#TasksService.DeleteTask">DeleteTask</a></li>
<li><a href="#TasksService.UpdateTaskStatus">UpdateTaskStatus</a></li>
<li><a href="#TasksService.UpdateTaskText">UpdateTaskText</a></li>
<li><a href="#TasksService.UpdateTaskUser">UpdateTaskUser</a></li>
</ul>
<h2><a href="#objects">Objects</a></h2>
<h2><a href="#words">Words</a></h2>
<h2><a href="#errors">Errors</a></h2>
</nav>
<main>
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
<h2 id="ActivityService">ActivityService</h2>
<p>The timeline of an incident.</p>
<section id="ActivityService.AddActivity">
<h3><a href="#ActivityService.AddActivity">AddActivity</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.AddActivity</code> role editor</p>
<p>Writes a note on an incident's timeline.</p>
<p>The URLs in the body become context: a <code>contextAttached</code> item for each distinct one, at most 20. The body's <code>#words</code> become the note's tags, in lower case, at most 20. The event <code>grafana.incident.added.activity</code> follows.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when the body is empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to write on.</dd>
<dt><code>activityKind</code> <a href="#NoteKind">NoteKind</a></dt><dd>The kind of the item: <code>userNote</code>. Empty: <code>userNote</code>.</dd>
<dt><code>body</code> string</dt><dd>The note, kept as given. 1 to 65,536 characters, not blank.</dd>
<dt><code>fieldValues</code> object of any JSON</dt><dd>Values of your own to keep with the item, as a JSON object of up to 65,536 characters. Empty: none.</dd>
<dt><code>eventTime</code> time</dt><dd>When it happened. Empty: now.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItem</code> <a href="#ActivityItem">ActivityItem</a></dt><dd>The note as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "activityKind": "userNote",
  "body": "The cause is in https://example.com/deploys/77, see #deploys",
  "eventTime": "2026-01-31T16:00:00+02:00",
  "fieldValues": {"deploy": 77},
  "incidentID": "1"
}
</pre>
<pre>{
  "activityItem": {
    "activityItemID": "activity-000000000000000000000002",
    "activityKind": "userNote",
    "attachments": [],
    "body": "The cause is in https://example.com/deploys/77, see #deploys",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "eventTime": "2026-01-31T14:00:00.000000Z",
    "fieldValues": {"deploy": 77},
    "immutable": false,
    "incidentID": "1",
    "relevance": "automatic",
    "subjectUser": {"name": "", "photoURL": "", "userID": ""},
    "tags": ["deploys"],
    "url": "https://example.com/deploys/77",
    "user": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    }
  },
  "error": ""
}
</pre></details>
</section>
<section id="ActivityService.QueryActivity">
<h3><a href="#ActivityService.QueryActivity">QueryActivity</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.QueryActivity</code> role viewer</p>
<p>Lists the timeline of an incident, a page at a time.</p>
<p>Items are ordered by event time, then by identifier; the newest come first unless the query says otherwise.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>query.incidentID</code> is missing, <code>query.limit</code> is negative, or the cursor belongs to another query.</p>
<h4>Request</h4>
<dl>
<dt><code>query</code> <a href="#ActivityQuery">ActivityQuery</a></dt><dd>Which items, and in what order.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>The cursor of the page before. Empty: the first page.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItems</code> array of <a href="#ActivityItem">ActivityItem</a></dt><dd>The items of this page.</dd>
<dt><code>query</code> <a href="#ActivityQuery">ActivityQuery</a></dt><dd>The query as it was understood.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>Where the next page begins.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"query": {"incidentID": "1", "limit": 1, "orderDirection": "ASC"}}
</pre>
<pre>{
  "activityItems": [
    {
      "activityItemID": "activity-000000000000000000000001",
      "activityKind": "incidentCreated",
      "attachments": [],
      "body": "Declared the incident.",
      "createdTime": "2026-01-31T15:04:05.000000Z",
      "eventTime": "2026-01-31T15:04:05.000000Z",
      "fieldValues": {"isDrill": false, "severity": "Minor", "status": "active", "title": "Checkout is slow"},
      "immutable": true,
      "incidentID": "1",
      "relevance": "automatic",
      "subjectUser": {"name": "", "photoURL": "", "userID": ""},
      "tags": [],
      "url": "",
      "user": {
        "name": "Service Account: admin",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff3"
      }
    }
  ],
  "cursor": {
    "hasMore": true,
    "nextValue": "qyhhsui6SGx0dBQ0Ml_bwAAGSbBmnoNAAAAGSbBmnoNAAQAAAAAAAAAhYWN0aXZpdHktMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAx"
  },
  "error": "",
  "query": {"activityKind": [], "incidentID": "1", "limit": 1, "orderDirection": "ASC", "tag": ""}
}
</pre></details>
</section>
<section id="ActivityService.RemoveActivity">
<h3><a href="#ActivityService.RemoveActivity">RemoveActivity</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.RemoveActivity</code> role editor</p>
<p>Removes a note from an incident's timeline.</p>
<p>The context that the note brought goes with it. The note is gone from queries and stays in the audit log.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such item; <code>common.validation_failed</code> when the item is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident that the note belongs to.</dd>
<dt><code>activityItemID</code> string</dt><dd>The note to remove.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItem</code> <a href="#ActivityItem">ActivityItem</a></dt><dd>The note as it was.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"activityItemID": "activity-000000000000000000000002", "incidentID": "1"}
</pre>
<pre>{
  "activityItem": {
    "activityItemID": "activity-000000000000000000000002",
    "activityKind": "userNote",
    "attachments": [],
    "body": "Traffic moved to the second region. #mitigation",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "eventTime": "2026-01-31T15:04:05.000000Z",
    "fieldValues": {},
    "immutable": false,
    "incidentID": "1",
    "relevance": "automatic",
    "subjectUser": {"name": "", "photoURL": "", "userID": ""},
    "tags": ["mitigation"],
    "url": "",
    "user": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    }
  },
  "error": ""
}
</pre></details>
</section>
<section id="ActivityService.UpdateActivityBody">
<h3><a href="#ActivityService.UpdateActivityBody">UpdateActivityBody</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.UpdateActivityBody</code> role editor</p>
<p>Rewrites the body of a note.</p>
<p>The note's tags, its <code>url</code> and the context that it brought are derived anew.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such item; <code>common.validation_failed</code> when the item is immutable, or the body empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident that the note belongs to.</dd>
<dt><code>activityItemID</code> string</dt><dd>The note to rewrite.</dd>
<dt><code>body</code> string</dt><dd>The new text, kept as given. 1 to 65,536 characters, not blank.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItem</code> <a href="#ActivityItem">ActivityItem</a></dt><dd>The note as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "activityItemID": "activity-000000000000000000000002",
  "body": "Traffic moved to the third region. #mitigation",
  "incidentID": "1"
}
</pre>
<pre>{
  "activityItem": {
    "activityItemID": "activity-000000000000000000000002",
    "activityKind": "userNote",
    "attachments": [],
    "body": "Traffic moved to the third region. #mitigation",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "eventTime": "2026-01-31T15:04:05.000000Z",
    "fieldValues": {},
    "immutable": false,
    "incidentID": "1",
    "relevance": "automatic",
    "subjectUser": {"name": "", "photoURL": "", "userID": ""},
    "tags": ["mitigation"],
    "url": "",
    "user": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    }
  },
  "error": ""
}
</pre></details>
</section>
<section id="ActivityService.UpdateActivityEventTime">
<h3><a href="#ActivityService.UpdateActivityEventTime">UpdateActivityEventTime</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.UpdateActivityEventTime</code> role editor</p>
<p>Says when a timeline item happened, which moves it to its place in the order.</p>
<p>Items that the server wrote can be moved too.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such item.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident that the item belongs to.</dd>
<dt><code>activityItemID</code> string</dt><dd>The item to move.</dd>
<dt><code>eventTime</code> time</dt><dd>When it happened. Empty: when the item was written.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItem</code> <a href="#ActivityItem">ActivityItem</a></dt><dd>The item as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "activityItemID": "activity-000000000000000000000002",
  "eventTime": "2026-01-31T14:30:00Z",
  "incidentID": "1"
}
</pre>
<pre>{
  "activityItem": {
    "activityItemID": "activity-000000000000000000000002",
    "activityKind": "userNote",
    "attachments": [],
    "body": "Traffic moved to the second region. #mitigation",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "eventTime": "2026-01-31T14:30:00.000000Z",
    "fieldValues": {},
    "immutable": false,
    "incidentID": "1",
    "relevance": "automatic",
    "subjectUser": {"name": "", "photoURL": "", "userID": ""},
    "tags": ["mitigation"],
    "url": "",
    "user": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    }
  },
  "error": ""
}
</pre></details>
</section>
<section id="ActivityService.UpdateActivityRelevance">
<h3><a href="#ActivityService.UpdateActivityRelevance">UpdateActivityRelevance</a></h3>
<p class="call"><code>POST /api/v1/ActivityService.UpdateActivityRelevance</code> role editor</p>
<p>Says how much a timeline item matters to its readers.</p>
<p>Items that the server wrote can be judged too.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such item.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident that the item belongs to.</dd>
<dt><code>activityItemID</code> string</dt><dd>The item to judge.</dd>
<dt><code>relevance</code> <a href="#ActivityRelevance">ActivityRelevance</a></dt><dd>The new relevance. Empty: <code>automatic</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>activityItem</code> <a href="#ActivityItem">ActivityItem</a></dt><dd>The item as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"activityItemID": "activity-000000000000000000000002", "incidentID": "1", "relevance": "high"}
</pre>
<pre>{
  "activityItem": {
    "activityItemID": "activity-000000000000000000000002",
    "activityKind": "userNote",
    "attachments": [],
    "body": "Traffic moved to the second region. #mitigation",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "eventTime": "2026-01-31T15:04:05.000000Z",
    "fieldValues": {},
    "immutable": false,
    "incidentID": "1",
    "relevance": "high",
    "subjectUser": {"name": "", "photoURL": "", "userID": ""},
    "tags": ["mitigation"],
    "url": "",
    "user": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    }
  },
  "error": ""
}
</pre></details>
</section>
<h2 id="IncidentsService">IncidentsService</h2>
<p>Incidents: declared, found, read and worked on.</p>
<section id="IncidentsService.AddLabel">
<h3><a href="#IncidentsService.AddLabel">AddLabel</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.AddLabel</code> role editor</p>
<p>Puts a label on an incident.</p>
<p>A label that the organisation lacks is created, in the default key <code>tags</code> unless <code>label.key</code> says another. The timeline gets a <code>labelAdded</code> item, and the event <code>grafana.incident.added.label</code> follows. A label that the incident has already, without regard to case, changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when the label is empty or over its limit, its colour is no colour, or the incident has 100 labels.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to label.</dd>
<dt><code>label</code> <a href="#IncidentLabel">IncidentLabel</a></dt><dd>The label.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentID": "1",
  "label": {"colorHex": "#cc3300", "description": "The way from cart to payment.", "label": "checkout"}
}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [
      {
        "colorHex": "#cc3300",
        "description": "The way from cart to payment.",
        "key": "tags",
        "label": "checkout"
      }
    ],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.AssignRole">
<h3><a href="#IncidentsService.AssignRole">AssignRole</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.AssignRole</code> role editor</p>
<p>Gives a person a role in an incident.</p>
<p>A person can hold several roles, and a role several people. The timeline gets a <code>roleAssigned</code> item whose <code>subjectUser</code> is the person, and the event <code>grafana.incident.updated.role</code> follows. A role that the person holds already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code>, <code>roles.not_found</code> or <code>users.not_found</code> when there is none such; <code>common.conflict</code> when the role is archived or the user disabled; <code>common.validation_failed</code> when the incident has 500 assignments.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>userID</code> string</dt><dd>The person: a user's identifier, or <code>email:</code> and the address, or <code>grafana-user:</code> and the number.</dd>
<dt><code>role</code> string</dt><dd>The role's name, such as <code>commander</code>, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
<dt><code>didChange</code> boolean</dt><dd>Whether anything changed: false when the person held the role already.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "role": "commander", "userID": "grafana-incident:user-fffffffffffffffffffffff2"}
</pre>
<pre>{
  "didChange": true,
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {
      "assignments": [
        {
          "role": {
            "archived": false,
            "createdAt": "2026-01-31T15:04:05.000000Z",
            "description": "Owns the incident.",
            "important": true,
            "mandatory": true,
            "name": "commander",
            "orgID": "1",
            "roleID": 1,
            "updatedAt": "2026-01-31T15:04:05.000000Z"
          },
          "roleID": 1,
          "user": {
            "name": "Service Account: editor",
            "photoURL": "",
            "userID": "grafana-incident:user-fffffffffffffffffffffff2"
          }
        }
      ],
      "totalAssignments": 1,
      "totalParticipants": 0
    },
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.CreateIncident">
<h3><a href="#IncidentsService.CreateIncident">CreateIncident</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.CreateIncident</code> role editor</p>
<p>Declares an incident.</p>
<p>The timeline starts with an <code>incidentCreated</code> item, a <code>labelAdded</code> item for each label, a <code>contextAttached</code> item when a URL is attached, and an <code>incidentUpdated</code> item when <code>initialStatusUpdate</code> is given. The event <code>grafana.incident.created</code> follows; when the incident starts resolved, <code>grafana.incident.closed</code> too. The incident starts with no tasks, unless the organisation's setting <code>roleTasks</code> is on.</p>
<p>Errors: <code>common.validation_failed</code> when the title is empty or over its limit, <code>severity</code> or <code>status</code> names none that the organisation knows (the sentence lists those), or a label or URL is not valid.</p>
<h4>Request</h4>
<dl>
<dt><code>title</code> string</dt><dd>What is wrong, in one line, short, and enough to tell this incident from others. 1 to 255 characters.</dd>
<dt><code>severity</code> string</dt><dd>How bad it is: the label of one of the organisation's severities, such as <code>minor</code>, without regard to case. Empty: <code>Pending</code>.</dd>
<dt><code>labels</code> array of <a href="#IncidentLabel">IncidentLabel</a></dt><dd>Labels to start with, at most 100. A label that the organisation lacks is created, in the default key <code>tags</code> unless its <code>key</code> says another; its <code>description</code> and <code>colorHex</code> are not read.</dd>
<dt><code>roomPrefix</code> string</dt><dd>The first part of the name of the incident's chat room; incidents can be ordered by it. At most 127 characters, in one line. Empty: <code>incident</code>.</dd>
<dt><code>isDrill</code> boolean</dt><dd>Whether this is an exercise.</dd>
<dt><code>status</code> string</dt><dd>The slug or name of the status to start in, without regard to case. Empty: <code>active</code>. <code>resolved</code> opens a retrospective incident, which is closed as it is created.</dd>
<dt><code>attachCaption</code> string</dt><dd>What the timeline says of the URL attached. At most 255 characters. Empty: the URL itself.</dd>
<dt><code>attachURL</code> string</dt><dd>A URL to attach to the timeline, <code>http</code> or <code>https</code>, at most 2,048 characters. Empty: none.</dd>
<dt><code>initialStatusUpdate</code> string</dt><dd>What is known so far: the incident's first <code>summary</code>. At most 65,536 characters. Empty: none.</dd>
<dt><code>alertGroupID</code> string or null</dt><dd>The identifier of the alert group that led to the incident, or null.</dd>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>Who may see the incident. Empty: <code>internal</code>. A member of ours: the reference has it in answers only.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "attachCaption": "Latency",
  "attachURL": "https://example.com/dashboards/7",
  "incidentType": "internal",
  "initialStatusUpdate": "Customers wait up to a minute to pay.",
  "isDrill": false,
  "labels": [{"label": "checkout"}, {"key": "team", "label": "payments"}],
  "roomPrefix": "inc",
  "severity": "minor",
  "status": "active",
  "title": "Checkout is slow"
}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [
      {"colorHex": "", "description": "", "key": "tags", "label": "checkout"},
      {"colorHex": "", "description": "", "key": "team", "label": "payments"}
    ],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "Customers wait up to a minute to pay.",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.GetIncident">
<h3><a href="#IncidentsService.GetIncident">GetIncident</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetIncident</code> role viewer</p>
<p>Reads one incident.</p>
<p>The answer's <code>ETag</code> is the incident's version, for <code>If-Match</code>.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident, or it is private and the caller has no part in it.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to read.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {
      "assignments": [
        {
          "role": {
            "archived": false,
            "createdAt": "2026-01-31T15:04:05.000000Z",
            "description": "Owns the incident.",
            "important": true,
            "mandatory": true,
            "name": "commander",
            "orgID": "1",
            "roleID": 1,
            "updatedAt": "2026-01-31T15:04:05.000000Z"
          },
          "roleID": 1,
          "user": {
            "name": "Service Account: editor",
            "photoURL": "",
            "userID": "grafana-incident:user-fffffffffffffffffffffff2"
          }
        }
      ],
      "totalAssignments": 1,
      "totalParticipants": 0
    },
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [
      {
        "colorHex": "#cc3300",
        "description": "The way from cart to payment.",
        "key": "tags",
        "label": "checkout"
      }
    ],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {
      "doneCount": 0,
      "tasks": [
        {
          "assignedUser": null,
          "authorUser": {
            "name": "Service Account: admin",
            "photoURL": "",
            "userID": "grafana-incident:user-fffffffffffffffffffffff3"
          },
          "createdTime": "2026-01-31T15:04:05.000000Z",
          "immutable": false,
          "modifiedTime": "2026-01-31T15:04:05.000000Z",
          "status": "todo",
          "taskID": "task-000000000000000000000004",
          "text": "Restart the payment service"
        }
      ],
      "todoCount": 1
    },
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.GetIncidentMembership">
<h3><a href="#IncidentsService.GetIncidentMembership">GetIncidentMembership</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetIncidentMembership</code> role viewer</p>
<p>Lists who holds which role in an incident.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to read.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>assignments</code> array of <a href="#Assignment">Assignment</a></dt><dd>Each person with each role that they hold. Empty: nobody holds a role.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{
  "assignments": [
    {
      "role": {
        "archived": false,
        "createdAt": "2026-01-31T15:04:05.000000Z",
        "description": "Owns the incident.",
        "important": true,
        "mandatory": true,
        "name": "commander",
        "orgID": "1",
        "roleID": 1,
        "updatedAt": "2026-01-31T15:04:05.000000Z"
      },
      "roleID": 1,
      "user": {
        "name": "Service Account: editor",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff2"
      }
    }
  ],
  "error": ""
}
</pre></details>
</section>
<section id="IncidentsService.QueryIncidentPreviews">
<h3><a href="#IncidentsService.QueryIncidentPreviews">QueryIncidentPreviews</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.QueryIncidentPreviews</code> role viewer</p>
<p>Lists incidents in short, a page at a time.</p>
<p>A walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile. Private incidents appear only to those who may see them.</p>
<p>Errors: <code>common.validation_failed</code> when the query string does not parse (the sentence names the column), <code>query.limit</code> is negative, or the cursor belongs to another query; <code>common.unavailable</code>, not retryable, when the page takes over five seconds to find.</p>
<h4>Request</h4>
<dl>
<dt><code>query</code> <a href="#IncidentPreviewsQuery">IncidentPreviewsQuery</a></dt><dd>Which incidents, and in what order.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>The cursor of the page before. Empty: the first page.</dd>
<dt><code>includeCustomFieldValues</code> boolean</dt><dd>Whether to fill <code>fieldValues</code>.</dd>
<dt><code>includeMembershipPreview</code> boolean</dt><dd>Whether to fill <code>incidentMembershipPreview</code>.</dd>
<dt><code>includeIncidentChannels</code> boolean</dt><dd>Whether to fill <code>incidentChannels</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentPreviews</code> array of <a href="#IncidentPreview">IncidentPreview</a></dt><dd>The incidents of this page.</dd>
<dt><code>query</code> <a href="#IncidentPreviewsQuery">IncidentPreviewsQuery</a></dt><dd>The query as it was understood.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>Where the next page begins.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "includeCustomFieldValues": true,
  "includeMembershipPreview": true,
  "query": {
    "limit": 1,
    "orderDirection": "ASC",
    "orderField": "severity",
    "queryString": "status:active or(isdrill:true checkout)"
  }
}
</pre>
<pre>{
  "cursor": {"hasMore": true, "nextValue": "B9bjqiiR9ekQtGKvWa8iYQAGSbBmnoNAAAAAAAAAAAABAAAAAAAAAAAC"},
  "error": "",
  "incidentPreviews": [
    {
      "closedTime": "",
      "createdByUser": {
        "name": "Service Account: admin",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff3"
      },
      "createdTime": "2026-01-31T15:04:05.000001Z",
      "description": "",
      "fieldValues": [],
      "heroImagePath": "",
      "incidentChannels": [],
      "incidentEnd": "",
      "incidentID": "2",
      "incidentMembershipPreview": {"importantAssignments": [], "totalAssignments": 0, "totalParticipants": 0},
      "incidentStart": "2026-01-31T15:04:05.000000Z",
      "incidentType": "internal",
      "isDrill": true,
      "labels": [{"colorHex": "", "description": "", "key": "tags", "label": "search"}],
      "modifiedTime": "2026-01-31T15:04:05.000001Z",
      "severityID": "critical",
      "severityLabel": "Critical",
      "slug": "search-drill",
      "status": "active",
      "summary": "",
      "title": "Search drill",
      "version": 1
    }
  ],
  "query": {
    "limit": 1,
    "orderDirection": "ASC",
    "orderField": "severity",
    "queryString": "status:active or(isdrill:true checkout)"
  }
}
</pre></details>
</section>
<section id="IncidentsService.QueryIncidents">
<h3><a href="#IncidentsService.QueryIncidents">QueryIncidents</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.QueryIncidents</code> role viewer</p>
<p>Lists incidents whole, a page at a time, by the time of their declaration.</p>
<p>A walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile. Private incidents appear only to those who may see them.</p>
<p>Errors: <code>common.validation_failed</code> when the query string does not parse (the sentence names the column), a status or severity is unknown, <code>query.limit</code> is negative, or the cursor belongs to another query; <code>common.unavailable</code>, not retryable, when the page takes over five seconds to find.</p>
<h4>Request</h4>
<dl>
<dt><code>query</code> <a href="#IncidentsQuery">IncidentsQuery</a></dt><dd>Which incidents, and in what order.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>The cursor of the page before. Empty: the first page.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidents</code> array of <a href="#Incident">Incident</a></dt><dd>The incidents of this page.</dd>
<dt><code>query</code> <a href="#IncidentsQuery">IncidentsQuery</a></dt><dd>The query as it was understood.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>Where the next page begins.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "query": {
    "incidentLabels": ["search"],
    "includeStatuses": ["active"],
    "limit": 10,
    "onlyDrills": true,
    "orderDirection": "DESC"
  }
}
</pre>
<pre>{
  "cursor": {"hasMore": false, "nextValue": ""},
  "error": "",
  "incidents": [
    {
      "attachments": [],
      "closedTime": "",
      "createdByUser": {
        "name": "Service Account: admin",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff3"
      },
      "createdTime": "2026-01-31T15:04:05.000001Z",
      "durationSeconds": 0,
      "heroImagePath": "",
      "incidentChannels": [],
      "incidentEnd": "",
      "incidentID": "2",
      "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
      "incidentStart": "2026-01-31T15:04:05.000000Z",
      "incidentType": "internal",
      "isDrill": true,
      "labels": [{"colorHex": "", "description": "", "key": "tags", "label": "search"}],
      "modifiedTime": "2026-01-31T15:04:05.000001Z",
      "overviewURL": "/a/grafana-irm-app/incidents/2/search-drill",
      "refs": [],
      "severity": "Critical",
      "status": "active",
      "summary": "",
      "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
      "title": "Search drill"
    }
  ],
  "query": {
    "dateFrom": "",
    "dateTo": "",
    "excludeStatuses": [],
    "incidentLabels": ["search"],
    "includeStatuses": ["active"],
    "limit": 10,
    "onlyDrills": true,
    "orderDirection": "DESC",
    "queryString": "",
    "severity": ""
  }
}
</pre></details>
</section>
<section id="IncidentsService.RemoveLabel">
<h3><a href="#IncidentsService.RemoveLabel">RemoveLabel</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.RemoveLabel</code> role editor</p>
<p>Takes a label off an incident.</p>
<p>The timeline gets a <code>labelRemoved</code> item, and the event <code>grafana.incident.removed.label</code> follows. A label that the incident does not have changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>label</code> is empty.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>label</code> string</dt><dd>The label's text, or <code>key:text</code>, without regard to case, in one line. 1 to 255 characters.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "label": "checkout"}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.UnassignRole">
<h3><a href="#IncidentsService.UnassignRole">UnassignRole</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UnassignRole</code> role editor</p>
<p>Takes a role in an incident from a person.</p>
<p>The timeline gets a <code>roleUnassigned</code> item whose <code>subjectUser</code> is the person, and the event <code>grafana.incident.updated.role</code> follows. A role that the person does not hold changes nothing.</p>
<p>Errors: <code>incidents.not_found</code>, <code>roles.not_found</code> or <code>users.not_found</code> when there is none such.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>userID</code> string</dt><dd>The person: a user's identifier, or <code>email:</code> and the address, or <code>grafana-user:</code> and the number.</dd>
<dt><code>role</code> string</dt><dd>The role's name, such as <code>commander</code>, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
<dt><code>didChange</code> boolean</dt><dd>Whether anything changed: false when the person did not hold the role.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "role": "commander", "userID": "grafana-incident:user-fffffffffffffffffffffff2"}
</pre>
<pre>{
  "didChange": true,
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.UpdateIncidentEventTime">
<h3><a href="#IncidentsService.UpdateIncidentEventTime">UpdateIncidentEventTime</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateIncidentEventTime</code> role editor</p>
<p>Says when an incident began or ended.</p>
<p>The timeline gets an <code>incidentStart</code> or <code>incidentEnd</code> item, and the event <code>grafana.incident.updated.time</code> follows. Setting the time that is set already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when neither <code>eventName</code> nor <code>activityItemKind</code> is given, or the end would come before the start.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>eventTime</code> time</dt><dd>The time. Empty clears the end, and sets the start back to when the incident was declared, cut to whole seconds.</dd>
<dt><code>activityItemKind</code> <a href="#EventTimeName">EventTimeName</a></dt><dd>Which time is meant; the older name of <code>eventName</code>, which wins over it. Empty: <code>eventName</code> says it.</dd>
<dt><code>eventName</code> <a href="#EventTimeName">EventTimeName</a></dt><dd>Which time is meant. One of this and <code>activityItemKind</code> is required.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"eventName": "incidentStart", "eventTime": "2026-01-31 14:55:00", "incidentID": "1"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="IncidentsService.UpdateIncidentIsDrill">
<h3><a href="#IncidentsService.UpdateIncidentIsDrill">UpdateIncidentIsDrill</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateIncidentIsDrill</code> role editor</p>
<p>Says whether an incident is a drill.</p>
<p>The timeline gets an <code>incidentIsDrillChanged</code> item, and the event <code>grafana.incident.updated.isdrill</code> follows. Saying what is so already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>isDrill</code> boolean</dt><dd>Whether it is a drill.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "isDrill": true}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": true,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.UpdateSeverity">
<h3><a href="#IncidentsService.UpdateSeverity">UpdateSeverity</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateSeverity</code> role editor</p>
<p>Says how bad an incident is.</p>
<p>The timeline gets an <code>incidentSeverityChanged</code> item, and the event <code>grafana.incident.updated.severity</code> follows. The severity that the incident has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>severity</code> names none that the organisation knows (the sentence lists those).</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>severity</code> string</dt><dd>The label of one of the organisation's severities, such as <code>minor</code>, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "severity": "Major"}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Major",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.UpdateStatus">
<h3><a href="#IncidentsService.UpdateStatus">UpdateStatus</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateStatus</code> role editor</p>
<p>Moves an incident to another status.</p>
<p>The timeline gets an <code>incidentStatusChanged</code> item, and the event <code>grafana.incident.updated.status</code> follows. Into a status of the category resolved, <code>closedTime</code> becomes now, <code>incidentEnd</code> too unless it is set, the timeline also gets an <code>incidentClosed</code> item, and the event <code>grafana.incident.closed</code> follows. Back out of it, <code>closedTime</code> is cleared, and an <code>incidentEnd</code> that was set that way. The status that the incident has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>status</code> names none that the organisation knows (the sentence lists those).</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>status</code> string</dt><dd>The slug or name of the status, such as <code>resolved</code>, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "status": "resolved"}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "2026-01-31T15:04:05.000000Z",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "2026-01-31T15:04:05.000000Z",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-slow",
    "refs": [],
    "severity": "Minor",
    "status": "resolved",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is slow"
  }
}
</pre></details>
</section>
<section id="IncidentsService.UpdateTitle">
<h3><a href="#IncidentsService.UpdateTitle">UpdateTitle</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateTitle</code> role editor</p>
<p>Renames an incident.</p>
<p>The timeline gets an <code>incidentTitleChanged</code> item, and the event <code>grafana.incident.updated.title</code> follows. The title that the incident has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when the title is empty, over its limit, or more than one line.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to rename.</dd>
<dt><code>title</code> string</dt><dd>The new title, in one line. 1 to 255 characters, not blank.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "title": "Checkout is down"}
</pre>
<pre>{
  "error": "",
  "incident": {
    "attachments": [],
    "closedTime": "",
    "createdByUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "durationSeconds": 0,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T15:04:05.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-down",
    "refs": [],
    "severity": "Minor",
    "status": "active",
    "summary": "",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is down"
  }
}
</pre></details>
</section>
<section id="IncidentsService.GetIncidentVersion">
<h3><a href="#IncidentsService.GetIncidentVersion">GetIncidentVersion</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetIncidentVersion</code> role viewer</p>
<p>Tells whether an incident has changed.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to ask about.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>version</code> integer</dt><dd>A number that grows with every change of the incident, its tasks, roles, labels and timeline; the same as in <code>ETag</code>. Greater than last time: read the incident again.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{"error": "", "version": 2}
</pre></details>
</section>
<section id="IncidentsService.GetHomescreenVersion">
<h3><a href="#IncidentsService.GetHomescreenVersion">GetHomescreenVersion</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetHomescreenVersion</code> role viewer</p>
<p>Tells whether anything that a list of incidents could show has changed.</p>
<h4>Request</h4>
<p>No members.</p>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>version</code> integer</dt><dd>A number that grows with every such change. Greater than last time: read the list again.</dd>
</dl>
<details><summary>Example</summary>
<pre>{}
</pre>
<pre>{"error": "", "version": 2}
</pre></details>
</section>
<h2 id="RolesService">RolesService</h2>
<p>The roles that an organisation gives to people in incidents.</p>
<section id="RolesService.ArchiveRole">
<h3><a href="#RolesService.ArchiveRole">ArchiveRole</a></h3>
<p class="call"><code>POST /api/v1/RolesService.ArchiveRole</code> role admin</p>
<p>Takes a role out of use.</p>
<p>An archived role cannot be given to anybody. Who holds it keeps it. Archiving an archived role changes nothing.</p>
<p>Errors: <code>roles.not_found</code> when there is no such role; <code>roles.minimum_active_required</code> when only two roles are active.</p>
<h4>Request</h4>
<dl>
<dt><code>roleID</code> integer</dt><dd>The role's number.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"roleID": 3}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="RolesService.CreateRole">
<h3><a href="#RolesService.CreateRole">CreateRole</a></h3>
<p class="call"><code>POST /api/v1/RolesService.CreateRole</code> role admin</p>
<p>Adds a role that people can hold in incidents.</p>
<p>Errors: <code>roles.name_conflict</code> when another role has the name, without regard to case; <code>roles.maximum_active_reached</code> when five roles are active; <code>common.validation_failed</code> when the name is empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>role</code> <a href="#Role">Role</a></dt><dd>The role. <code>name</code>, <code>description</code>, <code>important</code> and <code>mandatory</code> are read; the server fills in the rest.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>role</code> <a href="#Role">Role</a></dt><dd>The role as stored, with its number.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"role": {"description": "Writes down what happens.", "name": "scribe"}}
</pre>
<pre>{
  "error": "",
  "role": {
    "archived": false,
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "description": "Writes down what happens.",
    "important": false,
    "mandatory": false,
    "name": "scribe",
    "orgID": "1",
    "roleID": 4,
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<section id="RolesService.DeleteRole">
<h3><a href="#RolesService.DeleteRole">DeleteRole</a></h3>
<p class="call"><code>POST /api/v1/RolesService.DeleteRole</code> role admin</p>
<p>Deletes a role that nobody holds in any incident.</p>
<p>Errors: <code>roles.not_found</code> when there is no such role; <code>common.conflict</code> when somebody holds it (archive it instead); <code>roles.minimum_active_required</code> when only two roles are active.</p>
<h4>Request</h4>
<dl>
<dt><code>roleID</code> integer</dt><dd>The role's number. It is never given to another role.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"roleID": 4}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="RolesService.GetRoles">
<h3><a href="#RolesService.GetRoles">GetRoles</a></h3>
<p class="call"><code>POST /api/v1/RolesService.GetRoles</code> role viewer</p>
<p>Lists the organisation's roles, archived ones too, in the order in which they were created.</p>
<h4>Request</h4>
<p>No members.</p>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>roles</code> array of <a href="#Role">Role</a></dt><dd>The roles.</dd>
</dl>
<details><summary>Example</summary>
<pre>{}
</pre>
<pre>{
  "error": "",
  "roles": [
    {
      "archived": false,
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "description": "Owns the incident.",
      "important": true,
      "mandatory": true,
      "name": "commander",
      "orgID": "1",
      "roleID": 1,
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    },
    {
      "archived": false,
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "description": "Finds the cause and mends it.",
      "important": true,
      "mandatory": true,
      "name": "investigator",
      "orgID": "1",
      "roleID": 2,
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    },
    {
      "archived": false,
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "description": "Follows the incident.",
      "important": false,
      "mandatory": false,
      "name": "observer",
      "orgID": "1",
      "roleID": 3,
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    }
  ]
}
</pre></details>
</section>
<section id="RolesService.UnarchiveRole">
<h3><a href="#RolesService.UnarchiveRole">UnarchiveRole</a></h3>
<p class="call"><code>POST /api/v1/RolesService.UnarchiveRole</code> role admin</p>
<p>Takes an archived role back into use.</p>
<p>Unarchiving an active role changes nothing.</p>
<p>Errors: <code>roles.not_found</code> when there is no such role; <code>roles.maximum_active_reached</code> when five roles are active.</p>
<h4>Request</h4>
<dl>
<dt><code>roleID</code> integer</dt><dd>The role's number.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"roleID": 3}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="RolesService.UpdateRole">
<h3><a href="#RolesService.UpdateRole">UpdateRole</a></h3>
<p class="call"><code>POST /api/v1/RolesService.UpdateRole</code> role admin</p>
<p>Replaces a role's name, description, importance and mandate.</p>
<p>Whether it is archived stays as it is. Incidents show the role as it is now.</p>
<p>Errors: <code>roles.not_found</code> when there is no such role; <code>roles.name_conflict</code> when another role has the name, without regard to case; <code>common.validation_failed</code> when the name is empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>role</code> <a href="#Role">Role</a></dt><dd>The role, found by <code>roleID</code>. <code>name</code>, <code>description</code>, <code>important</code> and <code>mandatory</code> replace what is stored; the rest is ignored.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>role</code> <a href="#Role">Role</a></dt><dd>The role as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "role": {
    "description": "Reads along.",
    "important": false,
    "mandatory": false,
    "name": "watcher",
    "roleID": 3
  }
}
</pre>
<pre>{
  "error": "",
  "role": {
    "archived": false,
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "description": "Reads along.",
    "important": false,
    "mandatory": false,
    "name": "watcher",
    "orgID": "1",
    "roleID": 3,
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<h2 id="TasksService">TasksService</h2>
<p>What is to be done in an incident.</p>
<section id="TasksService.AddTask">
<h3><a href="#TasksService.AddTask">AddTask</a></h3>
<p class="call"><code>POST /api/v1/TasksService.AddTask</code> role editor</p>
<p>Adds a task to an incident.</p>
<p>It starts as <code>todo</code>. The timeline gets a <code>taskAdded</code> item, and the event <code>grafana.incident.updated.task</code> follows.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>users.not_found</code> when there is no such user; <code>common.validation_failed</code> when the text is empty or over its limit, or the incident has 500 tasks.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>text</code> string</dt><dd>What is to be done. 1 to 1,000 characters, not blank.</dd>
<dt><code>assignToUserID</code> string</dt><dd>Who is to do it: a user's identifier, or <code>email:</code> and the address, or <code>grafana-user:</code> and the number. Empty: nobody yet.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>task</code> <a href="#Task">Task</a></dt><dd>The task as stored.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>All tasks of the incident, this one among them.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "assignToUserID": "grafana-incident:user-fffffffffffffffffffffff2",
  "incidentID": "1",
  "text": "Restart the payment service"
}
</pre>
<pre>{
  "error": "",
  "incidentID": "1",
  "task": {
    "assignedUser": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "authorUser": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "immutable": false,
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "status": "todo",
    "taskID": "task-000000000000000000000002",
    "text": "Restart the payment service"
  },
  "taskList": {
    "doneCount": 0,
    "tasks": [
      {
        "assignedUser": {
          "name": "Service Account: editor",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff2"
        },
        "authorUser": {
          "name": "Service Account: editor",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff2"
        },
        "createdTime": "2026-01-31T15:04:05.000000Z",
        "immutable": false,
        "modifiedTime": "2026-01-31T15:04:05.000000Z",
        "status": "todo",
        "taskID": "task-000000000000000000000002",
        "text": "Restart the payment service"
      }
    ],
    "todoCount": 1
  }
}
</pre></details>
</section>
<section id="TasksService.DeleteTask">
<h3><a href="#TasksService.DeleteTask">DeleteTask</a></h3>
<p class="call"><code>POST /api/v1/TasksService.DeleteTask</code> role editor</p>
<p>Deletes a task of an incident.</p>
<p>The timeline gets a <code>taskDeleted</code> item, and the event <code>grafana.incident.updated.task</code> follows.</p>
<p>Errors: <code>incidents.not_found</code> or <code>tasks.not_found</code> when there is none such; <code>common.validation_failed</code> when the task is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>taskID</code> string</dt><dd>The task to delete.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>The tasks that are left.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "taskID": "task-000000000000000000000002"}
</pre>
<pre>{"error": "", "incidentID": "1", "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0}}
</pre></details>
</section>
<section id="TasksService.UpdateTaskStatus">
<h3><a href="#TasksService.UpdateTaskStatus">UpdateTaskStatus</a></h3>
<p class="call"><code>POST /api/v1/TasksService.UpdateTaskStatus</code> role editor</p>
<p>Says how far a task is.</p>
<p>The timeline gets a <code>taskCompleted</code> item for <code>done</code>, else a <code>taskUpdated</code> item, and the event <code>grafana.incident.updated.task</code> follows. The status that the task has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> or <code>tasks.not_found</code> when there is none such; <code>common.validation_failed</code> when the task is immutable or <code>status</code> is missing.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>taskID</code> string</dt><dd>The task.</dd>
<dt><code>status</code> <a href="#TaskStatus">TaskStatus</a></dt><dd>How far it is. Required.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>task</code> <a href="#Task">Task</a></dt><dd>The task as stored.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>All tasks of the incident, this one among them.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "status": "done", "taskID": "task-000000000000000000000002"}
</pre>
<pre>{
  "error": "",
  "incidentID": "1",
  "task": {
    "assignedUser": null,
    "authorUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "immutable": false,
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "status": "done",
    "taskID": "task-000000000000000000000002",
    "text": "Restart the payment service"
  },
  "taskList": {
    "doneCount": 1,
    "tasks": [
      {
        "assignedUser": null,
        "authorUser": {
          "name": "Service Account: admin",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff3"
        },
        "createdTime": "2026-01-31T15:04:05.000000Z",
        "immutable": false,
        "modifiedTime": "2026-01-31T15:04:05.000000Z",
        "status": "done",
        "taskID": "task-000000000000000000000002",
        "text": "Restart the payment service"
      }
    ],
    "todoCount": 0
  }
}
</pre></details>
</section>
<section id="TasksService.UpdateTaskText">
<h3><a href="#TasksService.UpdateTaskText">UpdateTaskText</a></h3>
<p class="call"><code>POST /api/v1/TasksService.UpdateTaskText</code> role editor</p>
<p>Rewrites what a task says is to be done.</p>
<p>The timeline gets a <code>taskUpdated</code> item, and the event <code>grafana.incident.updated.task</code> follows. The text that the task has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> or <code>tasks.not_found</code> when there is none such; <code>common.validation_failed</code> when the task is immutable, or the text empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>taskID</code> string</dt><dd>The task.</dd>
<dt><code>text</code> string</dt><dd>What is to be done. 1 to 1,000 characters, not blank.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>task</code> <a href="#Task">Task</a></dt><dd>The task as stored.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>All tasks of the incident, this one among them.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentID": "1",
  "taskID": "task-000000000000000000000002",
  "text": "Restart the payment workers"
}
</pre>
<pre>{
  "error": "",
  "incidentID": "1",
  "task": {
    "assignedUser": null,
    "authorUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "immutable": false,
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "status": "todo",
    "taskID": "task-000000000000000000000002",
    "text": "Restart the payment workers"
  },
  "taskList": {
    "doneCount": 0,
    "tasks": [
      {
        "assignedUser": null,
        "authorUser": {
          "name": "Service Account: admin",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff3"
        },
        "createdTime": "2026-01-31T15:04:05.000000Z",
        "immutable": false,
        "modifiedTime": "2026-01-31T15:04:05.000000Z",
        "status": "todo",
        "taskID": "task-000000000000000000000002",
        "text": "Restart the payment workers"
      }
    ],
    "todoCount": 1
  }
}
</pre></details>
</section>
<section id="TasksService.UpdateTaskUser">
<h3><a href="#TasksService.UpdateTaskUser">UpdateTaskUser</a></h3>
<p class="call"><code>POST /api/v1/TasksService.UpdateTaskUser</code> role editor</p>
<p>Gives a task to a person, or to nobody.</p>
<p>The timeline gets a <code>taskUpdated</code> item, and the event <code>grafana.incident.updated.task</code> follows. The person who has the task already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code>, <code>tasks.not_found</code> or <code>users.not_found</code> when there is none such; <code>common.validation_failed</code> when the task is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>taskID</code> string</dt><dd>The task.</dd>
<dt><code>userID</code> string</dt><dd>Who is to do it: a user's identifier, or <code>email:</code> and the address, or <code>grafana-user:</code> and the number. Empty: nobody.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>task</code> <a href="#Task">Task</a></dt><dd>The task as stored.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>All tasks of the incident, this one among them.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentID": "1",
  "taskID": "task-000000000000000000000002",
  "userID": "grafana-incident:user-fffffffffffffffffffffff2"
}
</pre>
<pre>{
  "error": "",
  "incidentID": "1",
  "task": {
    "assignedUser": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "authorUser": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "immutable": false,
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "status": "todo",
    "taskID": "task-000000000000000000000002",
    "text": "Restart the payment service"
  },
  "taskList": {
    "doneCount": 0,
    "tasks": [
      {
        "assignedUser": {
          "name": "Service Account: editor",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff2"
        },
        "authorUser": {
          "name": "Service Account: admin",
          "photoURL": "",
          "userID": "grafana-incident:user-fffffffffffffffffffffff3"
        },
        "createdTime": "2026-01-31T15:04:05.000000Z",
        "immutable": false,
        "modifiedTime": "2026-01-31T15:04:05.000000Z",
        "status": "todo",
        "taskID": "task-000000000000000000000002",
        "text": "Restart the payment service"
      }
    ],
    "todoCount": 1
  }
}
</pre></details>
</section>
<h2 id="objects">Objects</h2>
<section id="ActivityItem">
<h3>ActivityItem</h3>
<p>One entry of an incident's timeline: who did what, and when.</p>
<dl>
<dt><code>activityItemID</code> string</dt><dd>The item's identifier, an opaque string.</dd>
<dt><code>incidentID</code> string</dt><dd>The incident that the item belongs to.</dd>
<dt><code>user</code> <a href="#UserPreview">UserPreview</a></dt><dd>Who did it.</dd>
<dt><code>subjectUser</code> <a href="#UserPreview">UserPreview</a></dt><dd>Whom it was done to, such as the person who got a role. Empty fields: nobody.</dd>
<dt><code>createdTime</code> time</dt><dd>When the item was written.</dd>
<dt><code>eventTime</code> time</dt><dd>When it happened. It equals <code>createdTime</code> unless somebody set it. Timelines are ordered by it.</dd>
<dt><code>activityKind</code> <a href="#ActivityKind">ActivityKind</a></dt><dd>What the item tells of.</dd>
<dt><code>body</code> string</dt><dd>What happened, in plain English; of a note, what its author wrote.</dd>
<dt><code>url</code> string</dt><dd>A link that belongs to the item; of a note, the first URL in its body. Empty: there is none.</dd>
<dt><code>tags</code> array of string</dt><dd>The <code>#words</code> of a note, in lower case, without the <code>#</code>, at most 20. Empty for other kinds.</dd>
<dt><code>immutable</code> boolean</dt><dd>Whether the server wrote the item. Its body cannot be edited, and it cannot be removed; its event time and relevance can be set.</dd>
<dt><code>fieldValues</code> object of any JSON</dt><dd>The same for programs, such as the old and the new value. The members depend on <code>activityKind</code>.</dd>
<dt><code>attachments</code> array of <a href="#Attachment">Attachment</a></dt><dd>The files attached to the item. Empty: there are none.</dd>
<dt><code>relevance</code> <a href="#ActivityRelevance">ActivityRelevance</a></dt><dd>How much the item matters to its readers.</dd>
</dl>
</section>
<section id="ActivityQuery">
<h3>ActivityQuery</h3>
<p>Which items of a timeline are wanted, and in what order.</p>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident whose timeline is read. Required.</dd>
<dt><code>limit</code> integer</dt><dd>How many items a page holds at most. 0: 50. Over 100: 100. Negative: refused.</dd>
<dt><code>tag</code> string</dt><dd>Only notes with this tag, exactly. Empty: any.</dd>
<dt><code>orderDirection</code> <a href="#OrderDirection">OrderDirection</a></dt><dd>The order by event time; items of one time are ordered by their identifier. Empty: <code>DESC</code>.</dd>
<dt><code>activityKind</code> array of string</dt><dd>Only items of these kinds, words as in <code>ActivityItem.activityKind</code>; a word that names no kind matches nothing. Empty: any.</dd>
</dl>
</section>
<section id="Assignment">
<h3>Assignment</h3>
<p>A person and a role that they hold in an incident.</p>
<dl>
<dt><code>user</code> <a href="#UserPreview">UserPreview</a></dt><dd>The person.</dd>
<dt><code>role</code> <a href="#Role">Role</a></dt><dd>The role, as it is now.</dd>
<dt><code>roleID</code> integer</dt><dd>The role's number.</dd>
</dl>
</section>
<section id="AssignmentPreview">
<h3>AssignmentPreview</h3>
<p>A person and the number of a role that they hold in an incident.</p>
<dl>
<dt><code>user</code> <a href="#UserPreview">UserPreview</a></dt><dd>The person.</dd>
<dt><code>roleID</code> integer</dt><dd>The role's number, as in <code>RolesService.GetRoles</code>.</dd>
</dl>
</section>
<section id="Attachment">
<h3>Attachment</h3>
<p>A file attached to a timeline item. <code>POST &lt;base&gt;attachments?incidentID=…</code> takes one in.</p>
<dl>
<dt><code>attachmentID</code> string</dt><dd>The file's identifier, an opaque string.</dd>
<dt><code>fileName</code> string</dt><dd>The file's name, as its sender gave it.</dd>
<dt><code>attachedByUserID</code> string</dt><dd>The identifier of the user who attached it.</dd>
<dt><code>sourceURL</code> string</dt><dd>Where the file came from. Empty: it was uploaded.</dd>
<dt><code>useSourceURL</code> boolean</dt><dd>Whether to fetch the file from <code>sourceURL</code>.</dd>
<dt><code>path</code> string</dt><dd>The file's path in the server's store. Empty: it is not stored here.</dd>
<dt><code>uploadTime</code> time</dt><dd>When it was uploaded.</dd>
<dt><code>deletedTime</code> time</dt><dd>When it was deleted. Empty: it was not.</dd>
<dt><code>contentType</code> string</dt><dd>The media type, such as <code>image/png</code>. It is told by the content, never by the name.</dd>
<dt><code>fileType</code> <a href="#AttachmentFileType">AttachmentFileType</a></dt><dd>What the file holds.</dd>
<dt><code>ext</code> string</dt><dd>The extension of the file's name, such as <code>.png</code>.</dd>
<dt><code>contentLength</code> integer</dt><dd>The size, in bytes.</dd>
<dt><code>displayType</code> <a href="#AttachmentDisplay">AttachmentDisplay</a></dt><dd>How the file is shown.</dd>
<dt><code>downloadURL</code> string</dt><dd>Where to download the file without a token, for about an hour: a path on this server.</dd>
<dt><code>hasThumbnail</code> boolean</dt><dd>Whether there is a small picture of it.</dd>
<dt><code>thumbnailURL</code> string</dt><dd>Where the small picture is, for as long: a path on this server. Empty: there is none.</dd>
<dt><code>sHA512</code> string</dt><dd>The SHA-512 of the content, in hexadecimal digits.</dd>
<dt><code>attachmentErr</code> string</dt><dd>What went wrong when the file was taken in. Empty: nothing.</dd>
</dl>
</section>
<section id="Cursor">
<h3>Cursor</h3>
<p>A place in a list. Send the one that an answer gave to get the page that follows; a cursor stays valid across restarts of the server.</p>
<dl>
<dt><code>nextValue</code> string</dt><dd>Where the next page begins. Empty in a request: the first page. Empty in an answer: there is no next page. It is opaque, and bound to the query and order that made it.</dd>
<dt><code>hasMore</code> boolean</dt><dd>Whether there is a next page. Ignored in a request.</dd>
</dl>
</section>
<section id="CustomMetadataFieldValue">
<h3>CustomMetadataFieldValue</h3>
<p>The value that an incident has for a custom field.</p>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's identifier.</dd>
<dt><code>value</code> string</dt><dd>The value as text, by the field's type. Empty: none.</dd>
</dl>
</section>
<section id="Incident">
<h3>Incident</h3>
<p>An incident, whole.</p>
<dl>
<dt><code>incidentID</code> string</dt><dd>The identifier: a number in decimal digits, counting from <code>1</code> in each organisation.</dd>
<dt><code>refs</code> array of <a href="#IncidentRef">IncidentRef</a></dt><dd>What the incident is known as elsewhere. Empty: nothing is recorded.</dd>
<dt><code>severity</code> string</dt><dd>How bad it is: the label of one of the organisation's severities, in its own capitals.</dd>
<dt><code>labels</code> array of <a href="#IncidentLabel">IncidentLabel</a></dt><dd>Its labels, in the order in which they were added. At most 100.</dd>
<dt><code>isDrill</code> boolean</dt><dd>Whether it is an exercise.</dd>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>Who may see it.</dd>
<dt><code>createdTime</code> time</dt><dd>When it was declared. Later for each greater <code>incidentID</code>.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When it, its tasks, roles, labels or timeline last changed.</dd>
<dt><code>createdByUser</code> <a href="#UserPreview">UserPreview</a></dt><dd>Who declared it.</dd>
<dt><code>closedTime</code> time</dt><dd>When it went into a status of the category resolved. Empty: it is open.</dd>
<dt><code>durationSeconds</code> integer</dt><dd>Whole seconds from <code>incidentStart</code> to <code>incidentEnd</code>, else to <code>closedTime</code>, else to now. Never negative.</dd>
<dt><code>status</code> string</dt><dd>The slug of its status, such as <code>active</code> or <code>resolved</code>.</dd>
<dt><code>title</code> string</dt><dd>What is wrong, in one line. 1 to 255 characters.</dd>
<dt><code>overviewURL</code> string</dt><dd>The path of its page, from the root of this server.</dd>
<dt><code>incidentMembership</code> <a href="#IncidentMembership">IncidentMembership</a></dt><dd>Who holds which role in it.</dd>
<dt><code>taskList</code> <a href="#TaskList">TaskList</a></dt><dd>What is to be done.</dd>
<dt><code>summary</code> string</dt><dd>The text of its latest summary. Empty: none was written.</dd>
<dt><code>incidentStart</code> time</dt><dd>When it began. When it was declared, cut to whole seconds, unless somebody set it.</dd>
<dt><code>incidentEnd</code> time</dt><dd>When it ended. Set when it is resolved, unless somebody set it before. Empty: it has not ended.</dd>
<dt><code>incidentChannels</code> array of <a href="#IncidentChannel">IncidentChannel</a></dt><dd>The chat channels recorded for it. Empty: none.</dd>
<dt><code>heroImagePath</code> string</dt><dd>The path of its picture, from the root of this server. Empty: there is none.</dd>
<dt><code>attachments</code> array of <a href="#Attachment">Attachment</a></dt><dd>The files attached to it, in the order of their upload; each belongs to an item of the timeline. Empty: none.</dd>
</dl>
</section>
<section id="IncidentChannel">
<h3>IncidentChannel</h3>
<p>A chat channel of an incident.</p>
<dl>
<dt><code>provider</code> string</dt><dd>The chat service, such as <code>slack</code>.</dd>
<dt><code>channelID</code> string</dt><dd>The channel's identifier there.</dd>
<dt><code>teamID</code> string</dt><dd>The identifier, there, of the team or workspace that the channel belongs to.</dd>
</dl>
</section>
<section id="IncidentLabel">
<h3>IncidentLabel</h3>
<p>A label: a key and a text, unique in an incident without regard to case, and kept as first written.</p>
<dl>
<dt><code>key</code> string</dt><dd>What the label tells of, such as <code>team</code>. At most 127 characters, in one line. Empty: the default key, <code>tags</code>.</dd>
<dt><code>label</code> string</dt><dd>The text, such as <code>checkout</code>, in one line. 1 to 127 characters.</dd>
<dt><code>description</code> string</dt><dd>A few words on what the label means. At most 1,000 characters. Empty: none.</dd>
<dt><code>colorHex</code> string</dt><dd>The colour, <code>#rrggbb</code>; choose one that shows on light and on dark. Empty: the reader's own.</dd>
</dl>
</section>
<section id="IncidentMembership">
<h3>IncidentMembership</h3>
<p>Who holds which role in an incident.</p>
<dl>
<dt><code>assignments</code> array of <a href="#Assignment">Assignment</a></dt><dd>Each person with each role that they hold.</dd>
<dt><code>totalAssignments</code> integer</dt><dd>How many assignments there are.</dd>
<dt><code>totalParticipants</code> integer</dt><dd>How many people hold only roles that are neither important nor mandatory, such as observers.</dd>
</dl>
</section>
<section id="IncidentMembershipPreview">
<h3>IncidentMembershipPreview</h3>
<p>Who holds the important roles of an incident, and how many others there are.</p>
<dl>
<dt><code>importantAssignments</code> array of <a href="#AssignmentPreview">AssignmentPreview</a></dt><dd>Each person with each important role that they hold.</dd>
<dt><code>totalAssignments</code> integer</dt><dd>How many assignments there are, of any role.</dd>
<dt><code>totalParticipants</code> integer</dt><dd>How many people hold only roles that are neither important nor mandatory, such as observers.</dd>
</dl>
</section>
<section id="IncidentPreview">
<h3>IncidentPreview</h3>
<p>What a list shows of an incident.</p>
<dl>
<dt><code>incidentID</code> string</dt><dd>The identifier: a number in decimal digits.</dd>
<dt><code>severityID</code> string</dt><dd>The identifier of its severity.</dd>
<dt><code>severityLabel</code> string</dt><dd>The label of its severity, such as <code>Minor</code>.</dd>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>Who may see it.</dd>
<dt><code>labels</code> array of <a href="#IncidentLabel">IncidentLabel</a></dt><dd>Its labels, in the order in which they were added.</dd>
<dt><code>isDrill</code> boolean</dt><dd>Whether it is an exercise.</dd>
<dt><code>createdTime</code> time</dt><dd>When it was declared.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When it, its tasks, roles, labels or timeline last changed.</dd>
<dt><code>closedTime</code> time</dt><dd>When it went into a status of the category resolved. Empty: it is open.</dd>
<dt><code>createdByUser</code> <a href="#UserPreview">UserPreview</a></dt><dd>Who declared it.</dd>
<dt><code>title</code> string</dt><dd>What is wrong, in one line.</dd>
<dt><code>description</code> string</dt><dd>The first 160 characters of the summary. Empty: there is no summary.</dd>
<dt><code>summary</code> string</dt><dd>The text of its latest summary. Empty: none was written.</dd>
<dt><code>status</code> string</dt><dd>The slug of its status, such as <code>active</code> or <code>resolved</code>.</dd>
<dt><code>slug</code> string</dt><dd>The title in the form in which it stands in the page's address.</dd>
<dt><code>incidentStart</code> time</dt><dd>When it began.</dd>
<dt><code>incidentEnd</code> time</dt><dd>When it ended. Empty: it has not ended.</dd>
<dt><code>fieldValues</code> array of <a href="#CustomMetadataFieldValue">CustomMetadataFieldValue</a></dt><dd>Its custom fields that have a value. Empty unless <code>includeCustomFieldValues</code> asks for them.</dd>
<dt><code>incidentMembershipPreview</code> <a href="#IncidentMembershipPreview">IncidentMembershipPreview</a></dt><dd>Who works on it. Empty unless <code>includeMembershipPreview</code> asks for it.</dd>
<dt><code>incidentChannels</code> array of <a href="#IncidentChannel">IncidentChannel</a></dt><dd>Its chat channels. Empty unless <code>includeIncidentChannels</code> asks for them.</dd>
<dt><code>version</code> integer</dt><dd>A number that grows with every change of the incident; the same as in <code>ETag</code>.</dd>
<dt><code>heroImagePath</code> string</dt><dd>The path of its picture, from the root of this server. Empty: there is none.</dd>
</dl>
</section>
<section id="IncidentPreviewsQuery">
<h3>IncidentPreviewsQuery</h3>
<p>Which incidents are wanted, and in what order.</p>
<dl>
<dt><code>limit</code> integer</dt><dd>How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused.</dd>
<dt><code>orderDirection</code> <a href="#OrderDirection">OrderDirection</a></dt><dd>The direction of the order. Empty: <code>DESC</code>.</dd>
<dt><code>orderField</code> <a href="#IncidentOrderField">IncidentOrderField</a></dt><dd>What to order by. Empty: <code>createdTime</code>.</dd>
<dt><code>queryString</code> string</dt><dd>A query in the query language, such as <code>status:active severity:critical checkout</code>. At most 4,096 characters and 64 terms. Empty: every incident.</dd>
</dl>
</section>
<section id="IncidentRef">
<h3>IncidentRef</h3>
<p>What an incident is known as in another system.</p>
<dl>
<dt><code>key</code> string</dt><dd>The other system, such as <code>jira</code>.</dd>
<dt><code>ref</code> string</dt><dd>The name there, such as <code>OPS-17</code>.</dd>
<dt><code>url</code> string</dt><dd>Where it is there.</dd>
</dl>
</section>
<section id="IncidentsQuery">
<h3>IncidentsQuery</h3>
<p>Which incidents are wanted, and in what order. Filters side by side must all match.</p>
<dl>
<dt><code>limit</code> integer</dt><dd>How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused.</dd>
<dt><code>includeStatuses</code> array of string</dt><dd>Only incidents in one of these statuses: slugs or names, without regard to case. Empty: any.</dd>
<dt><code>excludeStatuses</code> array of string</dt><dd>No incident in one of these statuses. Empty: none is left out.</dd>
<dt><code>incidentLabels</code> array of string</dt><dd>Only incidents that have all of these labels: texts, or <code>key:text</code>, without regard to case. Empty: any.</dd>
<dt><code>dateFrom</code> time</dt><dd>Only incidents declared at this time or later. Empty: any.</dd>
<dt><code>dateTo</code> time</dt><dd>Only incidents declared before this time. Empty: any.</dd>
<dt><code>onlyDrills</code> boolean</dt><dd>Whether to list drills only. False lists drills and others.</dd>
<dt><code>orderDirection</code> <a href="#OrderDirection">OrderDirection</a></dt><dd>The direction of the order by the time of declaration. Empty: <code>DESC</code>.</dd>
<dt><code>severity</code> string</dt><dd>Only incidents of this severity: its label, without regard to case. Empty: any.</dd>
<dt><code>queryString</code> string</dt><dd>A query in the query language, such as <code>status:active severity:critical checkout</code>. At most 4,096 characters and 64 terms. When set, the other filters of this object are ignored. Empty: they are used.</dd>
</dl>
</section>
<section id="Role">
<h3>Role</h3>
<p>A role that people hold in incidents, such as <code>commander</code>.</p>
<dl>
<dt><code>roleID</code> integer</dt><dd>The role's number. It is never given to another role.</dd>
<dt><code>orgID</code> string</dt><dd>The organisation that the role belongs to.</dd>
<dt><code>name</code> string</dt><dd>The name, unique without regard to case. 1 to 64 characters, in one line.</dd>
<dt><code>description</code> string</dt><dd>What the role does. At most 1,000 characters. Empty: not said.</dd>
<dt><code>important</code> boolean</dt><dd>Whether lists show who holds it.</dd>
<dt><code>mandatory</code> boolean</dt><dd>Whether every incident should have somebody who holds it.</dd>
<dt><code>archived</code> boolean</dt><dd>Whether it is out of use: it cannot be given to anybody, and who holds it keeps it.</dd>
<dt><code>createdAt</code> time</dt><dd>When it was created.</dd>
<dt><code>updatedAt</code> time</dt><dd>When it last changed.</dd>
</dl>
</section>
<section id="Task">
<h3>Task</h3>
<p>Something to do in an incident.</p>
<dl>
<dt><code>taskID</code> string</dt><dd>The task's identifier, an opaque string.</dd>
<dt><code>immutable</code> boolean</dt><dd>Whether the server keeps the task, such as <code>Assign commander</code>: it cannot be changed or deleted by a call.</dd>
<dt><code>createdTime</code> time</dt><dd>When it was added.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When it last changed.</dd>
<dt><code>text</code> string</dt><dd>What is to be done. 1 to 1,000 characters.</dd>
<dt><code>status</code> <a href="#TaskStatus">TaskStatus</a></dt><dd>How far it is.</dd>
<dt><code>authorUser</code> <a href="#UserPreview">UserPreview</a> or null</dt><dd>Who added it; null when the server did.</dd>
<dt><code>assignedUser</code> <a href="#UserPreview">UserPreview</a> or null</dt><dd>Who is to do it; null when nobody is.</dd>
</dl>
</section>
<section id="TaskList">
<h3>TaskList</h3>
<p>The tasks of an incident.</p>
<dl>
<dt><code>tasks</code> array of <a href="#Task">Task</a></dt><dd>The tasks, in the order in which they were added. At most 500.</dd>
<dt><code>todoCount</code> integer</dt><dd>How many are <code>todo</code> or <code>progress</code>.</dd>
<dt><code>doneCount</code> integer</dt><dd>How many are <code>done</code>.</dd>
</dl>
</section>
<section id="UserPreview">
<h3>UserPreview</h3>
<p>A person or a service account, as shown beside what they did. Where nobody is meant, every field is empty.</p>
<dl>
<dt><code>userID</code> string</dt><dd>The identifier, <code>grafana-incident:user-</code> and 24 hexadecimal digits.</dd>
<dt><code>name</code> string</dt><dd>The name to show. A token acts as <code>Service Account: </code> and the token's name.</dd>
<dt><code>photoURL</code> string</dt><dd>The URL of the person's picture. Empty: there is none.</dd>
</dl>
</section>
<h2 id="words">Words</h2>
<section id="ActivityKind">
<h3>ActivityKind</h3>
<p>What a timeline item tells of.</p>
<dl>
<dt><code>incidentUpdated</code></dt><dd>Something of the incident changed that no other kind tells of.</dd>
<dt><code>incidentTitleChanged</code></dt><dd>The title changed.</dd>
<dt><code>incidentStatusChanged</code></dt><dd>The status changed.</dd>
<dt><code>incidentSeverityChanged</code></dt><dd>The severity changed.</dd>
<dt><code>incidentCreated</code></dt><dd>The incident was declared.</dd>
<dt><code>incidentDeleted</code></dt><dd>The incident was deleted.</dd>
<dt><code>incidentClosed</code></dt><dd>The incident went into a status of the category resolved.</dd>
<dt><code>roleAssigned</code></dt><dd>Somebody was given a role.</dd>
<dt><code>roleUnassigned</code></dt><dd>A role was taken from somebody.</dd>
<dt><code>actionRun</code></dt><dd>An action of an integration ran.</dd>
<dt><code>userNote</code></dt><dd>Somebody wrote a note.</dd>
<dt><code>dataQuery</code></dt><dd>Somebody attached the result of a data query.</dd>
<dt><code>hookRunMetadata</code></dt><dd>A delivery of a webhook failed for the first time, failed for good, or recovered.</dd>
<dt><code>taskAdded</code></dt><dd>A task was added.</dd>
<dt><code>taskUpdated</code></dt><dd>A task's text or assignee changed, or its status to one that is not done.</dd>
<dt><code>taskCompleted</code></dt><dd>A task was done.</dd>
<dt><code>taskDeleted</code></dt><dd>A task was deleted.</dd>
<dt><code>messageReaction</code></dt><dd>Somebody marked a chat message for the timeline.</dd>
<dt><code>contextAttached</code></dt><dd>A URL was attached, by its own or by a note that mentions it; or a file was.</dd>
<dt><code>incidentIsDrillChanged</code></dt><dd>The incident became a drill, or ceased to be one.</dd>
<dt><code>incidentStart</code></dt><dd>The time when the incident began was set.</dd>
<dt><code>incidentEnd</code></dt><dd>The time when the incident ended was set.</dd>
<dt><code>incidentSummary</code></dt><dd>A summary was written.</dd>
<dt><code>labelAdded</code></dt><dd>A label was added.</dd>
<dt><code>labelRemoved</code></dt><dd>A label was removed.</dd>
<dt><code>siftResult</code></dt><dd>An automatic investigation gave a result.</dd>
</dl>
</section>
<section id="ActivityRelevance">
<h3>ActivityRelevance</h3>
<p>How much a timeline item matters to its readers. Empty means <code>automatic</code>.</p>
<dl>
<dt><code>automatic</code></dt><dd>Judged by its kind: high for declared, closed, status, severity, important roles, start, end and summary; low for labels, changed tasks, webhooks and drills; normal for the rest.</dd>
<dt><code>archive</code></dt><dd>Not shown unless asked for.</dd>
<dt><code>low</code></dt><dd>Of little interest.</dd>
<dt><code>normal</code></dt><dd>Of ordinary interest.</dd>
<dt><code>high</code></dt><dd>Part of the story that everybody should read.</dd>
</dl>
</section>
<section id="AttachmentDisplay">
<h3>AttachmentDisplay</h3>
<p>How an attached file is shown. Empty means <code>list</code>.</p>
<dl>
<dt><code>list</code></dt><dd>As a line in the list of files.</dd>
<dt><code>embed</code></dt><dd>In the text.</dd>
</dl>
</section>
<section id="AttachmentFileType">
<h3>AttachmentFileType</h3>
<p>What an attached file holds. Empty means <code>file</code>.</p>
<dl>
<dt><code>file</code></dt><dd>Anything.</dd>
<dt><code>video</code></dt><dd>A film.</dd>
<dt><code>image</code></dt><dd>A picture.</dd>
<dt><code>audio</code></dt><dd>Sound.</dd>
<dt><code>screenshare</code></dt><dd>A recorded screen.</dd>
</dl>
</section>
<section id="EventTimeName">
<h3>EventTimeName</h3>
<p>Which of an incident's two times is meant.</p>
<dl>
<dt><code>incidentStart</code></dt><dd>When the incident began.</dd>
<dt><code>incidentEnd</code></dt><dd>When the incident ended.</dd>
</dl>
</section>
<section id="IncidentOrderField">
<h3>IncidentOrderField</h3>
<p>What incidents are ordered by. Empty means <code>createdTime</code>. Ties are settled by <code>incidentID</code>, in the same direction, and a time that is not set comes before every set one; descending is the exact reverse of ascending.</p>
<dl>
<dt><code>incidentID</code></dt><dd>The identifier, as a number.</dd>
<dt><code>createdTime</code></dt><dd>When it was declared.</dd>
<dt><code>modifiedTime</code></dt><dd>When it last changed.</dd>
<dt><code>title</code></dt><dd>The title, by Unicode code points.</dd>
<dt><code>status</code></dt><dd>The status: its category, then its position there.</dd>
<dt><code>severity</code></dt><dd>The severity; ascending puts the most urgent first and <code>Pending</code> last.</dd>
<dt><code>prefix</code></dt><dd>The prefix of the chat room's name, by Unicode code points.</dd>
<dt><code>isDrill</code></dt><dd>Whether it is a drill; ascending puts drills last.</dd>
<dt><code>incidentStart</code></dt><dd>When it began.</dd>
<dt><code>incidentEnd</code></dt><dd>When it ended.</dd>
<dt><code>closedTime</code></dt><dd>When it was closed.</dd>
</dl>
</section>
<section id="IncidentType">
<h3>IncidentType</h3>
<p>Who may see an incident. Empty means <code>internal</code>.</p>
<dl>
<dt><code>internal</code></dt><dd>Everybody in the organisation.</dd>
<dt><code>private</code></dt><dd>Who declared it, who holds a role in it, and admins. To everybody else it does not exist.</dd>
</dl>
</section>
<section id="NoteKind">
<h3>NoteKind</h3>
<p>The kinds of timeline item that a client may write. Empty means <code>userNote</code>.</p>
<dl>
<dt><code>userNote</code></dt><dd>A note.</dd>
</dl>
</section>
<section id="OrderDirection">
<h3>OrderDirection</h3>
<p>The direction of an order. Empty means descending.</p>
<dl>
<dt><code>DESC</code></dt><dd>From the greatest to the least: the newest first.</dd>
<dt><code>ASC</code></dt><dd>From the least to the greatest: the oldest first.</dd>
</dl>
</section>
<section id="TaskStatus">
<h3>TaskStatus</h3>
<p>How far a task is.</p>
<dl>
<dt><code>todo</code></dt><dd>Nobody has begun.</dd>
<dt><code>progress</code></dt><dd>Somebody is at it.</dd>
<dt><code>done</code></dt><dd>It is done.</dd>
</dl>
</section>
<h2 id="errors">Errors</h2>
<p>A refused call is answered with the status that fits and a document
<code>application/problem+json</code>: <code>type</code>, <code>title</code>, <code>status</code>,
<code>detail</code>, <code>code</code>, <code>hint</code> where there is one, <code>retryable</code>,
<code>trace_id</code>, and <code>error</code>, which repeats <code>detail</code>.</p>
<dl>
<dt id="error-common.validation_failed"><code>common.validation_failed</code> 400</dt><dd>The request does not say what it must: the body is not JSON, a member has the wrong type, a required member is missing, a value is over its limit or not among its options, a query string does not parse, or a cursor belongs to another query. The sentence names the member; mend it and send again.</dd>
<dt id="error-common.unauthorized"><code>common.unauthorized</code> 401</dt><dd>No token came, or one that is unknown, revoked or expired. Make one with <code>muster token create</code>.</dd>
<dt id="error-common.forbidden"><code>common.forbidden</code> 403</dt><dd>The token's role does not allow the method. The sentence names the role that does.</dd>
<dt id="error-incidents.not_found"><code>incidents.not_found</code> 404</dt><dd>There is no such incident, or it is private and the caller has no part in it.</dd>
<dt id="error-tasks.not_found"><code>tasks.not_found</code> 404</dt><dd>The incident has no such task.</dd>
<dt id="error-roles.not_found"><code>roles.not_found</code> 404</dt><dd>The organisation has no such role. <code>RolesService.GetRoles</code> lists them.</dd>
<dt id="error-users.not_found"><code>users.not_found</code> 404</dt><dd>There is no such user. <code>muster user list</code> lists them.</dd>
<dt id="error-statuses.not_found"><code>statuses.not_found</code> 404</dt><dd>There is no such status.</dd>
<dt id="error-common.not_found"><code>common.not_found</code> 404</dt><dd>There is no such path, method, timeline item or file.</dd>
<dt id="error-common.method_not_allowed"><code>common.method_not_allowed</code> 405</dt><dd>The path is called with another HTTP method than the one that the header <code>Allow</code> names: procedures take POST.</dd>
<dt id="error-roles.name_conflict"><code>roles.name_conflict</code> 409</dt><dd>Another role has this name, without regard to case.</dd>
<dt id="error-roles.maximum_active_reached"><code>roles.maximum_active_reached</code> 409</dt><dd>Five roles are active, which is the most. Archive one first.</dd>
<dt id="error-roles.minimum_active_required"><code>roles.minimum_active_required</code> 409</dt><dd>Two roles are active, which is the least. Unarchive or create one first.</dd>
<dt id="error-common.conflict"><code>common.conflict</code> 409</dt><dd>The request cannot be done in the present state: a role is assigned that is archived, or to a user who is disabled, or a role that people hold is deleted.</dd>
<dt id="error-common.precondition_failed"><code>common.precondition_failed</code> 412</dt><dd>The incident has moved on from the version that <code>If-Match</code> names. Read it again, look at what changed, and decide.</dd>
<dt id="error-common.too_large"><code>common.too_large</code> 413</dt><dd>The body is over 1 MiB, as sent or after it was unpacked; or an uploaded file is over the limit for files.</dd>
<dt id="error-common.unsupported_encoding"><code>common.unsupported_encoding</code> 415</dt><dd>The header <code>Content-Encoding</code> names something other than <code>gzip</code> or <code>identity</code>.</dd>
<dt id="error-common.idempotency_mismatch"><code>common.idempotency_mismatch</code> 422</dt><dd>The <code>Idempotency-Key</code> was used within the last 24 hours for another method or another body. Use a new key for a new request.</dd>
<dt id="error-common.rate_limited"><code>common.rate_limited</code> 429</dt><dd>Too many requests came. Wait as long as <code>Retry-After</code> says.</dd>
<dt id="error-common.unavailable"><code>common.unavailable</code> 503</dt><dd>The server cannot do this now: it starts or stops, too many writes wait, the database cannot be written, or a list took too long. Unless <code>retryable</code> is false, repeat after <code>Retry-After</code>; a write with the same <code>Idempotency-Key</code>, since its outcome is unknown.</dd>
<dt id="error-common.internal_error"><code>common.internal_error</code> 500</dt><dd>The server failed. Its log has the cause under the <code>trace_id</code>.</dd>
</dl>
</main>
</body>
</html>
"""#
}
