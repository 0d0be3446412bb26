/// A kind of trouble, with the words in which people tell of it. `{…}` stands for what ``DemoWords`` fills in.
struct DemoScenario {
    var titles: [String]
    /// A title for when more is known.
    var cause: String
    var tags: [String]
    /// How often it is critical, major, minor, pending.
    var severityWeights: [Int]
    var notes: [String]
    var tasks: [String]
    /// The note that says why it is over.
    var ending: String
}

extension DemoScenario {
    static let all = [
        slow, errors, deploy, database, certificate, queue, disk, thirdParty, network, data, security, cost,
    ]

    private static let slow = DemoScenario(
        titles: [
            "{service} is slow in {region}", "{service}: p99 above {number} ms", "Timeouts from {service} in {region}",
            "{service} latency doubled since {hour}:00", "{service} ist langsam für Kunden in {region}",
        ],
        cause: "{service} is slow in {region}: connection pool of {database} exhausted",
        tags: ["latency", "customer-facing"], severityWeights: [10, 40, 40, 10],
        notes: [
            "p99 is at {number} ms, p50 is unchanged. Only {region} is affected. #latency",
            "The connection pool of {database} is at its limit on every instance.",
            "Trace of a slow request: https://traces.example.com/t/{hex}",
            "Added two instances of {slug} in {region}; watching the p99.",
            "Not the network: pings between the zones are at 0.4 ms as always.",
        ],
        tasks: [
            "Raise the pool size of {database}", "Add a p99 alert for {slug} in {region}", "Profile the slow endpoint",
        ],
        ending: "Back to normal since the pool was enlarged; p99 at 180 ms for half an hour.")

    private static let errors = DemoScenario(
        titles: [
            "{service}: {percent} % of requests fail with 5xx", "Errors in {service} after failover",
            "{service} returns 502 to mobile clients", "{service} down in {region}", "{service} 🔥 everything is red",
        ],
        cause: "{service}: {percent} % of requests fail since instance {host} lost its configuration",
        tags: ["errors", "customer-facing", "slo-burn"], severityWeights: [30, 45, 20, 5],
        notes: [
            "Error rate is {percent} % and rising. Customers are reporting it too. #customers",
            "All failing requests end on {host}.",
            "Took {host} out of the load balancer: https://runbooks.example.com/{slug}/drain",
            "Status page updated.",
            "The logs of {host} say: configuration key `{slug}.limits` is not there.",
        ],
        tasks: [
            "Take {host} out of rotation", "Check the other instances for the same fault", "Tell customer support",
        ],
        ending: "Error rate is below 0.1 % again. {host} has been rebuilt.")

    private static let deploy = DemoScenario(
        titles: [
            "Rollback of {slug} {version}", "{service} broken by release {version}",
            "Release {version} of {service} stuck half way", "Canary of {slug} {version} fails health checks",
        ],
        cause: "{service}: release {version} reads a column that the migration had not yet added",
        tags: ["deploy", "regression"], severityWeights: [10, 45, 40, 5],
        notes: [
            "Started with release {version} at {hour}:12. #deploy",
            "Rolling back to the release before: https://deploys.example.com/{slug}/{number}",
            "The migration is still running; the new code expects its column.",
            "Rollback is through in {region}, the others follow.",
        ],
        tasks: ["Roll back {slug} to the release before {version}", "Order migration before release in the pipeline"],
        ending: "All regions run the old release again; {version} comes back after the migration.")

    private static let database = DemoScenario(
        titles: [
            "Replica of {database} is {number} s behind", "{database}: failover in {region}",
            "Deadlocks in {database}", "{database} refuses connections", "Long-running query blocks {database}",
        ],
        cause: "{database}: a report without a time limit holds a lock for minutes",
        tags: ["database", "capacity"], severityWeights: [20, 40, 30, 10],
        notes: [
            "Lag of the replica is {number} s. Reads go to the primary for now. #database",
            "One session has been idle in transaction for {minutes} minutes.",
            "Ended that session; the queue of locks is draining.",
            "Dashboard: https://dashboards.example.com/d/{database}",
            "Vacuum had not run on the largest table for 9 days.",
        ],
        tasks: [
            "End idle transactions after 5 minutes", "Move the report to the replica",
            "Check the backups of {database}",
        ],
        ending: "Lag is at zero. The limit for idle transactions is in place.")

    private static let certificate = DemoScenario(
        titles: [
            "Certificate of {host} has expired", "Certificate of {host} expires in 2 days",
            "TLS errors between {slug} and {database}", "Clients refuse the certificate chain of {service}",
        ],
        cause: "Certificate of {host} has expired: the renewal job had lost its permission",
        tags: ["certificate", "expired"], severityWeights: [20, 30, 40, 10],
        notes: [
            "The job that renews has been failing since {weekday}. #tls",
            "New certificate issued by hand, rolling it out.",
            "Clients older than two years still miss the intermediate certificate.",
        ],
        tasks: ["Alert 14 days before a certificate ends", "Mend the permission of the renewal job"],
        ending: "The new certificate is everywhere; the job has been mended and run once.")

