import IncidentAPI

/// Tells the story of one incident after the other. The same seed tells the same.
struct DemoStory {
    let seed: UInt64
    /// Nothing happens after it: what would, has not happened yet.
    let end: Timestamp
    /// The ids of the organisation's severities that a demo uses: critical, major, minor, pending.
    let severityIDs = ["critical", "major", "minor", "pending"]

    /// The story of the incident that the calendar puts at `declaredAt`; `random` is its own stream.
    func incident(declaredAt: Timestamp, _ random: inout DemoRandom) -> DemoIncident {
        let scenario = random.pick(DemoScenario.all)
        let words = DemoWords(&random)
        let isDrill = random.chance(percent: 10)
        let severity = random.weighted(scenario.severityWeights)
        var declared = DemoDeclaration(
            at: declaredAt, person: random.below(DemoPerson.all.count),
            title: (isDrill ? "Drill: " : "") + words.fill(random.pick(scenario.titles)),
            severityID: severityIDs[severity], labels: labels(of: scenario, words, severity, &random), isDrill: isDrill,
            roomPrefix: isDrill ? "drill" : "incident")
        if random.chance(percent: 30) {
            declared.attachCaption = "\(words.service.name) dashboard"
            declared.attachURL = words.fill("https://dashboards.example.com/d/{slug}?var-region={region}")
        }
        var scene = DemoScene(declared: declared, minutes: minutes(severity, &random))
        act(scenario, words, severity, in: &scene, &random)
        return DemoIncident(declared: declared, steps: scene.steps(until: end))
    }

    /// How long it takes until somebody resolves it: mostly an hour or two, at times days.
    private func minutes(_ severity: Int, _ random: inout DemoRandom) -> Int {
        let scale = 1 << random.below(6)
        return random.inRange(9...40) * scale * (severity < 2 ? 1 : 2)
    }

    private func labels(
        of scenario: DemoScenario, _ words: DemoWords, _ severity: Int, _ random: inout DemoRandom
    ) -> [IncidentLabel] {
        var labels = [DemoLabels.service(words.service)]
        if random.chance(percent: 60) { labels.append(DemoLabels.region(words.region)) }
        if random.chance(percent: 40) { labels.append(DemoLabels.team(words.service.team)) }
        labels += random.pick(random.below(3), of: scenario.tags).map(DemoLabels.tag)
        if severity == 0, random.chance(percent: 50) { labels.append(DemoLabels.executiveNotice) }
        return labels
    }

    private func act(
        _ scenario: DemoScenario, _ words: DemoWords, _ severity: Int, in scene: inout DemoScene,
        _ random: inout DemoRandom
    ) {
        let people = random.pick(3 + random.below(5), of: Array(DemoPerson.all.indices))
        let (commander, investigator) = (people[0], people[1])
        scene.add(.assign(role: 0, person: commander), by: scene.declared.person, atPercent: 2, &random)
        scene.add(.assign(role: 1, person: investigator), by: commander, atPercent: 4, &random)
        for person in people.dropFirst(2).prefix(random.below(5)) {
            scene.add(.assign(role: 2, person: person), by: person, atPercent: 5 + random.below(40), &random)
        }
        if random.chance(percent: 6) {
            scene.add(.unassign(role: 1, person: investigator), by: commander, atPercent: 60, &random)
            scene.add(.assign(role: 1, person: people[2]), by: commander, atPercent: 61, &random)
        }
        for (index, note) in random.pick(1 + random.below(4), of: scenario.notes).enumerated() {
            let percent = 8 + index * 18 + random.below(15)
            scene.add(.note(words.fill(note)), by: random.pick(people), atPercent: percent, &random)
        }
        if random.chance(percent: 20), severity > 0 {
            let raised = severityIDs[random.below(severity)]
            scene.add(.setSeverity(id: raised), by: commander, atPercent: 10 + random.below(20), &random)
        }
        if random.chance(percent: 12) {
            let title = (scene.declared.isDrill ? "Drill: " : "") + words.fill(scenario.cause)
            scene.add(.setTitle(title), by: investigator, atPercent: 50 + random.below(30), &random)
        }
        if random.chance(percent: 15) {
            let start = scene.declared.at.wholeSeconds.advanced(bySeconds: -60 * random.inRange(2...40))
            scene.add(.setStart(start), by: commander, atPercent: 70, &random)
        }
        addTasks(scenario.tasks.map(words.fill), people, to: &scene, &random)
        if !random.chance(percent: 3) {
            scene.add(.note(words.fill(scenario.ending)), by: investigator, atPercent: 98, &random)
            scene.add(.resolve, by: commander, atPercent: 100, &random)
            if random.chance(percent: 60) {
                let status = ["not_started", "in_progress", "completed"][random.weighted([2, 2, 6])]
                scene.add(.debrief(status), by: commander, atPercent: 110 + random.below(90), &random)
            }
        }
    }

    private func addTasks(
        _ texts: [String], _ people: [Int], to scene: inout DemoScene, _ random: inout DemoRandom
    ) {
        for (index, text) in random.pick(random.below(texts.count + 1), of: texts).enumerated() {
            let assignee = random.chance(percent: 70) ? random.pick(people) : nil
            let percent = 10 + 12 * index
            scene.add(.addTask(text: text, assignee: assignee), by: people[0], atPercent: percent, &random)
            let worker = assignee ?? people[1]
            if random.chance(percent: 25) {
                scene.add(.setTask(index, .progress), by: worker, atPercent: percent + 15, &random)
            }
            if random.chance(percent: 85) {
                scene.add(.setTask(index, .done), by: worker, atPercent: percent + 30 + random.below(30), &random)
            }
        }
    }
}

/// The steps of one incident while they are thought up, in any order.
private struct DemoScene {
    let declared: DemoDeclaration
    let minutes: Int
    private var planned: [DemoStep] = []

    init(declared: DemoDeclaration, minutes: Int) {
        self.declared = declared
        self.minutes = minutes
    }

    /// Plans a step at a part of the time until the incident is resolved, to a minute or so.
    mutating func add(_ action: DemoStep.Action, by person: Int, atPercent percent: Int, _ random: inout DemoRandom) {
        let microseconds = Int64(minutes) * 600_000 * Int64(percent) + Int64(random.below(50_000_000)) + 1_000_000
        planned.append(
            DemoStep(at: declared.at.advanced(byMicroseconds: microseconds), person: person, action: action))
    }

    /// What happened until `end`, in order, no two at one moment.
    func steps(until end: Timestamp) -> [DemoStep] {
        var steps = planned.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        var last = declared.at
        for index in steps.indices {
            if steps[index].at <= last { steps[index].at = last.advanced(byMicroseconds: 1000) }
            last = steps[index].at
        }
        return steps.filter { $0.at <= end }
    }
}
