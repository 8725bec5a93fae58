import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Decision, one } from "../src/decisions/decision.ts";
import { record } from "../src/decisions/record.ts";
import { statements } from "../src/decisions/statement.ts";
import { openStorage } from "../src/index.ts";
import { createDatabase } from "../src/postgres/database.ts";
import { runDecision } from "../src/postgres/run-decision.ts";
import { connect } from "../src/sqlite/connect.ts";
import { createRunDecision } from "../src/sqlite/run-decision.ts";
import { count, createPostgresPlace, createSqlitePlace, type Place, sixteen } from "./on-each-adapter.ts";
import { newId, operator } from "./people-and-clients.ts";

/** A decision that tells somebody something, and then fails where asked to. */
function* tell(stream: string, fails = false): Decision<void> {
  yield* record(operator, {
    action: "client.updated",
    target: stream,
    event: { stream, type: "app.told", payload: { text: "half a pair \ud800, NUL \0" } },
  });
  if (fails) throw new Error("it fails after all");
}

/** How a decision runs on its own connection, and what ends it. */
interface Runner {
  run<T>(decision: () => Decision<T>): Promise<T>;
  close(): void | Promise<void>;
}

function onSqlite({ address }: Place): Runner {
  const db = connect(address, "writer");
  const step = createRunDecision(db);
  return {
    async run(decision) {
      db.exec("BEGIN IMMEDIATE");
      try {
        const answer = step(decision());
        db.exec("COMMIT");
        return answer;
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => db.close(),
  };
}

function onPostgres({ address }: Place): Runner {
  const db = createDatabase(address);
  return {
    run: (decision) => db.transaction((queries) => runDecision(queries, decision())),
    close: () => db.close(),
  };
}

describe.each([
  { name: "SQLite", createPlace: createSqlitePlace, connectTo: onSqlite },
  { name: "PostgreSQL", createPlace: createPostgresPlace, connectTo: onPostgres },
])("a decision on $name", ({ createPlace, connectTo }) => {
  let place: Place;
  let runner: Runner;

  beforeAll(async () => {
    place = await createPlace();
    await (await openStorage({ database: place.address })).close();
    runner = connectTo(place);
  });
  afterAll(async () => {
    await runner.close();
    await place.remove();
  });
  const eventsOf = (stream: string) =>
    place.sql(`SELECT seq FROM events WHERE stream = '${stream}' ORDER BY seq`);

  it("commits the record and the event with what it did, or none of them", async () => {
    const stream = newId();
    await runner.run(() => tell(stream));
    await expect(runner.run(() => tell(stream, true))).rejects.toThrow("it fails after all");
    await expect(place.sql(`SELECT action FROM audit_events WHERE target = '${stream}'`)).resolves.toEqual([
      { action: "client.updated" },
    ]);
    expect((await eventsOf(stream)).map(({ seq }) => Number(seq))).toEqual([1]);
  });

  it("numbers the events of a stream without a gap, whoever fails in between", async () => {
    const stream = newId();
    const outcomes = await sixteen((caller) =>
      runner
        .run(() => tell(stream, caller % 3 === 0))
        .then(
          () => "told",
          () => "failed",
        ),
    );
    const numbers = (await eventsOf(stream)).map(({ seq }) => Number(seq));
    expect(count(outcomes, "failed")).toBe(6);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  it("is told of a value its statement does not name", async () => {
    const { ask } = statements("test", { ask: "SELECT 1 WHERE $known IS NULL" });
    await expect(runner.run(() => one(ask, { known: null, misspelt: "x" }))).rejects.toThrow(/misspelt/);
  });

  it("gives truth values, texts and nothing as they are", async () => {
    const { ask } = statements("test-kinds", {
      ask: ({ name }) =>
        name === "postgres"
          ? "SELECT $yes::boolean, $text::text, $nothing::text, $text::text"
          : "SELECT $yes, $text, $nothing, $text",
    });
    const row = await runner.run(() => one(ask, { yes: true, text: "a$b", nothing: null }));
    expect(row?.map((cell) => (cell === 1 ? true : cell))).toEqual([true, "a$b", null, "a$b"]);
  });
});