    private static let queue = DemoScenario(
        titles: [
            "{service}: {number} messages waiting", "Consumer of {service} stopped",
            "{service} delivers messages twice",
            "Backlog in {service} grows since {hour}:00",
        ],
        cause: "{service}: one malformed message stops the consumer",
        tags: ["queue", "backlog"], severityWeights: [10, 35, 45, 10],
        notes: [
            "{number} messages are waiting, {percent} % more than an hour ago.",
            "The consumer stops at the same message each time. #queue",
            "Moved the message aside: https://queues.example.com/{slug}/dead-letters/{number}",
            "The backlog is shrinking by 400 a second.",
        ],
        tasks: ["Put malformed messages aside by themselves", "Replay the {number} messages that were put aside"],
        ending: "The backlog is gone. Nothing was lost.")

    private static let disk = DemoScenario(
        titles: [
            "Disk of {host} is {percent} % full", "{database} stops: no space left", "Log volume of {slug} exploded",
            "Memory of {host} grows until it is killed",
        ],
        cause: "Disk of {host} is full of logs: debug level left on",
        tags: ["capacity", "disk"], severityWeights: [10, 30, 50, 10],
        notes: [
            "{percent} % used, at this rate full at {hour}:40.",
            "Deleted old logs: 38 GiB free. #capacity",
            "The debug level has been on since {weekday}.",
        ],
        tasks: ["Set the log level of {slug} back", "Grow the volume of {host}", "Rotate logs by size"],
        ending: "40 % free, and the log level is back at info.")

    private static let thirdParty = DemoScenario(
        titles: [
            "Card provider declines {percent} % of payments", "DNS provider has an outage in {region}",
            "SMS codes arrive {minutes} minutes late", "Carrier API for {service} times out",
        ],
        cause: "{service}: the provider's {region} site is down, traffic moved",
        tags: ["third-party", "customer-facing"], severityWeights: [25, 45, 25, 5],
        notes: [
            "Their status page says nothing yet. Ticket {number} is open with them. #vendor",
            "Switched {slug} to the second provider.",
            "They confirm an outage in {region}: https://status.example.net/incidents/{number}",
        ],
        tasks: [
            "Ask the provider for a report", "Switch back to the first provider", "Automate the switch of providers",
        ],
        ending: "The provider reports all clear and our numbers agree.")

    private static let network = DemoScenario(
        titles: [
            "Packet loss between {region} and the core", "{host} unreachable", "Ingress in {region} drops connections",
            "Réseau instable dans {region}",
        ],
        cause: "Packet loss in {region}: one of four links flaps",
        tags: ["network", "infrastructure"], severityWeights: [20, 40, 30, 10],
        notes: [
            "{percent} % packet loss on one of four links. #network",
            "Took the link out; the other three carry it.",
            "The data centre has a technician on site in {minutes} minutes.",
        ],
        tasks: ["Replace the optics of the link", "Test the loss of a link each quarter"],
        ending: "Link replaced, no loss for an hour.")

    private static let data = DemoScenario(
        titles: [
            "Wrong prices shown in {service}", "{service}: yesterday's report is empty",
            "Duplicate orders after retry in {service}", "{service} shows ￥ instead of €",
        ],
        cause: "{service}: the nightly import read half a file",
        tags: ["data", "correctness"], severityWeights: [20, 40, 30, 10],
        notes: [
            "{number} records are affected, none older than {weekday}. #data",
            "The import stopped after {percent} % of the file and said nothing.",
            "Running it again from the start; it takes {minutes} minutes.",
        ],
        tasks: [
            "Compare the row count after each import", "Correct the {number} records", "Write to affected customers",
        ],
        ending: "All records are right again; the import now checks its count.")

    private static let security = DemoScenario(
        titles: [
            "Unusual sign-ins from {region}", "Token of {slug} found in a public log",
            "Password guessing against {service}",
            "Dependency of {slug} has a published weakness",
        ],
        cause: "Token of {slug} was in a build log for {minutes} minutes",
        tags: ["security"], severityWeights: [35, 40, 20, 5],
        notes: [
            "Revoked the token. It was used by nobody else. #security",
            "{number} attempts from {percent} addresses in one hour.",
            "Rate limit for {slug} set to 20 a minute.",
        ],
        tasks: ["Rotate the secrets of {slug}", "Search older logs for tokens", "Inform the data protection officer"],
        ending: "No sign of misuse; secrets rotated.")

    private static let cost = DemoScenario(
        titles: [
            "{service}: cache hit rate fell to {percent} %", "Bot traffic on {service}",
            "Nightly job of {slug} still running at {hour}:00",
            "Alerts of {slug} fire for nothing",
        ],
        cause: "{service}: crawler ignores the limits it was given",
        tags: ["noise", "capacity"], severityWeights: [2, 18, 60, 20],
        notes: [
            "Hit rate {percent} %, usually above 95 %.", "One address range makes {percent} % of the requests. #bots",
            "Limited it at the edge.",
        ],
        tasks: ["Review the thresholds of the alerts", "Limit crawlers at the edge"],
        ending: "Traffic is normal again.")
}
