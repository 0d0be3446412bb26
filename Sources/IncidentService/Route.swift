import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// A procedure bound to its handler, with its types erased.
struct Route: Sendable {
    let procedure: any Procedure.Type
    let answer: @Sendable (Call, any Database, Environment) async throws -> CallAnswer

    /// Finds the handler of `procedure`; the catalog and the handlers are one build.
    init(_ procedure: any Procedure.Type, remembered: RememberedAnswers) throws {
        switch procedure {
        case let query as any QueryHandler.Type: self.init(query: query, remembered)
        case let command as any CommandHandler.Type: self.init(command: command)
        default: throw MissingHandler(procedure: "\(procedure)", method: procedure.method)
        }
    }

    private init<P: QueryHandler>(query: P.Type, _ remembered: RememberedAnswers) {
        procedure = query
        answer = { call, database, environment in
            let now = environment.now()
            let generation = P.isRemembered ? await database.generation() : nil
            if let generation, let answer = remembered.answer(to: call, generation: generation, now: now) {
                return answer
            }
            let request = try WireCoder.decode(P.Request.self, from: call.body)
            // The primary may go or come back during the read: the earlier word is the safe one.
            let dataAsOf = database.dataAsOf
            let (response, version, validUntil) = try await database.read(P.lane == .list ? .list : .record) { tx in
                let context = QueryContext(caller: call.caller, now: now, tx: tx)
                return (try P.handle(request, context), context.notes.incidentVersion, context.notes.validUntil)
            }
            var answer = CallAnswer(body: try WireCoder.encode(response), incidentVersion: version)
            answer.dataAsOf = dataAsOf ?? database.dataAsOf
            if let generation, answer.dataAsOf == nil {
                remembered.keep(answer, to: call, generation: generation, until: validUntil)
            }
            return answer
        }
    }

    private init<P: CommandHandler>(command: P.Type) {
        procedure = command
        answer = { call, database, environment in
            let request = try WireCoder.decode(P.Request.self, from: call.body)
            let refusal = await P.refusal(of: request, environment)
            // A call that is repeated gets its answer, whatever the world says by now.
            if let refusal, call.idempotencyKey == nil { throw refusal }
            return try await database.command(call, environment) { context in
                if let refusal { throw refusal }
                return try P.handle(request, context)
            }
        }
    }

    struct MissingHandler: Error, CustomStringConvertible {
        var procedure: String
        var method: String
        var description: String { "\(method) has no handler. Write \(procedure)+Handler.swift in IncidentService." }
    }
}
