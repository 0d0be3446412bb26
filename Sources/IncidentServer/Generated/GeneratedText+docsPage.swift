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
<h2><a href="#FieldsService">FieldsService</a></h2>
<ul>
<li><a href="#FieldsService.AddField">AddField</a></li>
<li><a href="#FieldsService.AddFieldSelectOption">AddFieldSelectOption</a></li>
<li><a href="#FieldsService.AddLabelKey">AddLabelKey</a></li>
<li><a href="#FieldsService.AddLabelValue">AddLabelValue</a></li>
<li><a href="#FieldsService.ArchiveField">ArchiveField</a></li>
<li><a href="#FieldsService.DeleteField">DeleteField</a></li>
<li><a href="#FieldsService.DeleteFieldSelectOption">DeleteFieldSelectOption</a></li>
<li><a href="#FieldsService.GetField">GetField</a></li>
<li><a href="#FieldsService.GetFieldValues">GetFieldValues</a></li>
<li><a href="#FieldsService.GetFields">GetFields</a></li>
<li><a href="#FieldsService.RecordFieldValue">RecordFieldValue</a></li>
<li><a href="#FieldsService.UnarchiveField">UnarchiveField</a></li>
<li><a href="#FieldsService.UpdateField">UpdateField</a></li>
<li><a href="#FieldsService.UpdateFieldSelectOption">UpdateFieldSelectOption</a></li>
</ul>
<h2><a href="#IncidentsService">IncidentsService</a></h2>
<ul>
<li><a href="#IncidentsService.AddLabel">AddLabel</a></li>
<li><a href="#IncidentsService.AssignLabel">AssignLabel</a></li>
<li><a href="#IncidentsService.AssignLabelByUUID">AssignLabelByUUID</a></li>
<li><a href="#IncidentsService.AssignRole">AssignRole</a></li>
<li><a href="#IncidentsService.CreateIncident">CreateIncident</a></li>
<li><a href="#IncidentsService.GetIncident">GetIncident</a></li>
<li><a href="#IncidentsService.GetIncidentMembership">GetIncidentMembership</a></li>
<li><a href="#IncidentsService.GetLabels">GetLabels</a></li>
<li><a href="#IncidentsService.QueryIncidentPreviews">QueryIncidentPreviews</a></li>
<li><a href="#IncidentsService.QueryIncidents">QueryIncidents</a></li>
<li><a href="#IncidentsService.RemoveLabel">RemoveLabel</a></li>
<li><a href="#IncidentsService.UnassignLabel">UnassignLabel</a></li>
<li><a href="#IncidentsService.UnassignLabelByUUID">UnassignLabelByUUID</a></li>
<li><a href="#IncidentsService.UnassignRole">UnassignRole</a></li>
<li><a href="#IncidentsService.UpdateIncidentEventTime">UpdateIncidentEventTime</a></li>
<li><a href="#IncidentsService.UpdateIncidentIsDrill">UpdateIncidentIsDrill</a></li>
<li><a href="#IncidentsService.UpdateSeverity">UpdateSeverity</a></li>
<li><a href="#IncidentsService.UpdateStatus">UpdateStatus</a></li>
<li><a href="#IncidentsService.UpdateTitle">UpdateTitle</a></li>
<li><a href="#IncidentsService.GetIncidentVersion">GetIncidentVersion</a></li>
<li><a href="#IncidentsService.GetHomescreenVersion">GetHomescreenVersion</a></li>
<li><a href="#IncidentsService.UpdateIncident">UpdateIncident</a></li>
<li><a href="#IncidentsService.DeleteIncident">DeleteIncident</a></li>
<li><a href="#IncidentsService.GetIncidentChannels">GetIncidentChannels</a></li>
</ul>
<h2><a href="#IntegrationService">IntegrationService</a></h2>
<ul>
<li><a href="#IntegrationService.CreateIncidentSlackChannel">CreateIncidentSlackChannel</a></li>
<li><a href="#IntegrationService.DisableHook">DisableHook</a></li>
<li><a href="#IntegrationService.EnableHook">EnableHook</a></li>
<li><a href="#IntegrationService.GetEnabledHooks">GetEnabledHooks</a></li>
<li><a href="#IntegrationService.GetHookRuns">GetHookRuns</a></li>
</ul>
<h2><a href="#KeyUpdatesService">KeyUpdatesService</a></h2>
<ul>
<li><a href="#KeyUpdatesService.CreateKeyUpdate">CreateKeyUpdate</a></li>
<li><a href="#KeyUpdatesService.DeleteKeyUpdate">DeleteKeyUpdate</a></li>
<li><a href="#KeyUpdatesService.GetInitialKeyUpdate">GetInitialKeyUpdate</a></li>
<li><a href="#KeyUpdatesService.GetKeyUpdate">GetKeyUpdate</a></li>
<li><a href="#KeyUpdatesService.GetLastKeyUpdate">GetLastKeyUpdate</a></li>
<li><a href="#KeyUpdatesService.QueryKeyUpdates">QueryKeyUpdates</a></li>
<li><a href="#KeyUpdatesService.UpdateKeyUpdate">UpdateKeyUpdate</a></li>
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
<h2><a href="#SeveritiesService">SeveritiesService</a></h2>
<ul>
<li><a href="#SeveritiesService.GetOrgSeverities">GetOrgSeverities</a></li>
<li><a href="#SeveritiesService.CreateOrgSeverity">CreateOrgSeverity</a></li>
<li><a href="#SeveritiesService.UpdateOrgSeverity">UpdateOrgSeverity</a></li>
<li><a href="#SeveritiesService.ArchiveOrgSeverity">ArchiveOrgSeverity</a></li>
<li><a href="#SeveritiesService.UnarchiveOrgSeverity">UnarchiveOrgSeverity</a></li>
<li><a href="#SeveritiesService.DeleteOrgSeverity">DeleteOrgSeverity</a></li>
</ul>
<h2><a href="#StatusService">StatusService</a></h2>
<ul>
<li><a href="#StatusService.CreateOrgStatus">CreateOrgStatus</a></li>
<li><a href="#StatusService.GetStatusByID">GetStatusByID</a></li>
<li><a href="#StatusService.QueryOrgStatuses">QueryOrgStatuses</a></li>
<li><a href="#StatusService.UpdateOrgStatus">UpdateOrgStatus</a></li>
<li><a href="#StatusService.ArchiveOrgStatus">ArchiveOrgStatus</a></li>
<li><a href="#StatusService.UnarchiveOrgStatus">UnarchiveOrgStatus</a></li>
</ul>
<h2><a href="#TasksService">TasksService</a></h2>
<ul>
<li><a href="#TasksService.AddTask">AddTask</a></li>
<li><a href="#TasksService.DeleteTask">DeleteTask</a></li>
<li><a href="#TasksService.UpdateTaskStatus">UpdateTaskStatus</a></li>
<li><a href="#TasksService.UpdateTaskText">UpdateTaskText</a></li>
<li><a href="#TasksService.UpdateTaskUser">UpdateTaskUser</a></li>
</ul>
<h2><a href="#UsersService">UsersService</a></h2>
<ul>
<li><a href="#UsersService.GetUser">GetUser</a></li>
<li><a href="#UsersService.QueryUsers">QueryUsers</a></li>
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
<p>Lists the timeline of an incident, or of all together, a page at a time.</p>
<p>Items are ordered by event time, then by identifier; the newest come first unless the query says otherwise.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.forbidden</code> when a viewer asks for all incidents; <code>common.validation_failed</code> when <code>query.limit</code> is negative, or the cursor belongs to another query.</p>
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
<h2 id="FieldsService">FieldsService</h2>
<p>Custom fields of incidents, and the keys of labels.</p>
<section id="FieldsService.AddField">
<h3><a href="#FieldsService.AddField">AddField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.AddField</code> role admin</p>
<p>Adds a custom field that incidents can have a value of, or a label key.</p>
<p>An organisation has at most 100 active custom fields and 500 label keys, and a field at most 500 options.</p>
<p>Errors: <code>common.conflict</code> when a field of the domain has the slug, without regard to case; <code>common.validation_failed</code> when the name is empty, a text is over its limit, the slug has other characters, an option comes twice, a field that is no select has options, or there are too many fields or options.</p>
<h4>Request</h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The field. <code>uuid</code>, <code>immutable</code>, <code>archived</code> and <code>version</code>, and the <code>uuid</code> of each option, are the server's to fill in. A select field may come with its options; a label key comes without.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The field as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "field": {
    "description": "What customers could not do.",
    "domainName": "incident",
    "name": "Customer impact",
    "required": true,
    "selectoptions": [{"label": "Pay", "value": "checkout"}, {"color": "#3274d9", "value": "search"}],
    "type": "multi-select"
  }
}
</pre>
<pre>{
  "error": "",
  "field": {
    "archived": false,
    "color": "",
    "description": "What customers could not do.",
    "domainName": "incident",
    "externalID": "",
    "icon": "",
    "immutable": false,
    "name": "Customer impact",
    "required": true,
    "selectoptions": [
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "Pay",
        "source": "",
        "uuid": "00000000-0000-8000-8000-000000000002",
        "value": "checkout"
      },
      {
        "color": "#3274d9",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "search",
        "source": "",
        "uuid": "00000000-0000-8000-8000-000000000003",
        "value": "search"
      }
    ],
    "slug": "customer_impact",
    "source": "",
    "type": "multi-select",
    "uuid": "00000000-0000-8000-8000-000000000001",
    "version": 1
  }
}
</pre></details>
</section>
<section id="FieldsService.AddFieldSelectOption">
<h3><a href="#FieldsService.AddFieldSelectOption">AddFieldSelectOption</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.AddFieldSelectOption</code> role admin</p>
<p>Adds an option to a select field, after those that it has, or a label under a label key.</p>
<p>Errors: <code>common.not_found</code> when there is no such field; <code>common.conflict</code> when the field has an option of that value, without regard to case, or is archived; <code>common.validation_failed</code> when the field is no select, has 500 options, or a text is over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>fieldSelectOption</code> <a href="#CustomMetadataFieldSelectOption">CustomMetadataFieldSelectOption</a></dt><dd>The option; its <code>uuid</code> is the server's to fill in.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>fieldSelectOptionUUID</code> string</dt><dd>The UUID of the new option.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "fieldSelectOption": {"label": "Not needed", "value": "skipped"},
  "fieldUUID": "00000000-0000-8000-8000-00000000f002"
}
</pre>
<pre>{"error": "", "fieldSelectOptionUUID": "00000000-0000-8000-8000-000000000001"}
</pre></details>
</section>
<section id="FieldsService.AddLabelKey">
<h3><a href="#FieldsService.AddLabelKey">AddLabelKey</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.AddLabelKey</code> role admin</p>
<p>Adds a key under which labels can be put on incidents.</p>
<p>Keys are fields of the domain <code>labels</code>. <code>AddLabel</code> and <code>CreateIncident</code> also make the keys that they name and that are not there yet.</p>
<p>Errors: <code>common.conflict</code> when there is such a key, without regard to case; <code>common.validation_failed</code> when the key is empty or over its limit, the colour is none, or the organisation has 500 label keys.</p>
<h4>Request</h4>
<dl>
<dt><code>key</code> string</dt><dd>The key, such as <code>team</code>, in one line. 1 to 127 characters.</dd>
<dt><code>description</code> string</dt><dd>What the key tells of. At most 1,000 characters. Empty: not said.</dd>
<dt><code>colorHex</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The key as a field.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"colorHex": "#37872d", "description": "Who owns what is broken.", "key": "team"}
</pre>
<pre>{
  "error": "",
  "field": {
    "archived": false,
    "color": "#37872d",
    "description": "Who owns what is broken.",
    "domainName": "labels",
    "externalID": "",
    "icon": "",
    "immutable": false,
    "name": "team",
    "required": false,
    "selectoptions": [],
    "slug": "team",
    "source": "",
    "type": "multi-select",
    "uuid": "00000000-0000-8000-8000-000000000001",
    "version": 1
  }
}
</pre></details>
</section>
<section id="FieldsService.AddLabelValue">
<h3><a href="#FieldsService.AddLabelValue">AddLabelValue</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.AddLabelValue</code> role editor</p>
<p>Adds a label under a key, for <code>AssignLabel</code> to put on incidents.</p>
<p>Whoever may label incidents may also add labels: <code>AddLabel</code> does both at once.</p>
<p>Errors: <code>common.not_found</code> when there is no such key; <code>common.conflict</code> when the key has the label already, without regard to case, or is archived; <code>common.validation_failed</code> when the value is empty or over its limit, or the colour is none.</p>
<h4>Request</h4>
<dl>
<dt><code>key</code> string</dt><dd>The key, without regard to case.</dd>
<dt><code>value</code> string</dt><dd>The label's text, in one line. 1 to 127 characters.</dd>
<dt><code>description</code> string</dt><dd>What the label means. At most 1,000 characters. Empty: not said.</dd>
<dt><code>colorHex</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The key as a field, the new label among its options.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"colorHex": "#37872d", "description": "Carts and cards.", "key": "team", "value": "payments"}
</pre>
<pre>{
  "error": "",
  "field": {
    "archived": false,
    "color": "",
    "description": "",
    "domainName": "labels",
    "externalID": "",
    "icon": "",
    "immutable": false,
    "name": "team",
    "required": false,
    "selectoptions": [
      {
        "color": "#37872d",
        "description": "Carts and cards.",
        "externalID": "",
        "icon": "",
        "label": "payments",
        "source": "",
        "uuid": "00000000-0000-8000-8000-000000000002",
        "value": "payments"
      }
    ],
    "slug": "team",
    "source": "",
    "type": "multi-select",
    "uuid": "00000000-0000-8000-8000-000000000001",
    "version": 1
  }
}
</pre></details>
</section>
<section id="FieldsService.ArchiveField">
<h3><a href="#FieldsService.ArchiveField">ArchiveField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.ArchiveField</code> role admin</p>
<p>Takes a field out of use: it gets no new values, and incidents keep those that they have.</p>
<p>An archived label key takes no new labels, and its labels are put on no further incidents. A field that is archived already stays so.</p>
<p>Errors: <code>common.not_found</code> when there is no such field; <code>common.conflict</code> when the field is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="FieldsService.DeleteField">
<h3><a href="#FieldsService.DeleteField">DeleteField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.DeleteField</code> role admin</p>
<p>Deletes a field that no incident has a value of, with its options.</p>
<p>Errors: <code>common.not_found</code> when there is no such field; <code>common.conflict</code> when an incident has a value of it, or a label under the key, or the field is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"fieldUUID": "slug:debrief_status"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="FieldsService.DeleteFieldSelectOption">
<h3><a href="#FieldsService.DeleteFieldSelectOption">DeleteFieldSelectOption</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.DeleteFieldSelectOption</code> role admin</p>
<p>Deletes an option that no incident has, or a label that is on no incident.</p>
<p>Errors: <code>common.not_found</code> when there is no such field, or it has no such option; <code>common.conflict</code> when an incident has it.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>selectOptionUUID</code> string</dt><dd>The option's UUID.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{
  "fieldUUID": "00000000-0000-8000-8000-00000000f002",
  "selectOptionUUID": "00000000-0000-8000-8000-00000000f003"
}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="FieldsService.GetField">
<h3><a href="#FieldsService.GetField">GetField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.GetField</code> role viewer</p>
<p>Reads a field with its options.</p>
<p>Errors: <code>common.not_found</code> when there is no such field, or it is archived and <code>includeArchived</code> is not set.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>includeArchived</code> boolean</dt><dd>Whether an archived field is read, too.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The field.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
</pre>
<pre>{
  "error": "",
  "field": {
    "archived": false,
    "color": "",
    "description": "How far the debrief of the incident is.",
    "domainName": "incident",
    "externalID": "",
    "icon": "",
    "immutable": false,
    "name": "Debrief status",
    "required": false,
    "selectoptions": [
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "Not started",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f003",
        "value": "not_started"
      },
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "In progress",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f004",
        "value": "in_progress"
      },
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "Completed",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f005",
        "value": "completed"
      }
    ],
    "slug": "debrief_status",
    "source": "",
    "type": "single-select",
    "uuid": "00000000-0000-8000-8000-00000000f002",
    "version": 1
  }
}
</pre></details>
</section>
<section id="FieldsService.GetFieldValues">
<h3><a href="#FieldsService.GetFieldValues">GetFieldValues</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.GetFieldValues</code> role viewer</p>
<p>Lists the fields that an incident has a value of, archived ones too, in the order of <code>GetFields</code>.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>targetKind</code> <a href="#FieldTargetKind">FieldTargetKind</a></dt><dd>What has the value. Empty: <code>incident</code>.</dd>
<dt><code>targetID</code> string</dt><dd>The identifier of the incident.</dd>
<dt><code>domainName</code> <a href="#FieldDomain">FieldDomain</a></dt><dd>The domain whose values are wanted; of <code>labels</code>, the incident's labels by key. Empty: all.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>fieldValues</code> array of <a href="#FieldValue">FieldValue</a></dt><dd>The values.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"targetID": "1", "targetKind": "incident"}
</pre>
<pre>{
  "error": "",
  "fieldValues": [
    {
      "field": {
        "archived": false,
        "color": "",
        "description": "How far the debrief of the incident is.",
        "domainName": "incident",
        "externalID": "",
        "icon": "",
        "immutable": false,
        "name": "Debrief status",
        "required": false,
        "selectoptions": [
          {
            "color": "",
            "description": "",
            "externalID": "",
            "icon": "",
            "label": "Not started",
            "source": "",
            "uuid": "00000000-0000-8000-8000-00000000f003",
            "value": "not_started"
          },
          {
            "color": "",
            "description": "",
            "externalID": "",
            "icon": "",
            "label": "In progress",
            "source": "",
            "uuid": "00000000-0000-8000-8000-00000000f004",
            "value": "in_progress"
          },
          {
            "color": "",
            "description": "",
            "externalID": "",
            "icon": "",
            "label": "Completed",
            "source": "",
            "uuid": "00000000-0000-8000-8000-00000000f005",
            "value": "completed"
          }
        ],
        "slug": "debrief_status",
        "source": "",
        "type": "single-select",
        "uuid": "00000000-0000-8000-8000-00000000f002",
        "version": 1
      },
      "value": "00000000-0000-8000-8000-00000000f004"
    }
  ]
}
</pre></details>
</section>
<section id="FieldsService.GetFields">
<h3><a href="#FieldsService.GetFields">GetFields</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.GetFields</code> role viewer</p>
<p>Lists the organisation's label keys and custom fields with their options: keys first, each in the order of creation.</p>
<h4>Request</h4>
<dl>
<dt><code>domainName</code> <a href="#FieldDomain">FieldDomain</a></dt><dd>The domain whose fields are wanted. Empty: all.</dd>
<dt><code>includeArchived</code> boolean</dt><dd>Whether archived fields are listed, too. A member of ours.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>fields</code> array of <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The fields.</dd>
</dl>
<details><summary>Example</summary>
<pre>{}
</pre>
<pre>{
  "error": "",
  "fields": [
    {
      "archived": false,
      "color": "",
      "description": "Labels that are given without a key.",
      "domainName": "labels",
      "externalID": "",
      "icon": "",
      "immutable": true,
      "name": "tags",
      "required": false,
      "selectoptions": [],
      "slug": "tags",
      "source": "",
      "type": "multi-select",
      "uuid": "00000000-0000-8000-8000-00000000f001",
      "version": 1
    },
    {
      "archived": false,
      "color": "",
      "description": "",
      "domainName": "labels",
      "externalID": "",
      "icon": "",
      "immutable": false,
      "name": "team",
      "required": false,
      "selectoptions": [
        {
          "color": "#37872d",
          "description": "",
          "externalID": "",
          "icon": "",
          "label": "payments",
          "source": "",
          "uuid": "00000000-0000-8000-8000-000000000002",
          "value": "payments"
        }
      ],
      "slug": "team",
      "source": "",
      "type": "multi-select",
      "uuid": "00000000-0000-8000-8000-000000000001",
      "version": 1
    },
    {
      "archived": false,
      "color": "",
      "description": "How far the debrief of the incident is.",
      "domainName": "incident",
      "externalID": "",
      "icon": "",
      "immutable": false,
      "name": "Debrief status",
      "required": false,
      "selectoptions": [
        {
          "color": "",
          "description": "",
          "externalID": "",
          "icon": "",
          "label": "Not started",
          "source": "",
          "uuid": "00000000-0000-8000-8000-00000000f003",
          "value": "not_started"
        },
        {
          "color": "",
          "description": "",
          "externalID": "",
          "icon": "",
          "label": "In progress",
          "source": "",
          "uuid": "00000000-0000-8000-8000-00000000f004",
          "value": "in_progress"
        },
        {
          "color": "",
          "description": "",
          "externalID": "",
          "icon": "",
          "label": "Completed",
          "source": "",
          "uuid": "00000000-0000-8000-8000-00000000f005",
          "value": "completed"
        }
      ],
      "slug": "debrief_status",
      "source": "",
      "type": "single-select",
      "uuid": "00000000-0000-8000-8000-00000000f002",
      "version": 1
    }
  ]
}
</pre></details>
</section>
<section id="FieldsService.RecordFieldValue">
<h3><a href="#FieldsService.RecordFieldValue">RecordFieldValue</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.RecordFieldValue</code> role editor</p>
<p>Gives an incident a value of a custom field, in place of the one that it has.</p>
<p>The timeline gets an <code>incidentUpdated</code> item, and the event <code>grafana.incident.updated.field</code> follows. The value that the incident has already changes nothing. Labels are not put on an incident this way: see <code>AssignLabel</code>.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when there is no such field; <code>common.conflict</code> when the field is archived; <code>common.validation_failed</code> when the value is none of the field's type, or an option of another field, or the field is a label key.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>value</code> string</dt><dd>The value by the field's type. <code>string</code>: any text of at most 1,000 characters. <code>single-select</code>: an option's UUID. <code>multi-select</code>: a JSON array of options' UUIDs, as text. For either the value or label of the option may stand for its UUID, without regard to case; that is ours. <code>bool</code>: <code>true</code> or <code>false</code>. <code>number</code>: as in JSON. <code>date</code>: <code>2026-01-31</code>, or a time as in RFC 3339. Empty: the value is cleared.</dd>
<dt><code>targetKind</code> <a href="#FieldTargetKind">FieldTargetKind</a></dt><dd>What has the value. Empty: <code>incident</code>.</dd>
<dt><code>targetID</code> string</dt><dd>The identifier of the incident.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{
  "fieldUUID": "00000000-0000-8000-8000-00000000f002",
  "targetID": "1",
  "targetKind": "incident",
  "value": "00000000-0000-8000-8000-00000000f004"
}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="FieldsService.UnarchiveField">
<h3><a href="#FieldsService.UnarchiveField">UnarchiveField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.UnarchiveField</code> role admin</p>
<p>Takes an archived field into use again. A field that is in use stays so.</p>
<p>Errors: <code>common.not_found</code> when there is no such field; <code>common.validation_failed</code> when 100 custom fields are in use.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"fieldUUID": "00000000-0000-8000-8000-00000000f002"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="FieldsService.UpdateField">
<h3><a href="#FieldsService.UpdateField">UpdateField</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.UpdateField</code> role admin</p>
<p>Replaces what a field says of itself.</p>
<p>Its type and domain stay. A label key keeps its slug, and its labels are changed one by one.</p>
<p>Errors: <code>common.not_found</code> when there is no such field; <code>common.conflict</code> when <code>version</code> is not the field's, the field is immutable, another field of the domain has the slug, an option that an incident has is left out, or the slug of a label key would change; <code>common.validation_failed</code> as in <code>AddField</code>.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>name</code> string</dt><dd>What people read, in one line. 1 to 127 characters.</dd>
<dt><code>slug</code> string</dt><dd>What programs and queries name it by, as in <code>AddField</code>. Empty: as it is.</dd>
<dt><code>color</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
<dt><code>icon</code> string</dt><dd>The name of a picture, in one line. At most 64 characters. Empty: none.</dd>
<dt><code>description</code> string</dt><dd>What the field is for. At most 1,000 characters. Empty: not said.</dd>
<dt><code>required</code> boolean</dt><dd>Whether an incident should have a value.</dd>
<dt><code>domainName</code> <a href="#FieldDomain">FieldDomain</a></dt><dd>The domain; it stays, so that another one than the field's is refused. Empty: the field's.</dd>
<dt><code>immutable</code> boolean</dt><dd>The server's to say; what a request says is not read.</dd>
<dt><code>selectoptions</code> array of <a href="#CustomMetadataFieldSelectOption">CustomMetadataFieldSelectOption</a></dt><dd>The options, whole and in their order, at most 500: one that is found by its UUID, or without by its value, is changed; others are new; those left out are deleted. Empty: they stay. Not read of a label key.</dd>
<dt><code>version</code> integer</dt><dd>The version that the change is made of; another one than the field's is refused. Empty: 0, and it is not compared.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The field as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "color": "#3274d9",
  "description": "How far the debrief is.",
  "domainName": "incident",
  "fieldUUID": "00000000-0000-8000-8000-00000000f002",
  "name": "Debrief",
  "required": true,
  "slug": "debrief_status",
  "version": 1
}
</pre>
<pre>{
  "error": "",
  "field": {
    "archived": false,
    "color": "#3274d9",
    "description": "How far the debrief is.",
    "domainName": "incident",
    "externalID": "",
    "icon": "",
    "immutable": false,
    "name": "Debrief",
    "required": true,
    "selectoptions": [
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "Not started",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f003",
        "value": "not_started"
      },
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "In progress",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f004",
        "value": "in_progress"
      },
      {
        "color": "",
        "description": "",
        "externalID": "",
        "icon": "",
        "label": "Completed",
        "source": "",
        "uuid": "00000000-0000-8000-8000-00000000f005",
        "value": "completed"
      }
    ],
    "slug": "debrief_status",
    "source": "",
    "type": "single-select",
    "uuid": "00000000-0000-8000-8000-00000000f002",
    "version": 2
  }
}
</pre></details>
</section>
<section id="FieldsService.UpdateFieldSelectOption">
<h3><a href="#FieldsService.UpdateFieldSelectOption">UpdateFieldSelectOption</a></h3>
<p class="call"><code>POST /api/v1/FieldsService.UpdateFieldSelectOption</code> role admin</p>
<p>Replaces what an option, or a label under a label key, says of itself. Incidents that have it show the new words.</p>
<p>Errors: <code>common.not_found</code> when there is no such field, or it has no such option; <code>common.conflict</code> when another option of the field has the value, without regard to case, or the text of a label would change; <code>common.validation_failed</code> when a text is empty or over its limit.</p>
<h4>Request</h4>
<dl>
<dt><code>fieldUUID</code> string</dt><dd>The field's UUID, or <code>slug:</code> and the slug of a custom field, without regard to case; the latter is ours.</dd>
<dt><code>selectOptionUUID</code> string</dt><dd>The option's UUID.</dd>
<dt><code>value</code> string</dt><dd>What programs and queries name it by, in one line. 1 to 127 characters. A label keeps its text.</dd>
<dt><code>label</code> string</dt><dd>What people read, in one line. At most 127 characters. Empty: the value. Not read of a label.</dd>
<dt><code>color</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
<dt><code>icon</code> string</dt><dd>The name of a picture, in one line. At most 64 characters. Empty: none.</dd>
<dt><code>description</code> string</dt><dd>What the option means. At most 1,000 characters. Empty: not said.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{
  "color": "#37872d",
  "fieldUUID": "00000000-0000-8000-8000-00000000f002",
  "label": "Done",
  "selectOptionUUID": "00000000-0000-8000-8000-00000000f005",
  "value": "completed"
}
</pre>
<pre>{"error": ""}
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
<section id="IncidentsService.AssignLabel">
<h3><a href="#IncidentsService.AssignLabel">AssignLabel</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.AssignLabel</code> role editor</p>
<p>Puts a label that the organisation knows on an incident, by key and text.</p>
<p>The timeline gets a <code>labelAdded</code> item, and the event <code>grafana.incident.added.label</code> follows. A label that the incident has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when there is no such key, or no such label under it; <code>common.conflict</code> when the key is archived; <code>common.validation_failed</code> when the incident has 100 labels.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>key</code> string</dt><dd>The label's key, without regard to case.</dd>
<dt><code>value</code> string</dt><dd>The label's text, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>labels</code> array of <a href="#IncidentKeyValueLabel">IncidentKeyValueLabel</a></dt><dd>The labels of the incident, in the order in which they were added.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "key": "team", "value": "payments"}
</pre>
<pre>{
  "error": "",
  "labels": [
    {
      "colorHex": "#37872d",
      "description": "",
      "key": "team",
      "keyUUID": "00000000-0000-8000-8000-000000000002",
      "value": "payments",
      "valueUUID": "00000000-0000-8000-8000-000000000003"
    }
  ]
}
</pre></details>
</section>
<section id="IncidentsService.AssignLabelByUUID">
<h3><a href="#IncidentsService.AssignLabelByUUID">AssignLabelByUUID</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.AssignLabelByUUID</code> role editor</p>
<p>Puts a label that the organisation knows on an incident, by the UUIDs of its key and itself.</p>
<p>The timeline gets a <code>labelAdded</code> item, and the event <code>grafana.incident.added.label</code> follows. A label that the incident has already changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when there is no such key, or no such label under it; <code>common.conflict</code> when the key is archived; <code>common.validation_failed</code> when the incident has 100 labels.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>keyUUID</code> string</dt><dd>The UUID of the label's key.</dd>
<dt><code>valueUUID</code> string</dt><dd>The UUID of the label.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>labels</code> array of <a href="#IncidentKeyValueLabel">IncidentKeyValueLabel</a></dt><dd>The labels of the incident, in the order in which they were added.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentID": "1",
  "keyUUID": "00000000-0000-8000-8000-000000000001",
  "valueUUID": "00000000-0000-8000-8000-000000000002"
}
</pre>
<pre>{
  "error": "",
  "labels": [
    {
      "colorHex": "#37872d",
      "description": "",
      "key": "team",
      "keyUUID": "00000000-0000-8000-8000-000000000001",
      "value": "payments",
      "valueUUID": "00000000-0000-8000-8000-000000000002"
    }
  ]
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
<p>Errors: <code>common.validation_failed</code> when the title is empty or over its limit, <code>severity</code> or <code>status</code> names none that such an incident can have (the sentence lists those), or a label or URL is not valid; <code>common.conflict</code> when the severity or status is archived.</p>
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
<dt><code>initialStatusUpdate</code> string</dt><dd>What is known so far: the incident's first key update, and its <code>summary</code>. At most 65,536 characters. Empty: none.</dd>
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
    "modifiedTime": "2026-01-31T15:04:05.000003Z",
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
          "taskID": "task-000000000000000000000005",
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
<section id="IncidentsService.GetLabels">
<h3><a href="#IncidentsService.GetLabels">GetLabels</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetLabels</code> role viewer</p>
<p>Lists the labels of an incident with the UUIDs of their keys and their own.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>labels</code> array of <a href="#IncidentKeyValueLabel">IncidentKeyValueLabel</a></dt><dd>The labels of the incident, in the order in which they were added.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{
  "error": "",
  "labels": [
    {
      "colorHex": "#37872d",
      "description": "",
      "key": "team",
      "keyUUID": "00000000-0000-8000-8000-000000000001",
      "value": "payments",
      "valueUUID": "00000000-0000-8000-8000-000000000002"
    }
  ]
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
    "modifiedTime": "2026-01-31T15:04:05.000002Z",
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
<section id="IncidentsService.UnassignLabel">
<h3><a href="#IncidentsService.UnassignLabel">UnassignLabel</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UnassignLabel</code> role editor</p>
<p>Takes a label off an incident, by key and text.</p>
<p>The timeline gets a <code>labelRemoved</code> item, and the event <code>grafana.incident.removed.label</code> follows. A label that the incident does not have changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when there is no such key, or no such label under it.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>key</code> string</dt><dd>The label's key, without regard to case.</dd>
<dt><code>value</code> string</dt><dd>The label's text, without regard to case.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>labels</code> array of <a href="#IncidentKeyValueLabel">IncidentKeyValueLabel</a></dt><dd>The labels of the incident, in the order in which they were added.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1", "key": "team", "value": "payments"}
</pre>
<pre>{"error": "", "labels": []}
</pre></details>
</section>
<section id="IncidentsService.UnassignLabelByUUID">
<h3><a href="#IncidentsService.UnassignLabelByUUID">UnassignLabelByUUID</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UnassignLabelByUUID</code> role editor</p>
<p>Takes a label off an incident, by the UUIDs of its key and itself.</p>
<p>The timeline gets a <code>labelRemoved</code> item, and the event <code>grafana.incident.removed.label</code> follows. A label that the incident does not have changes nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when there is no such key, or no such label under it.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>keyUUID</code> string</dt><dd>The UUID of the label's key.</dd>
<dt><code>valueUUID</code> string</dt><dd>The UUID of the label.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>labels</code> array of <a href="#IncidentKeyValueLabel">IncidentKeyValueLabel</a></dt><dd>The labels of the incident, in the order in which they were added.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentID": "1",
  "keyUUID": "00000000-0000-8000-8000-000000000001",
  "valueUUID": "00000000-0000-8000-8000-000000000002"
}
</pre>
<pre>{"error": "", "labels": []}
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
    "modifiedTime": "2026-01-31T15:04:05.000002Z",
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>severity</code> names none that the organisation knows (the sentence lists those); <code>common.conflict</code> when it is archived.</p>
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>status</code> names none that incidents of this type can have (the sentence lists those); <code>common.conflict</code> when it is archived.</p>
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
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
<p>Only what the caller may see counts: a change of a private incident moves the numbers of those alone who see it.</p>
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
<section id="IncidentsService.UpdateIncident">
<h3><a href="#IncidentsService.UpdateIncident">UpdateIncident</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.UpdateIncident</code> role editor</p>
<p>Changes several fields of an incident in one call. A method of ours.</p>
<p>A member that is missing or <code>null</code> leaves its field as it is. The timeline gets the items, and the events follow, that the method for each field alone would leave, each event once: <code>UpdateTitle</code>, <code>UpdateSeverity</code>, <code>UpdateStatus</code>, <code>UpdateIncidentIsDrill</code> and <code>UpdateIncidentEventTime</code>; a summary leaves an <code>incidentSummary</code> item, and <code>grafana.incident.added.activity</code>. The version moves by one. When one member is refused nothing changes; values that the incident has already change nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when a member is not valid, or the end would come before the start.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to change.</dd>
<dt><code>title</code> string or null</dt><dd>The new title, in one line. 1 to 255 characters, not blank.</dd>
<dt><code>severity</code> string or null</dt><dd>The label of the new severity, without regard to case.</dd>
<dt><code>status</code> string or null</dt><dd>The slug or name of the new status, without regard to case.</dd>
<dt><code>isDrill</code> boolean or null</dt><dd>Whether it is a drill.</dd>
<dt><code>incidentStart</code> time or null</dt><dd>When it began. Empty sets it back to when it was declared, cut to whole seconds.</dd>
<dt><code>incidentEnd</code> time or null</dt><dd>When it ended; it wins over the time that a move into a resolved status sets. Empty clears it.</dd>
<dt><code>summary</code> string or null</dt><dd>What is known of it. At most 65,536 characters. Empty clears it.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "incidentEnd": "2026-01-31T15:02:00Z",
  "incidentID": "1",
  "incidentStart": "2026-01-31T14:50:00Z",
  "isDrill": false,
  "severity": "critical",
  "status": "resolved",
  "summary": "A deploy broke the cache.",
  "title": "Checkout is down"
}
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
    "durationSeconds": 720,
    "heroImagePath": "",
    "incidentChannels": [],
    "incidentEnd": "2026-01-31T15:02:00.000000Z",
    "incidentID": "1",
    "incidentMembership": {"assignments": [], "totalAssignments": 0, "totalParticipants": 0},
    "incidentStart": "2026-01-31T14:50:00.000000Z",
    "incidentType": "internal",
    "isDrill": false,
    "labels": [],
    "modifiedTime": "2026-01-31T15:04:05.000001Z",
    "overviewURL": "/a/grafana-irm-app/incidents/1/checkout-is-down",
    "refs": [],
    "severity": "Critical",
    "status": "resolved",
    "summary": "A deploy broke the cache.",
    "taskList": {"doneCount": 0, "tasks": [], "todoCount": 0},
    "title": "Checkout is down"
  }
}
</pre></details>
</section>
<section id="IncidentsService.DeleteIncident">
<h3><a href="#IncidentsService.DeleteIncident">DeleteIncident</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.DeleteIncident</code> role admin</p>
<p>Deletes an incident with its labels, roles, tasks and timeline, for good. A method of ours.</p>
<p>No list, count or search finds it any longer, and its number is never given again. The event <code>grafana.incident.deleted</code> follows. What stays is in the audit log, in backups, and in a record of the deletion, which holds the incident as it was shown last for those who are told of it; labels stay words of the organisation.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident, or no longer.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident to delete.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incident</code> <a href="#Incident">Incident</a></dt><dd>The incident as it was.</dd>
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
<section id="IncidentsService.GetIncidentChannels">
<h3><a href="#IncidentsService.GetIncidentChannels">GetIncidentChannels</a></h3>
<p class="call"><code>POST /api/v1/IncidentsService.GetIncidentChannels</code> role viewer</p>
<p>Lists the chat channels of an incident.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>incidentChannels</code> array of <a href="#IncidentChannel">IncidentChannel</a></dt><dd>The channels. Empty: none is recorded.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{"error": "", "incidentChannels": []}
</pre></details>
</section>
<h2 id="IntegrationService">IntegrationService</h2>
<p>What else is told when something happens to an incident.</p>
<section id="IntegrationService.CreateIncidentSlackChannel">
<h3><a href="#IntegrationService.CreateIncidentSlackChannel">CreateIncidentSlackChannel</a></h3>
<p class="call"><code>POST /api/v1/IntegrationService.CreateIncidentSlackChannel</code> role editor</p>
<p>Makes a chat channel for an incident. No connection that makes channels exists yet, so that it is refused.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>integrations.not_configured</code> otherwise.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>channelName</code> string</dt><dd>The channel's name.</dd>
<dt><code>postUpdates</code> boolean</dt><dd>Whether changes of the incident are posted to it.</dd>
<dt><code>inviteUsers</code> boolean</dt><dd>Whether those who hold a role are invited.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>channelID</code> string</dt><dd>The channel's identifier.</dd>
<dt><code>channelName</code> string</dt><dd>The channel's name.</dd>
</dl>
</section>
<section id="IntegrationService.DisableHook">
<h3><a href="#IntegrationService.DisableHook">DisableHook</a></h3>
<p class="call"><code>POST /api/v1/IntegrationService.DisableHook</code> role admin</p>
<p>Ends the running of a hook, and forgets its secret.</p>
<p>Errors: <code>common.not_found</code> when the integration has no such enabled hook, or no longer.</p>
<h4>Request</h4>
<dl>
<dt><code>integrationID</code> string</dt><dd>The integration that the hook belongs to.</dd>
<dt><code>enabledHookID</code> string</dt><dd>The identifier that <code>EnableHook</code> gave.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"enabledHookID": "hook-000000000000000000000001", "integrationID": "outgoing-webhook"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="IntegrationService.EnableHook">
<h3><a href="#IntegrationService.EnableHook">EnableHook</a></h3>
<p class="call"><code>POST /api/v1/IntegrationService.EnableHook</code> role admin</p>
<p>Lets a hook run on events from now on. What happened before does not make it run.</p>
<p><code>outgoing-webhook</code> has the hook <code>send-event</code>, for programs; <code>slack-webhook</code>, <code>mattermost-webhook</code> and <code>teams-webhook</code> have <code>post-message</code>, and <code>email</code> has <code>send-message</code>, for people. Enabled again it runs twice, and each time has an identifier of its own. The secret is kept encrypted, and no answer and no record holds it.</p>
<p>Errors: <code>common.validation_failed</code> when <code>eventName</code> is missing, <code>incidentFilter</code> is no query (the sentence has the column) or is missing where <code>eventName</code> asks for it, or a field is unknown, missing or not valid: a <code>url</code> whose host does not resolve, or has an address that webhooks may not reach, and a <code>template</code> that cannot be read (the sentence has line and column), among them; <code>common.not_found</code> when there is no such integration or hook; <code>integrations.not_configured</code> when a secret is given and the server has no key to keep it with, or when the integration is <code>email</code> and the server has no mail server to send by.</p>
<h4>Request</h4>
<dl>
<dt><code>integrationID</code> string</dt><dd>The integration: <code>outgoing-webhook</code>, <code>slack-webhook</code>, <code>mattermost-webhook</code>, <code>teams-webhook</code> or <code>email</code>.</dd>
<dt><code>hookID</code> string</dt><dd>What it is to do, the one hook that the integration has: <code>send-event</code>, <code>post-message</code> or <code>send-message</code>.</dd>
<dt><code>eventName</code> <a href="#HookEventName">HookEventName</a></dt><dd>What makes it run. Required.</dd>
<dt><code>hookConfig</code> <a href="#HookConfig">HookConfig</a></dt><dd>How it is configured.</dd>
<dt><code>incidentFilter</code> string</dt><dd>A query string: only incidents that match it. Empty: all. With <code>eventName</code> <code>incidentFilter</code> it is required, and the hook runs when an incident begins to match.</dd>
<dt><code>sensitive</code> boolean</dt><dd>Whether it runs for private incidents too.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>enabledHookID</code> string</dt><dd>The identifier by which the hook is disabled, an opaque string.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "eventName": "incidentUpdated",
  "hookConfig": {
    "fields": [
      {"key": "url", "value": "https://hooks.example.com/muster"},
      {"key": "secret", "value": "correct horse"},
      {"key": "events", "value": "grafana.incident.updated.status"}
    ]
  },
  "hookID": "send-event",
  "incidentFilter": "severity:critical",
  "integrationID": "outgoing-webhook"
}
</pre>
<pre>{"enabledHookID": "hook-000000000000000000000001", "error": ""}
</pre></details>
</section>
<section id="IntegrationService.GetEnabledHooks">
<h3><a href="#IntegrationService.GetEnabledHooks">GetEnabledHooks</a></h3>
<p class="call"><code>POST /api/v1/IntegrationService.GetEnabledHooks</code> role viewer</p>
<p>Lists the hooks that run on events, in the order in which they were enabled.</p>
<p>Errors: <code>common.validation_failed</code> when <code>eventName</code> is none that there is.</p>
<h4>Request</h4>
<dl>
<dt><code>eventName</code> <a href="#HookEventName">HookEventName</a></dt><dd>Only those that this makes run. Empty: all.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>enabledHooks</code> array of <a href="#EnabledHook">EnabledHook</a></dt><dd>The hooks.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"eventName": "incidentUpdated"}
</pre>
<pre>{
  "enabledHooks": [
    {
      "enabledHookID": "hook-000000000000000000000001",
      "eventName": "incidentUpdated",
      "hook": {
        "description": "Posts what happened, and the incident, to a URL.",
        "hookID": "send-event",
        "name": "Send event"
      },
      "hookConfig": {
        "fields": [
          {
            "checked": true,
            "description": "Where to post.",
            "hidden": false,
            "key": "url",
            "secret": false,
            "type": "string",
            "value": ""
          },
          {
            "checked": true,
            "description": "The key that deliveries are signed with.",
            "hidden": false,
            "key": "secret",
            "secret": true,
            "type": "string",
            "value": ""
          },
          {
            "checked": true,
            "description": "The names of the events that are posted; empty for all.",
            "hidden": false,
            "key": "events",
            "secret": false,
            "type": "string",
            "value": "grafana.incident.updated.status"
          }
        ]
      },
      "incidentFilter": "severity:critical",
      "integrationID": "outgoing-webhook",
      "sensitive": false
    }
  ],
  "error": ""
}
</pre></details>
</section>
<section id="IntegrationService.GetHookRuns">
<h3><a href="#IntegrationService.GetHookRuns">GetHookRuns</a></h3>
<p class="call"><code>POST /api/v1/IntegrationService.GetHookRuns</code> role viewer</p>
<p>Lists the runs of hooks for an incident.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>hookRuns</code> array of <a href="#HookRun">HookRun</a></dt><dd>The runs: the newest 500 deliveries of the last 30 days, newest first.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentID": "1"}
</pre>
<pre>{"error": "", "hookRuns": []}
</pre></details>
</section>
<h2 id="KeyUpdatesService">KeyUpdatesService</h2>
<p>What the readers of an incident are told of it, update by update.</p>
<section id="KeyUpdatesService.CreateKeyUpdate">
<h3><a href="#KeyUpdatesService.CreateKeyUpdate">CreateKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.CreateKeyUpdate</code> role editor</p>
<p>Tells the readers of an incident where it stands.</p>
<p>The plain text of <code>content</code> becomes the incident's <code>summary</code>, and an <code>incidentUpdated</code> item on the timeline. With a <code>statusID</code> or <code>severityID</code> the incident gets that status or severity at once, with all that <code>UpdateStatus</code> and <code>UpdateSeverity</code> do. The event <code>grafana.incident.added.activity</code> follows, or those of the status and severity instead.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>statuses.not_found</code> when the incident's type has no such status; <code>common.not_found</code> when there is no such severity; <code>common.conflict</code> when the status or severity is archived; <code>common.validation_failed</code> when <code>content</code> is empty, over its limit or not of its form, or the title or colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>title</code> string or null</dt><dd>Its title, in one line. At most 255 characters. Empty, as null: none.</dd>
<dt><code>content</code> string</dt><dd>The text, in the form that <code>contentType</code> says. 1 to 65,536 characters.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form of <code>content</code>. Empty: <code>text/plain</code>.</dd>
<dt><code>statusID</code> string</dt><dd>The status to give the incident: its identifier, slug or name. Empty: it stays as it is.</dd>
<dt><code>severityID</code> string</dt><dd>The severity to give the incident: its identifier or label. Empty: it stays as it is.</dd>
<dt><code>scope</code> <a href="#KeyUpdateScope">KeyUpdateScope</a></dt><dd>Whom it is meant for. Empty: <code>internal</code>.</dd>
<dt><code>color</code> string or null</dt><dd>Its colour, <code>#rrggbb</code>. Empty, as null: none.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdate</code> <a href="#KeyUpdate">KeyUpdate</a></dt><dd>The key update as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "color": "#ff9830",
  "content": "The cause is *known*: &lt;https://example.com/pool|the pool&gt;.",
  "contentType": "text/markdown+slack",
  "incidentID": "1",
  "scope": "public",
  "severityID": "major",
  "statusID": "",
  "title": "Found"
}
</pre>
<pre>{
  "error": "",
  "keyUpdate": {
    "color": "#ff9830",
    "content": "The cause is *known*: &lt;https://example.com/pool|the pool&gt;.",
    "contentType": "text/markdown+slack",
    "createdBy": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "id": "keyupdate-000000000000000000000002",
    "incidentID": "1",
    "lastModifiedBy": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "orgID": "1",
    "scope": "public",
    "severityID": "major",
    "statusID": "",
    "title": "Found"
  }
}
</pre></details>
</section>
<section id="KeyUpdatesService.DeleteKeyUpdate">
<h3><a href="#KeyUpdatesService.DeleteKeyUpdate">DeleteKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.DeleteKeyUpdate</code> role editor</p>
<p>Deletes a key update.</p>
<p>It is gone from every list; the audit log keeps it, and the timeline gets an <code>incidentUpdated</code> item. When the incident's <code>summary</code> was its text, it becomes that of the latest key update that is left. A status or severity that it gave the incident stays.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such key update.</p>
<h4>Request</h4>
<dl>
<dt><code>id</code> string</dt><dd>The key update.</dd>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"id": "keyupdate-000000000000000000000001", "incidentID": "1"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<section id="KeyUpdatesService.GetInitialKeyUpdate">
<h3><a href="#KeyUpdatesService.GetInitialKeyUpdate">GetInitialKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.GetInitialKeyUpdate</code> role viewer</p>
<p>Shows the first key update of an incident, or null where there is none.</p>
<p>The <code>initialStatusUpdate</code> of <code>CreateIncident</code> is one.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form in which <code>content</code> is wanted. Empty: <code>text/plain</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdate</code> <a href="#KeyUpdate">KeyUpdate</a> or null</dt><dd>The key update, or null.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"contentType": "text/plain", "incidentID": "1"}
</pre>
<pre>{
  "error": "",
  "keyUpdate": {
    "color": null,
    "content": "Customers wait up to a minute to pay.",
    "contentType": "text/plain",
    "createdBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "id": "keyupdate-000000000000000000000001",
    "incidentID": "1",
    "lastModifiedBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "orgID": "1",
    "scope": "internal",
    "severityID": "",
    "statusID": "",
    "title": null
  }
}
</pre></details>
</section>
<section id="KeyUpdatesService.GetKeyUpdate">
<h3><a href="#KeyUpdatesService.GetKeyUpdate">GetKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.GetKeyUpdate</code> role viewer</p>
<p>Shows one key update.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such key update.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>id</code> string</dt><dd>The key update.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form in which <code>content</code> is wanted. Empty: <code>text/plain</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdate</code> <a href="#KeyUpdate">KeyUpdate</a></dt><dd>The key update.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "contentType": "application/x-lexical-editor",
  "id": "keyupdate-000000000000000000000001",
  "incidentID": "1"
}
</pre>
<pre>{
  "error": "",
  "keyUpdate": {
    "color": null,
    "content": "{\"root\":{\"children\":[{\"children\":[{\"detail\":0,\"format\":0,\"mode\":\"normal\",\"style\":\"\",\"text\":\"Customers wait up to a minute to pay.\",\"type\":\"text\",\"version\":1}],\"direction\":null,\"format\":\"\",\"indent\":0,\"type\":\"paragraph\",\"version\":1}],\"direction\":null,\"format\":\"\",\"indent\":0,\"type\":\"root\",\"version\":1}}",
    "contentType": "application/x-lexical-editor",
    "createdBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "id": "keyupdate-000000000000000000000001",
    "incidentID": "1",
    "lastModifiedBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "orgID": "1",
    "scope": "internal",
    "severityID": "",
    "statusID": "",
    "title": null
  }
}
</pre></details>
</section>
<section id="KeyUpdatesService.GetLastKeyUpdate">
<h3><a href="#KeyUpdatesService.GetLastKeyUpdate">GetLastKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.GetLastKeyUpdate</code> role viewer</p>
<p>Shows the latest key update of an incident, or null where there is none.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form in which <code>content</code> is wanted. Empty: <code>text/plain</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdate</code> <a href="#KeyUpdate">KeyUpdate</a> or null</dt><dd>The key update, or null.</dd>
<dt><code>keyUpdateCount</code> integer</dt><dd>How many key updates the incident has.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"contentType": "text/plain", "incidentID": "1"}
</pre>
<pre>{
  "error": "",
  "keyUpdate": {
    "color": null,
    "content": "The cause is known.",
    "contentType": "text/plain",
    "createdBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "id": "keyupdate-000000000000000000000004",
    "incidentID": "1",
    "lastModifiedBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "orgID": "1",
    "scope": "public",
    "severityID": "",
    "statusID": "",
    "title": null
  },
  "keyUpdateCount": 2
}
</pre></details>
</section>
<section id="KeyUpdatesService.QueryKeyUpdates">
<h3><a href="#KeyUpdatesService.QueryKeyUpdates">QueryKeyUpdates</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.QueryKeyUpdates</code> role viewer</p>
<p>Lists the key updates of an incident, a page at a time.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.validation_failed</code> when <code>query.scope</code> is none, <code>query.limit</code> is negative, or the cursor belongs to another query.</p>
<h4>Request</h4>
<dl>
<dt><code>query</code> <a href="#KeyUpdatesQuery">KeyUpdatesQuery</a></dt><dd>Which key updates, and in what order.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>The cursor of the page before. Empty: the first page.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdates</code> array of <a href="#KeyUpdate">KeyUpdate</a></dt><dd>The key updates of this page.</dd>
<dt><code>query</code> <a href="#KeyUpdatesQuery">KeyUpdatesQuery</a></dt><dd>The query as it was understood.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>Where the next page begins.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "query": {
    "contentType": "text/plain",
    "incidentID": "1",
    "limit": 10,
    "orderDirection": "ASC",
    "orderField": "createdTime",
    "scope": "public"
  }
}
</pre>
<pre>{
  "cursor": {"hasMore": false, "nextValue": ""},
  "error": "",
  "keyUpdates": [
    {
      "color": null,
      "content": "The cause is known.",
      "contentType": "text/plain",
      "createdBy": {
        "name": "Service Account: admin",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff3"
      },
      "createdTime": "2026-01-31T15:04:05.000000Z",
      "id": "keyupdate-000000000000000000000004",
      "incidentID": "1",
      "lastModifiedBy": {
        "name": "Service Account: admin",
        "photoURL": "",
        "userID": "grafana-incident:user-fffffffffffffffffffffff3"
      },
      "modifiedTime": "2026-01-31T15:04:05.000000Z",
      "orgID": "1",
      "scope": "public",
      "severityID": "",
      "statusID": "",
      "title": null
    }
  ],
  "query": {
    "contentType": "text/plain",
    "incidentID": "1",
    "limit": 10,
    "orderDirection": "ASC",
    "orderField": "createdTime",
    "scope": "public"
  }
}
</pre></details>
</section>
<section id="KeyUpdatesService.UpdateKeyUpdate">
<h3><a href="#KeyUpdatesService.UpdateKeyUpdate">UpdateKeyUpdate</a></h3>
<p class="call"><code>POST /api/v1/KeyUpdatesService.UpdateKeyUpdate</code> role editor</p>
<p>Replaces a key update's title, text, scope and colour.</p>
<p>The timeline gets an <code>incidentUpdated</code> item, and the event <code>grafana.incident.added.activity</code> follows. When the incident's <code>summary</code> was its text, it becomes the new one. A <code>statusID</code> or <code>severityID</code> that differs from the stored one gives the incident that status or severity, as <code>CreateKeyUpdate</code> does; one that does not leaves the incident alone, wherever it went since. What changes nothing leaves nothing.</p>
<p>Errors: <code>incidents.not_found</code> when there is no such incident; <code>common.not_found</code> when it has no such key update, or there is no such severity; <code>statuses.not_found</code> when the incident's type has no such status; <code>common.conflict</code> when the status or severity is archived; <code>common.validation_failed</code> when <code>content</code> is empty, over its limit or not of its form, or the title or colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident.</dd>
<dt><code>id</code> string</dt><dd>The key update.</dd>
<dt><code>title</code> string or null</dt><dd>Its title, in one line. At most 255 characters. Empty, as null: none.</dd>
<dt><code>content</code> string</dt><dd>The text, in the form that <code>contentType</code> says. 1 to 65,536 characters.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form of <code>content</code>. Empty: <code>text/plain</code>.</dd>
<dt><code>statusID</code> string</dt><dd>The status to give the incident: its identifier, slug or name. Empty: as stored.</dd>
<dt><code>severityID</code> string</dt><dd>The severity to give the incident: its identifier or label. Empty: as stored.</dd>
<dt><code>scope</code> <a href="#KeyUpdateScope">KeyUpdateScope</a></dt><dd>Whom it is meant for. Empty: <code>internal</code>.</dd>
<dt><code>color</code> string or null</dt><dd>Its colour, <code>#rrggbb</code>. Empty, as null: none.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>keyUpdate</code> <a href="#KeyUpdate">KeyUpdate</a></dt><dd>The key update as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "content": "Customers wait up to two minutes to pay.",
  "contentType": "text/plain",
  "id": "keyupdate-000000000000000000000001",
  "incidentID": "1",
  "title": "What we know"
}
</pre>
<pre>{
  "error": "",
  "keyUpdate": {
    "color": null,
    "content": "Customers wait up to two minutes to pay.",
    "contentType": "text/plain",
    "createdBy": {
      "name": "Service Account: admin",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff3"
    },
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "id": "keyupdate-000000000000000000000001",
    "incidentID": "1",
    "lastModifiedBy": {
      "name": "Service Account: editor",
      "photoURL": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff2"
    },
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "orgID": "1",
    "scope": "internal",
    "severityID": "",
    "statusID": "",
    "title": "What we know"
  }
}
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
<h2 id="SeveritiesService">SeveritiesService</h2>
<p>How bad incidents can be. A service of ours: the reference has none for it.</p>
<section id="SeveritiesService.GetOrgSeverities">
<h3><a href="#SeveritiesService.GetOrgSeverities">GetOrgSeverities</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.GetOrgSeverities</code> role viewer</p>
<p>Lists the organisation's severities, archived ones too: the most urgent first, the undecided one last.</p>
<p>A method of ours.</p>
<h4>Request</h4>
<p>No members.</p>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>severities</code> array of <a href="#Severity">Severity</a></dt><dd>The severities.</dd>
</dl>
<details><summary>Example</summary>
<pre>{}
</pre>
<pre>{
  "error": "",
  "severities": [
    {
      "archivedAt": "",
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "darkColor": "#f2495c",
      "description": "",
      "displayLabel": "Critical",
      "icon": "fire",
      "level": 1,
      "lightColor": "#c4162a",
      "severityID": "critical",
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    },
    {
      "archivedAt": "",
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "darkColor": "#ff9830",
      "description": "",
      "displayLabel": "Major",
      "icon": "exclamation-triangle",
      "level": 2,
      "lightColor": "#c15c17",
      "severityID": "major",
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    },
    {
      "archivedAt": "",
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "darkColor": "#fade2a",
      "description": "",
      "displayLabel": "Minor",
      "icon": "info-circle",
      "level": 3,
      "lightColor": "#8a6d00",
      "severityID": "minor",
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    },
    {
      "archivedAt": "",
      "createdAt": "2026-01-31T15:04:05.000000Z",
      "darkColor": "#9fa7b3",
      "description": "",
      "displayLabel": "Pending",
      "icon": "question-circle",
      "level": -1,
      "lightColor": "#5c6370",
      "severityID": "pending",
      "updatedAt": "2026-01-31T15:04:05.000000Z"
    }
  ]
}
</pre></details>
</section>
<section id="SeveritiesService.CreateOrgSeverity">
<h3><a href="#SeveritiesService.CreateOrgSeverity">CreateOrgSeverity</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.CreateOrgSeverity</code> role admin</p>
<p>Adds a severity.</p>
<p>A method of ours.</p>
<p>Errors: <code>common.conflict</code> when another severity has the label, without regard to case, or the level; <code>common.validation_failed</code> when the level is none from 1 to 5, or a text or colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity. <code>displayLabel</code>, <code>level</code>, <code>icon</code>, <code>description</code>, <code>darkColor</code> and <code>lightColor</code> are read; the server fills in the rest.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity as stored, with its identifier.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "severity": {
    "darkColor": "#73bf69",
    "description": "Nobody is kept from work.",
    "displayLabel": "Cosmetic",
    "icon": "bell",
    "level": 5,
    "lightColor": "#37872d"
  }
}
</pre>
<pre>{
  "error": "",
  "severity": {
    "archivedAt": "",
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "darkColor": "#73bf69",
    "description": "Nobody is kept from work.",
    "displayLabel": "Cosmetic",
    "icon": "bell",
    "level": 5,
    "lightColor": "#37872d",
    "severityID": "severity-000000000000000000000001",
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<section id="SeveritiesService.UpdateOrgSeverity">
<h3><a href="#SeveritiesService.UpdateOrgSeverity">UpdateOrgSeverity</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.UpdateOrgSeverity</code> role admin</p>
<p>Replaces a severity's label, icon, description and colours.</p>
<p>Incidents show the severity as it is now. Its level stays, and so does its place in every list. A method of ours.</p>
<p>Errors: <code>common.not_found</code> when there is no such severity; <code>common.conflict</code> when another severity has the label, without regard to case; <code>common.validation_failed</code> when <code>level</code> is given and is another one, or a text or colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity, found by <code>severityID</code>. <code>displayLabel</code>, <code>icon</code>, <code>description</code>, <code>darkColor</code> and <code>lightColor</code> replace what is stored; <code>level</code> is 0 or as it is; the rest is ignored.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "severity": {
    "darkColor": "#fade2a",
    "description": "Some are kept from work.",
    "displayLabel": "Limited",
    "icon": "info-circle",
    "level": 3,
    "lightColor": "#8a6d00",
    "severityID": "minor"
  }
}
</pre>
<pre>{
  "error": "",
  "severity": {
    "archivedAt": "",
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "darkColor": "#fade2a",
    "description": "Some are kept from work.",
    "displayLabel": "Limited",
    "icon": "info-circle",
    "level": 3,
    "lightColor": "#8a6d00",
    "severityID": "minor",
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<section id="SeveritiesService.ArchiveOrgSeverity">
<h3><a href="#SeveritiesService.ArchiveOrgSeverity">ArchiveOrgSeverity</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.ArchiveOrgSeverity</code> role admin</p>
<p>Takes a severity out of use.</p>
<p>An archived severity cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving an archived severity changes nothing. A method of ours.</p>
<p>Errors: <code>common.not_found</code> when there is no such severity; <code>common.conflict</code> when it is the one that incidents have while nobody has decided.</p>
<h4>Request</h4>
<dl>
<dt><code>severityID</code> string</dt><dd>The severity.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"severityID": "minor"}
</pre>
<pre>{
  "error": "",
  "severity": {
    "archivedAt": "2026-01-31T15:04:05.000000Z",
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "darkColor": "#fade2a",
    "description": "",
    "displayLabel": "Minor",
    "icon": "info-circle",
    "level": 3,
    "lightColor": "#8a6d00",
    "severityID": "minor",
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<section id="SeveritiesService.UnarchiveOrgSeverity">
<h3><a href="#SeveritiesService.UnarchiveOrgSeverity">UnarchiveOrgSeverity</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.UnarchiveOrgSeverity</code> role admin</p>
<p>Takes an archived severity back into use.</p>
<p>Unarchiving a severity that is in use changes nothing. A method of ours.</p>
<p>Errors: <code>common.not_found</code> when there is no such severity.</p>
<h4>Request</h4>
<dl>
<dt><code>severityID</code> string</dt><dd>The severity.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>severity</code> <a href="#Severity">Severity</a></dt><dd>The severity as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"severityID": "minor"}
</pre>
<pre>{
  "error": "",
  "severity": {
    "archivedAt": "",
    "createdAt": "2026-01-31T15:04:05.000000Z",
    "darkColor": "#fade2a",
    "description": "",
    "displayLabel": "Minor",
    "icon": "info-circle",
    "level": 3,
    "lightColor": "#8a6d00",
    "severityID": "minor",
    "updatedAt": "2026-01-31T15:04:05.000000Z"
  }
}
</pre></details>
</section>
<section id="SeveritiesService.DeleteOrgSeverity">
<h3><a href="#SeveritiesService.DeleteOrgSeverity">DeleteOrgSeverity</a></h3>
<p class="call"><code>POST /api/v1/SeveritiesService.DeleteOrgSeverity</code> role admin</p>
<p>Deletes a severity that no incident has and no key update names.</p>
<p>A method of ours.</p>
<p>Errors: <code>common.not_found</code> when there is no such severity; <code>common.conflict</code> when it is in use (archive it instead), or is the one that incidents have while nobody has decided.</p>
<h4>Request</h4>
<dl>
<dt><code>severityID</code> string</dt><dd>The severity.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<p>No members.</p>
<details><summary>Example</summary>
<pre>{"severityID": "minor"}
</pre>
<pre>{"error": ""}
</pre></details>
</section>
<h2 id="StatusService">StatusService</h2>
<p>The statuses that incidents go through.</p>
<section id="StatusService.CreateOrgStatus">
<h3><a href="#StatusService.CreateOrgStatus">CreateOrgStatus</a></h3>
<p class="call"><code>POST /api/v1/StatusService.CreateOrgStatus</code> role admin</p>
<p>Adds a status that incidents of one type can have, at the end of its category.</p>
<p>Its slug is made from the name, and made unique by a number where another status of the type has it.</p>
<p>Errors: <code>common.conflict</code> when another status of the type has the name, or has it as its slug, without regard to case, or when the category has 500 statuses; <code>common.validation_failed</code> when a text or the colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>The type of the incidents that can have it. Empty: <code>internal</code>.</dd>
<dt><code>name</code> string</dt><dd>The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.</dd>
<dt><code>description</code> string</dt><dd>When an incident is in it. At most 1,000 characters. Empty: not said.</dd>
<dt><code>category</code> <a href="#StatusCategory">StatusCategory</a></dt><dd>Whether an incident in it is still worked on. Empty: <code>active</code>.</dd>
<dt><code>color</code> string</dt><dd>Its colour, <code>#rrggbb</code>. Empty: none.</dd>
<dt><code>icon</code> <a href="#StatusIcon">StatusIcon</a></dt><dd>The name of its icon. Empty: <code>info-circle</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>status</code> <a href="#Status">Status</a></dt><dd>The status as stored, with its identifier and slug.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "category": "resolved",
  "color": "#5794f2",
  "description": "What happened is written down.",
  "icon": "clock",
  "incidentType": "internal",
  "name": "In review"
}
</pre>
<pre>{
  "error": "",
  "status": {
    "archivedTime": "",
    "category": "resolved",
    "color": "#5794f2",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "description": "What happened is written down.",
    "icon": "clock",
    "immutable": false,
    "incidentType": "internal",
    "kind": "custom",
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "name": "In review",
    "position": 1,
    "slug": "in-review",
    "statusID": "status-000000000000000000000001"
  }
}
</pre></details>
</section>
<section id="StatusService.GetStatusByID">
<h3><a href="#StatusService.GetStatusByID">GetStatusByID</a></h3>
<p class="call"><code>POST /api/v1/StatusService.GetStatusByID</code> role viewer</p>
<p>Shows one status, archived or not.</p>
<p>Errors: <code>statuses.not_found</code> when there is no such status.</p>
<h4>Request</h4>
<dl>
<dt><code>statusID</code> string</dt><dd>The status.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>status</code> <a href="#Status">Status</a></dt><dd>The status.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"statusID": "private-active"}
</pre>
<pre>{
  "error": "",
  "status": {
    "archivedTime": "",
    "category": "active",
    "color": "#ff9830",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "description": "",
    "icon": "exclamation-circle",
    "immutable": true,
    "incidentType": "private",
    "kind": "default",
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "name": "Active",
    "position": 0,
    "slug": "active",
    "statusID": "private-active"
  }
}
</pre></details>
</section>
<section id="StatusService.QueryOrgStatuses">
<h3><a href="#StatusService.QueryOrgStatuses">QueryOrgStatuses</a></h3>
<p class="call"><code>POST /api/v1/StatusService.QueryOrgStatuses</code> role viewer</p>
<p>Lists the organisation's statuses, archived ones too, by the type of the incidents that can have them.</p>
<h4>Request</h4>
<dl>
<dt><code>incidentType</code> <a href="#IncidentTypeChoice">IncidentTypeChoice</a></dt><dd>The type wanted. Empty: all.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>configurations</code> array of <a href="#StatusConfiguration">StatusConfiguration</a></dt><dd>One for each type.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"incidentType": "internal"}
</pre>
<pre>{
  "configurations": [
    {
      "default": true,
      "incidentType": "internal",
      "statuses": [
        {
          "archivedTime": "",
          "category": "active",
          "color": "#ff9830",
          "createdTime": "2026-01-31T15:04:05.000000Z",
          "description": "",
          "icon": "exclamation-circle",
          "immutable": true,
          "incidentType": "internal",
          "kind": "default",
          "modifiedTime": "2026-01-31T15:04:05.000000Z",
          "name": "Active",
          "position": 0,
          "slug": "active",
          "statusID": "active"
        },
        {
          "archivedTime": "",
          "category": "resolved",
          "color": "#73bf69",
          "createdTime": "2026-01-31T15:04:05.000000Z",
          "description": "",
          "icon": "check-circle",
          "immutable": true,
          "incidentType": "internal",
          "kind": "default",
          "modifiedTime": "2026-01-31T15:04:05.000000Z",
          "name": "Resolved",
          "position": 0,
          "slug": "resolved",
          "statusID": "resolved"
        }
      ]
    }
  ],
  "error": ""
}
</pre></details>
</section>
<section id="StatusService.UpdateOrgStatus">
<h3><a href="#StatusService.UpdateOrgStatus">UpdateOrgStatus</a></h3>
<p class="call"><code>POST /api/v1/StatusService.UpdateOrgStatus</code> role admin</p>
<p>Replaces a status's name, description, colour and icon, and its category where one is given.</p>
<p>Its slug stays, so that saved queries go on working. A status that changes its category goes to the end of the other one.</p>
<p>Errors: <code>statuses.not_found</code> when there is no such status; <code>common.conflict</code> when it is immutable, when another status of the type has the name, or has it as its slug, without regard to case, when <code>incidentType</code> is another type than its own, or when its category would change while an incident has it; <code>common.validation_failed</code> when a text or the colour is not as it must be.</p>
<h4>Request</h4>
<dl>
<dt><code>statusID</code> string</dt><dd>The status.</dd>
<dt><code>incidentType</code> <a href="#IncidentTypeChoice">IncidentTypeChoice</a></dt><dd>The type of the incidents that can have it, which stays. Empty: as it is.</dd>
<dt><code>name</code> string</dt><dd>The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.</dd>
<dt><code>description</code> string</dt><dd>When an incident is in it. At most 1,000 characters. Empty: not said.</dd>
<dt><code>category</code> <a href="#StatusCategoryChoice">StatusCategoryChoice</a></dt><dd>Whether an incident in it is still worked on. Empty: as it is.</dd>
<dt><code>color</code> string</dt><dd>Its colour, <code>#rrggbb</code>. Empty: none.</dd>
<dt><code>icon</code> <a href="#StatusIcon">StatusIcon</a></dt><dd>The name of its icon. Empty: <code>info-circle</code>.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>status</code> <a href="#Status">Status</a></dt><dd>The status as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{
  "color": "#5794f2",
  "description": "What happened is written down.",
  "icon": "clock",
  "name": "Post-mortem",
  "statusID": "status-000000000000000000000001"
}
</pre>
<pre>{
  "error": "",
  "status": {
    "archivedTime": "",
    "category": "resolved",
    "color": "#5794f2",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "description": "What happened is written down.",
    "icon": "clock",
    "immutable": false,
    "incidentType": "internal",
    "kind": "custom",
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "name": "Post-mortem",
    "position": 1,
    "slug": "in-review",
    "statusID": "status-000000000000000000000001"
  }
}
</pre></details>
</section>
<section id="StatusService.ArchiveOrgStatus">
<h3><a href="#StatusService.ArchiveOrgStatus">ArchiveOrgStatus</a></h3>
<p class="call"><code>POST /api/v1/StatusService.ArchiveOrgStatus</code> role admin</p>
<p>Takes a status out of use.</p>
<p>An archived status cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving an archived status changes nothing. A method of ours.</p>
<p>Errors: <code>statuses.not_found</code> when there is no such status; <code>common.conflict</code> when it is immutable.</p>
<h4>Request</h4>
<dl>
<dt><code>statusID</code> string</dt><dd>The status.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>status</code> <a href="#Status">Status</a></dt><dd>The status as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"statusID": "status-000000000000000000000001"}
</pre>
<pre>{
  "error": "",
  "status": {
    "archivedTime": "2026-01-31T15:04:05.000000Z",
    "category": "resolved",
    "color": "",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "description": "",
    "icon": "info-circle",
    "immutable": false,
    "incidentType": "internal",
    "kind": "custom",
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "name": "In review",
    "position": 1,
    "slug": "in-review",
    "statusID": "status-000000000000000000000001"
  }
}
</pre></details>
</section>
<section id="StatusService.UnarchiveOrgStatus">
<h3><a href="#StatusService.UnarchiveOrgStatus">UnarchiveOrgStatus</a></h3>
<p class="call"><code>POST /api/v1/StatusService.UnarchiveOrgStatus</code> role admin</p>
<p>Takes an archived status back into use.</p>
<p>Unarchiving a status that is in use changes nothing. A method of ours.</p>
<p>Errors: <code>statuses.not_found</code> when there is no such status.</p>
<h4>Request</h4>
<dl>
<dt><code>statusID</code> string</dt><dd>The status.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>status</code> <a href="#Status">Status</a></dt><dd>The status as stored.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"statusID": "status-000000000000000000000001"}
</pre>
<pre>{
  "error": "",
  "status": {
    "archivedTime": "",
    "category": "resolved",
    "color": "",
    "createdTime": "2026-01-31T15:04:05.000000Z",
    "description": "",
    "icon": "info-circle",
    "immutable": false,
    "incidentType": "internal",
    "kind": "custom",
    "modifiedTime": "2026-01-31T15:04:05.000000Z",
    "name": "In review",
    "position": 1,
    "slug": "in-review",
    "statusID": "status-000000000000000000000001"
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
<h2 id="UsersService">UsersService</h2>
<p>The people and service accounts of the organisation.</p>
<section id="UsersService.GetUser">
<h3><a href="#UsersService.GetUser">GetUser</a></h3>
<p class="call"><code>POST /api/v1/UsersService.GetUser</code> role viewer</p>
<p>Shows one user, disabled or not.</p>
<p>Errors: <code>users.not_found</code> when there is no such user; <code>common.validation_failed</code> when <code>userID</code> is empty.</p>
<h4>Request</h4>
<dl>
<dt><code>userID</code> string</dt><dd>The user: <code>grafana-incident:user-…</code>, <code>user-…</code>, <code>email:</code> and an address without regard to case, or <code>grafana-user:</code> and a number where one is recorded.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>user</code> <a href="#User">User</a></dt><dd>The user.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"userID": "grafana-incident:user-fffffffffffffffffffffff2"}
</pre>
<pre>{
  "error": "",
  "user": {
    "email": "",
    "grafanaLogin": "",
    "grafanaUserID": "",
    "internalUserID": "user-fffffffffffffffffffffff2",
    "modifiedTime": "1970-01-01T00:00:00.000000Z",
    "msTeamsUserID": "",
    "name": "Service Account: editor",
    "photoURL": "",
    "slackTeamID": "",
    "slackUserID": "",
    "userID": "grafana-incident:user-fffffffffffffffffffffff2"
  }
}
</pre></details>
</section>
<section id="UsersService.QueryUsers">
<h3><a href="#UsersService.QueryUsers">QueryUsers</a></h3>
<p class="call"><code>POST /api/v1/UsersService.QueryUsers</code> role viewer</p>
<p>Lists the users, people and service accounts, a page at a time, in the order in which they were added.</p>
<p>Disabled users are left out; <code>GetUser</code> shows them.</p>
<p>Errors: <code>common.validation_failed</code> when <code>query.limit</code> is negative, or the cursor belongs to another list.</p>
<h4>Request</h4>
<dl>
<dt><code>query</code> <a href="#UsersQuery">UsersQuery</a></dt><dd>How many.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>The cursor of the page before. Empty: the first page.</dd>
</dl>
<h4>Answer, beside <code>error</code></h4>
<dl>
<dt><code>users</code> array of <a href="#User">User</a></dt><dd>The users of this page.</dd>
<dt><code>query</code> <a href="#UsersQuery">UsersQuery</a></dt><dd>The query as it was understood.</dd>
<dt><code>cursor</code> <a href="#Cursor">Cursor</a></dt><dd>Where the next page begins.</dd>
</dl>
<details><summary>Example</summary>
<pre>{"query": {"limit": 2}}
</pre>
<pre>{
  "cursor": {
    "hasMore": true,
    "nextValue": "QD1a3hQPyquK6uDpn3xQ-wAGSbBmnoNAAAAAAAAAAAAAAQAAAAAAAAAuZ3JhZmFuYS1pbmNpZGVudDp1c2VyLWZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmMQ"
  },
  "error": "",
  "query": {"limit": 2},
  "users": [
    {
      "email": "",
      "grafanaLogin": "",
      "grafanaUserID": "",
      "internalUserID": "user-fffffffffffffffffffffff0",
      "modifiedTime": "1970-01-01T00:00:00.000000Z",
      "msTeamsUserID": "",
      "name": "Service Account: webhook",
      "photoURL": "",
      "slackTeamID": "",
      "slackUserID": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff0"
    },
    {
      "email": "",
      "grafanaLogin": "",
      "grafanaUserID": "",
      "internalUserID": "user-fffffffffffffffffffffff1",
      "modifiedTime": "1970-01-01T00:00:00.000000Z",
      "msTeamsUserID": "",
      "name": "Service Account: viewer",
      "photoURL": "",
      "slackTeamID": "",
      "slackUserID": "",
      "userID": "grafana-incident:user-fffffffffffffffffffffff1"
    }
  ]
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
<dt><code>incidentID</code> string</dt><dd>The incident whose timeline is read. Empty: the timelines of every incident that the caller may see, together; it needs the role editor. An extension of ours: the reference requires it.</dd>
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
<section id="CustomMetadataField">
<h3>CustomMetadataField</h3>
<p>A custom field of incidents, or a label key.</p>
<p>Its shape is that of current clients. A label key has the domain <code>labels</code>, the key as <code>slug</code>, and the labels under it as options.</p>
<dl>
<dt><code>uuid</code> string</dt><dd>The field's identifier, a UUID. Empty: it is new, and the server makes it.</dd>
<dt><code>name</code> string</dt><dd>What people read, in one line. 1 to 127 characters.</dd>
<dt><code>slug</code> string</dt><dd>What programs and queries name it by, unique in its domain without regard to case: letters <code>a</code> to <code>z</code>, digits, <code>_</code> and <code>-</code>, at most 64. Empty: it is made of the name. Of a label key: the key, any line of at most 127 characters.</dd>
<dt><code>color</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
<dt><code>icon</code> string</dt><dd>The name of a picture, in one line. At most 64 characters. Empty: none.</dd>
<dt><code>description</code> string</dt><dd>What the field is for. At most 1,000 characters. Empty: not said.</dd>
<dt><code>type</code> <a href="#FieldType">FieldType</a></dt><dd>What kind of value it holds; it stays as it was created. Of a label key: <code>multi-select</code>.</dd>
<dt><code>required</code> boolean</dt><dd>Whether an incident should have a value. With the organisation's setting <code>requiredFields</code> on, an incident without one cannot be resolved. Of a label key it has no effect.</dd>
<dt><code>immutable</code> boolean</dt><dd>Whether the field cannot be changed, archived or deleted, as the label key <code>tags</code>. The server says so.</dd>
<dt><code>domainName</code> <a href="#FieldDomain">FieldDomain</a></dt><dd>What it belongs to. Empty: <code>incident</code>.</dd>
<dt><code>selectoptions</code> array of <a href="#CustomMetadataFieldSelectOption">CustomMetadataFieldSelectOption</a></dt><dd>The options of a select field in their order, at most 500; the labels under a label key, as many as there are.</dd>
<dt><code>source</code> string</dt><dd>The program that the field comes from, in one line. At most 127 characters. Empty: it was made here.</dd>
<dt><code>externalID</code> string</dt><dd>What that program knows it by, in one line. At most 127 characters. Empty: nothing.</dd>
<dt><code>archived</code> boolean</dt><dd>Whether it is out of use: it takes no new values, and those that it has stay.</dd>
<dt><code>version</code> integer</dt><dd>How often it was changed, counting from 1: <code>UpdateField</code> compares it. Empty: it is new.</dd>
</dl>
</section>
<section id="CustomMetadataFieldSelectOption">
<h3>CustomMetadataFieldSelectOption</h3>
<p>An option of a select field, or a label under a label key.</p>
<dl>
<dt><code>uuid</code> string</dt><dd>The option's identifier, a UUID, and the value that travels. Empty: it is new, and the server makes it.</dd>
<dt><code>value</code> string</dt><dd>What programs and queries name it by, unique in its field without regard to case, in one line. 1 to 127 characters.</dd>
<dt><code>label</code> string</dt><dd>What people read, in one line. At most 127 characters. Empty: the value.</dd>
<dt><code>color</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
<dt><code>icon</code> string</dt><dd>The name of a picture, in one line. At most 64 characters. Empty: none.</dd>
<dt><code>description</code> string</dt><dd>What the option means. At most 1,000 characters. Empty: not said.</dd>
<dt><code>source</code> string</dt><dd>The program that the option comes from, in one line. At most 127 characters. Empty: it was made here.</dd>
<dt><code>externalID</code> string</dt><dd>What that program knows it by, in one line. At most 127 characters. Empty: nothing.</dd>
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
<section id="EnabledHook">
<h3>EnabledHook</h3>
<p>A hook that runs on events.</p>
<dl>
<dt><code>integrationID</code> string</dt><dd>The integration that the hook belongs to.</dd>
<dt><code>enabledHookID</code> string</dt><dd>The identifier that <code>EnableHook</code> gave, an opaque string.</dd>
<dt><code>eventName</code> <a href="#HookEventName">HookEventName</a></dt><dd>What makes it run.</dd>
<dt><code>hook</code> <a href="#Hook">Hook</a></dt><dd>What it does.</dd>
<dt><code>incidentFilter</code> string</dt><dd>Only incidents that match this query. Empty: all.</dd>
<dt><code>sensitive</code> boolean</dt><dd>Whether it runs for private incidents too.</dd>
<dt><code>hookConfig</code> <a href="#HookConfig">HookConfig</a></dt><dd>How it is configured. The values of <code>url</code>, which may hold a key, and of <code>to</code> are shown to admins alone; that of <code>secret</code> to nobody. A member of ours.</dd>
</dl>
</section>
<section id="Field">
<h3>Field</h3>
<p>A field of a hook's configuration. In a request <code>key</code> and <code>value</code> are read.</p>
<dl>
<dt><code>key</code> string</dt><dd>The field's name: <code>url</code>, <code>to</code>, <code>secret</code>, <code>template</code> or <code>events</code>.</dd>
<dt><code>type</code> <a href="#HookFieldType">HookFieldType</a></dt><dd>What it holds.</dd>
<dt><code>description</code> string</dt><dd>What it is for, in one sentence.</dd>
<dt><code>value</code> string</dt><dd>Its value. A secret is never sent back: its value is empty in every answer.</dd>
<dt><code>secret</code> boolean</dt><dd>Whether the value is a secret.</dd>
<dt><code>checked</code> boolean</dt><dd>Whether it has a value.</dd>
<dt><code>hidden</code> boolean</dt><dd>Whether it is left out where people configure hooks. None is.</dd>
</dl>
</section>
<section id="FieldValue">
<h3>FieldValue</h3>
<p>A field with its value.</p>
<dl>
<dt><code>field</code> <a href="#CustomMetadataField">CustomMetadataField</a></dt><dd>The field, whole.</dd>
<dt><code>value</code> string</dt><dd>The value as <code>RecordFieldValue</code> takes it; of a label key, the JSON array of its labels' UUIDs as text.</dd>
</dl>
</section>
<section id="Hook">
<h3>Hook</h3>
<p>Something that an integration can do when something happens.</p>
<dl>
<dt><code>hookID</code> string</dt><dd>The hook's name for programs, such as <code>send-event</code>.</dd>
<dt><code>name</code> string</dt><dd>The hook's name for people.</dd>
<dt><code>description</code> string</dt><dd>What it does, in one sentence.</dd>
</dl>
</section>
<section id="HookConfig">
<h3>HookConfig</h3>
<p>How a hook is configured.</p>
<dl>
<dt><code>fields</code> array of <a href="#Field">Field</a></dt><dd>Its fields, each key once. <code>outgoing-webhook</code> knows <code>url</code>, required: where to post, <code>http</code> or <code>https</code>, at most 2,048 characters; <code>secret</code>: the key that deliveries are signed with, at most 1,000 characters; <code>events</code>: the names of the events that are posted, with commas between them, all of what <code>eventName</code> says when it is empty. <code>slack-webhook</code>, <code>mattermost-webhook</code> and <code>teams-webhook</code> know <code>url</code> and <code>events</code>, too, and <code>template</code>: the text of the message in Mustache, at most 32 KiB, the standard one when it is empty. <code>email</code> knows <code>template</code> and <code>events</code>, and <code>to</code>, required: 1 to 20 addresses with commas between them.</dd>
</dl>
</section>
<section id="HookMetadata">
<h3>HookMetadata</h3>
<p>What a run of a hook has to say.</p>
<dl>
<dt><code>title</code> string</dt><dd>A few words.</dd>
<dt><code>explanation</code> string</dt><dd>A sentence.</dd>
<dt><code>url</code> string</dt><dd>Where there is more. Empty: nowhere.</dd>
</dl>
</section>
<section id="HookRun">
<h3>HookRun</h3>
<p>A run of a hook for an incident.</p>
<dl>
<dt><code>integrationID</code> string</dt><dd>The integration that the hook belongs to.</dd>
<dt><code>hookID</code> string</dt><dd>What was to be done.</dd>
<dt><code>enabledHookID</code> string</dt><dd>The enabled hook that ran.</dd>
<dt><code>lastRun</code> time</dt><dd>When it ran last.</dd>
<dt><code>lastUpdate</code> time</dt><dd>When it was updated last.</dd>
<dt><code>metadata</code> <a href="#HookMetadata">HookMetadata</a></dt><dd>What it has to say.</dd>
<dt><code>eventName</code> <a href="#HookEventName">HookEventName</a></dt><dd>What made it run.</dd>
<dt><code>eventKind</code> string</dt><dd>The name of the event.</dd>
<dt><code>updateStatus</code> <a href="#HookRunStatus">HookRunStatus</a></dt><dd>How its last update went.</dd>
<dt><code>updateError</code> string</dt><dd>Why its last update failed. Empty: it did not.</dd>
<dt><code>status</code> <a href="#HookRunStatus">HookRunStatus</a></dt><dd>How far it is.</dd>
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
<section id="IncidentKeyValueLabel">
<h3>IncidentKeyValueLabel</h3>
<p>A label of an incident, with what names it in <code>FieldsService</code>.</p>
<dl>
<dt><code>key</code> string</dt><dd>The key, such as <code>team</code>.</dd>
<dt><code>keyUUID</code> string</dt><dd>The UUID of the key: that of its field.</dd>
<dt><code>valueUUID</code> string</dt><dd>The UUID of the label: that of its option.</dd>
<dt><code>value</code> string</dt><dd>The label's text.</dd>
<dt><code>description</code> string</dt><dd>A few words on what the label means. Empty: none.</dd>
<dt><code>colorHex</code> string</dt><dd>The colour, <code>#rrggbb</code>. Empty: the reader's own.</dd>
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
<section id="KeyUpdate">
<h3>KeyUpdate</h3>
<p>What the readers of an incident were told at one time.</p>
<dl>
<dt><code>id</code> string</dt><dd>The identifier.</dd>
<dt><code>orgID</code> string</dt><dd>The organisation that it belongs to.</dd>
<dt><code>incidentID</code> string</dt><dd>The incident that it is about.</dd>
<dt><code>title</code> string or null</dt><dd>Its title, or null.</dd>
<dt><code>content</code> string</dt><dd>The text, in the form that <code>contentType</code> says.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form of <code>content</code>.</dd>
<dt><code>createdTime</code> time</dt><dd>When it was written.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When it last changed.</dd>
<dt><code>createdBy</code> <a href="#UserPreview">UserPreview</a></dt><dd>Who wrote it.</dd>
<dt><code>lastModifiedBy</code> <a href="#UserPreview">UserPreview</a></dt><dd>Who changed it last.</dd>
<dt><code>statusID</code> string</dt><dd>The identifier of the status that it gave the incident. Empty: it gave none.</dd>
<dt><code>severityID</code> string</dt><dd>The identifier of the severity that it gave the incident. Empty: it gave none.</dd>
<dt><code>scope</code> <a href="#KeyUpdateScope">KeyUpdateScope</a></dt><dd>Whom it is meant for. The server shows it to everybody who may see the incident.</dd>
<dt><code>color</code> string or null</dt><dd>Its colour, <code>#rrggbb</code>, or null.</dd>
</dl>
</section>
<section id="KeyUpdatesQuery">
<h3>KeyUpdatesQuery</h3>
<p>Which key updates are wanted, and in what order.</p>
<dl>
<dt><code>incidentID</code> string</dt><dd>The incident. Required.</dd>
<dt><code>limit</code> integer</dt><dd>How many key updates a page holds at most. 0: 50. Over 100: 100. Negative: refused.</dd>
<dt><code>orderDirection</code> <a href="#OrderDirection">OrderDirection</a></dt><dd>The direction of the order. Empty: <code>DESC</code>.</dd>
<dt><code>orderField</code> <a href="#KeyUpdateOrderField">KeyUpdateOrderField</a></dt><dd>What they are ordered by. Empty: <code>createdTime</code>.</dd>
<dt><code>scope</code> string</dt><dd>Only those of this scope: <code>internal</code>, <code>public</code> or <code>private</code>. Empty: any.</dd>
<dt><code>contentType</code> <a href="#KeyUpdateContentType">KeyUpdateContentType</a></dt><dd>The form in which <code>content</code> is wanted. Empty: <code>text/plain</code>.</dd>
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
<section id="Severity">
<h3>Severity</h3>
<p>How bad an incident can be, as the organisation says it.</p>
<dl>
<dt><code>severityID</code> string</dt><dd>The identifier. It stays when the label changes.</dd>
<dt><code>displayLabel</code> string</dt><dd>The name, unique without regard to case. 1 to 64 characters, in one line.</dd>
<dt><code>level</code> integer</dt><dd>How urgent it is: 1, the most, to 5. No two have the same, and it never changes. -1 is the level of the one that incidents have while nobody has decided, which comes last.</dd>
<dt><code>icon</code> string</dt><dd>The name of its icon: at most 64 letters, digits and dashes. Empty: none.</dd>
<dt><code>description</code> string</dt><dd>When to use it. At most 1,000 characters. Empty: not said.</dd>
<dt><code>darkColor</code> string</dt><dd>Its colour on a dark ground, <code>#rrggbb</code>. Empty: none.</dd>
<dt><code>lightColor</code> string</dt><dd>Its colour on a light ground, <code>#rrggbb</code>. Empty: none.</dd>
<dt><code>archivedAt</code> time</dt><dd>When it was taken out of use. Empty: it is in use.</dd>
<dt><code>createdAt</code> time</dt><dd>When it was created.</dd>
<dt><code>updatedAt</code> time</dt><dd>When it last changed.</dd>
</dl>
</section>
<section id="Status">
<h3>Status</h3>
<p>A status that incidents of one type can have.</p>
<dl>
<dt><code>statusID</code> string</dt><dd>The identifier. It stays when the name changes.</dd>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>The type of the incidents that can have it.</dd>
<dt><code>name</code> string</dt><dd>The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.</dd>
<dt><code>description</code> string</dt><dd>When an incident is in it. At most 1,000 characters. Empty: not said.</dd>
<dt><code>category</code> <a href="#StatusCategory">StatusCategory</a></dt><dd>Whether an incident in it is still worked on.</dd>
<dt><code>kind</code> string</dt><dd><code>default</code> for one that every organisation has, <code>custom</code> for one of its own.</dd>
<dt><code>color</code> string</dt><dd>Its colour, <code>#rrggbb</code>. Empty: none.</dd>
<dt><code>icon</code> <a href="#StatusIcon">StatusIcon</a></dt><dd>The name of its icon.</dd>
<dt><code>slug</code> string</dt><dd>What incidents and queries call it: made from the name when the status is created, and kept. Unique among the statuses of its type.</dd>
<dt><code>position</code> integer</dt><dd>Its place among the statuses of its type and category, from 0. Lists in the order of statuses follow it.</dd>
<dt><code>archivedTime</code> time</dt><dd>When it was taken out of use. Empty: it is in use.</dd>
<dt><code>immutable</code> boolean</dt><dd>Whether it can be neither changed nor archived: each type has one of each category.</dd>
<dt><code>createdTime</code> time</dt><dd>When it was created.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When it last changed.</dd>
</dl>
</section>
<section id="StatusConfiguration">
<h3>StatusConfiguration</h3>
<p>The statuses of one type of incidents.</p>
<dl>
<dt><code>statuses</code> array of <a href="#Status">Status</a></dt><dd>The statuses, archived ones too: active ones first, each category by position.</dd>
<dt><code>incidentType</code> <a href="#IncidentType">IncidentType</a></dt><dd>The type of the incidents that can have them.</dd>
<dt><code>default</code> boolean</dt><dd>Whether it is as every new organisation has it: no status was added.</dd>
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
<section id="User">
<h3>User</h3>
<p>A person, or the user that tokens of one name act as.</p>
<dl>
<dt><code>userID</code> string</dt><dd>The identifier, <code>grafana-incident:user-</code> and 24 hexadecimal digits.</dd>
<dt><code>internalUserID</code> string</dt><dd>The identifier without its first part: <code>user-</code> and the digits.</dd>
<dt><code>email</code> string</dt><dd>The e-mail address. Empty for a service account.</dd>
<dt><code>modifiedTime</code> time</dt><dd>When the user last changed.</dd>
<dt><code>name</code> string</dt><dd>The name to show. A token acts as <code>Service Account: </code> and the token's name.</dd>
<dt><code>photoURL</code> string</dt><dd>The URL of the person's picture. Empty: there is none.</dd>
<dt><code>grafanaUserID</code> string</dt><dd>The identifier in Grafana. Empty: none is recorded.</dd>
<dt><code>grafanaLogin</code> string</dt><dd>The login name in Grafana. Empty: none is recorded.</dd>
<dt><code>slackUserID</code> string</dt><dd>The identifier in Slack. Empty: none is recorded.</dd>
<dt><code>slackTeamID</code> string</dt><dd>The team in Slack. Empty: none is recorded.</dd>
<dt><code>msTeamsUserID</code> string</dt><dd>The identifier in Microsoft Teams. Empty: none is recorded.</dd>
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
<section id="UsersQuery">
<h3>UsersQuery</h3>
<p>Which users are wanted.</p>
<dl>
<dt><code>limit</code> integer</dt><dd>How many users a page holds at most. 0: 50. Over 100: 100. Negative: refused.</dd>
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
<section id="FieldDomain">
<h3>FieldDomain</h3>
<p>What a field belongs to.</p>
<dl>
<dt><code>labels</code></dt><dd>It is a label key, and its options are the labels under that key.</dd>
<dt><code>incident</code></dt><dd>It is a custom field of incidents.</dd>
</dl>
</section>
<section id="FieldTargetKind">
<h3>FieldTargetKind</h3>
<p>What a field's value is a value of.</p>
<dl>
<dt><code>incident</code></dt><dd>An incident.</dd>
</dl>
</section>
<section id="FieldType">
<h3>FieldType</h3>
<p>What kind of value a field holds.</p>
<dl>
<dt><code>string</code></dt><dd>A text.</dd>
<dt><code>single-select</code></dt><dd>One of the field's options.</dd>
<dt><code>multi-select</code></dt><dd>Any of the field's options.</dd>
<dt><code>bool</code></dt><dd>Yes or no.</dd>
<dt><code>number</code></dt><dd>A number.</dd>
<dt><code>date</code></dt><dd>A day, or a moment.</dd>
</dl>
</section>
<section id="HookEventName">
<h3>HookEventName</h3>
<p>What makes a hook run.</p>
<dl>
<dt><code>incidentCreated</code></dt><dd>An incident was declared.</dd>
<dt><code>incidentDeleted</code></dt><dd>An incident was deleted.</dd>
<dt><code>incidentUpdated</code></dt><dd>Something of an incident changed: every event whose name has <code>.updated.</code>, <code>.added.</code> or <code>.removed.</code>.</dd>
<dt><code>incidentClosed</code></dt><dd>An incident went into a resolved status.</dd>
<dt><code>manuallyTriggered</code></dt><dd>Somebody runs the hook by hand.</dd>
<dt><code>incidentFilter</code></dt><dd>An incident begins to match the hook's <code>incidentFilter</code>, by whatever event.</dd>
</dl>
</section>
<section id="HookFieldType">
<h3>HookFieldType</h3>
<p>What a field of a hook's configuration holds. Empty means <code>string</code>.</p>
<dl>
<dt><code>string</code></dt><dd>A text.</dd>
<dt><code>string[grafana.apiKey:viewer]</code></dt><dd>A key of the role viewer for the interface of the original product.</dd>
<dt><code>string[grafana.apiKey:admin]</code></dt><dd>A key of the role admin for the interface of the original product.</dd>
<dt><code>bool</code></dt><dd><code>true</code> or <code>false</code>.</dd>
</dl>
</section>
<section id="HookRunStatus">
<h3>HookRunStatus</h3>
<p>How far a run of a hook is. Empty means <code>todo</code>.</p>
<dl>
<dt><code>todo</code></dt><dd>It has not run yet, or will be tried again.</dd>
<dt><code>success</code></dt><dd>It ran.</dd>
<dt><code>failed</code></dt><dd>It failed for good.</dd>
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
<section id="IncidentTypeChoice">
<h3>IncidentTypeChoice</h3>
<p>A type of incidents, or none.</p>
<dl>
<dt><code>internal</code></dt><dd>Incidents that everybody in the organisation may see.</dd>
<dt><code>private</code></dt><dd>Incidents that only some may see.</dd>
</dl>
</section>
<section id="KeyUpdateContentType">
<h3>KeyUpdateContentType</h3>
<p>The forms that the text of a key update can have. Empty means <code>text/plain</code>.</p>
<dl>
<dt><code>text/plain</code></dt><dd>Plain text.</dd>
<dt><code>application/x-lexical-editor</code></dt><dd>The state of a Lexical editor as JSON.</dd>
<dt><code>text/markdown+slack</code></dt><dd>The markup of Slack's messages.</dd>
<dt><code>text/markdown+msteams</code></dt><dd>The Markdown of Microsoft Teams.</dd>
</dl>
</section>
<section id="KeyUpdateOrderField">
<h3>KeyUpdateOrderField</h3>
<p>What key updates are ordered by. Empty means <code>createdTime</code>. Ties are settled by <code>id</code>, in the same direction.</p>
<dl>
<dt><code>createdTime</code></dt><dd>When it was written.</dd>
<dt><code>modifiedTime</code></dt><dd>When it last changed.</dd>
<dt><code>title</code></dt><dd>The title, by Unicode code points. One without a title comes before every other.</dd>
</dl>
</section>
<section id="KeyUpdateScope">
<h3>KeyUpdateScope</h3>
<p>Whom a key update is meant for. Empty means <code>internal</code>.</p>
<dl>
<dt><code>internal</code></dt><dd>The organisation.</dd>
<dt><code>public</code></dt><dd>Everybody, such as the readers of a status page.</dd>
<dt><code>private</code></dt><dd>Those who work on the incident.</dd>
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
<section id="StatusCategory">
<h3>StatusCategory</h3>
<p>Whether incidents in a status are still worked on. Empty means <code>active</code>.</p>
<dl>
<dt><code>active</code></dt><dd>Work goes on.</dd>
<dt><code>resolved</code></dt><dd>The incident is closed.</dd>
</dl>
</section>
<section id="StatusCategoryChoice">
<h3>StatusCategoryChoice</h3>
<p>A category of statuses, or none. Empty: the one that the status has.</p>
<dl>
<dt><code>active</code></dt><dd>Work goes on.</dd>
<dt><code>resolved</code></dt><dd>The incident is closed.</dd>
</dl>
</section>
<section id="StatusIcon">
<h3>StatusIcon</h3>
<p>The icons that a status can have. Empty means <code>info-circle</code>.</p>
<dl>
<dt><code>clock</code></dt><dd>A clock: something is awaited.</dd>
<dt><code>info-circle</code></dt><dd>The letter i in a circle.</dd>
<dt><code>exclamation-circle</code></dt><dd>An exclamation mark in a circle.</dd>
<dt><code>question-circle</code></dt><dd>A question mark in a circle.</dd>
<dt><code>check-circle</code></dt><dd>A tick in a circle.</dd>
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
<dt id="error-users.not_found"><code>users.not_found</code> 404</dt><dd>There is no such user. <code>UsersService.QueryUsers</code> and <code>muster user list</code> list them.</dd>
<dt id="error-statuses.not_found"><code>statuses.not_found</code> 404</dt><dd>The organisation has no such status for incidents of this type. <code>StatusService.QueryOrgStatuses</code> lists them.</dd>
<dt id="error-common.not_found"><code>common.not_found</code> 404</dt><dd>There is no such path, method, timeline item, file, severity, key update, field, option or label.</dd>
<dt id="error-common.method_not_allowed"><code>common.method_not_allowed</code> 405</dt><dd>The path is called with another HTTP method than the one that the header <code>Allow</code> names: procedures take POST.</dd>
<dt id="error-roles.name_conflict"><code>roles.name_conflict</code> 409</dt><dd>Another role has this name, without regard to case.</dd>
<dt id="error-roles.maximum_active_reached"><code>roles.maximum_active_reached</code> 409</dt><dd>Five roles are active, which is the most. Archive one first.</dd>
<dt id="error-roles.minimum_active_required"><code>roles.minimum_active_required</code> 409</dt><dd>Two roles are active, which is the least. Unarchive or create one first.</dd>
<dt id="error-common.conflict"><code>common.conflict</code> 409</dt><dd>The request cannot be done in the present state: a role is assigned that is archived, or to a user who is disabled; an incident is given a severity or status that is archived; a role, severity, status, field, option or label that is in use is deleted, or what belongs to every organisation changed; a name, level, slug, option or label is taken; a field has moved on from the <code>version</code> that is named; or an incident lacks a value of a required field.</dd>
<dt id="error-integrations.not_configured"><code>integrations.not_configured</code> 409</dt><dd>What the request needs is not set up on this server: no connection makes chat channels, or there is no key to keep a secret with. The hint says what an operator can do.</dd>
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
