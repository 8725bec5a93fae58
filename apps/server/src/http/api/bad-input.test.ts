import { DatabaseSync } from "node:sqlite";
import { apiOperations, type Operation, type Shape } from "@grantway/api";
import { permissions } from "@grantway/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { type Asker, program } from "../../testing/management.ts";

/*
 * What nobody should send, for every member of every operation there is. It is made from the contract, so an operation that
 * is added is asked it too. Each is refused with a pointer, nothing is changed, and the log tells of no failure.
 */

const huge = "x".repeat(50_000);

/** Of whatever type a member is, most of these are wrong; which, its schema says. */
const values: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["a fraction", 12.5],
  ["a number beyond all", 1e308],
  ["a negative number", -1],
  ["true", true],
  ["text", "?"],
  // Longer than any member may be, and in each of one request still no more than is read.
  ["long text", "x".repeat(2100)],
  ["NUL", "a\0b"],
  ["half a character", "\ud800"],
  ["a list", [[]]],
  ["an object", { constructor: { prototype: {} } }],
];

const unknownNames = ["constructor", "__proto__", "toString", "hasOwnProperty", "nonsense", "a~b/c", ""];

interface Place {
  readonly server: GivenServer;
  readonly asker: Asker;
  readonly before: string;
}

/** A server that nothing that happens here may change. */
async function here(): Promise<Place> {
  const server = await givenServer({
    GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000",
    GRANTWAY_BODY_LIMIT: "98304",
  });
  const asker = await program(server, permissions);
  return { server, asker, before: rowsOf(server) };
}

describe("bad input to the management API", () => {
  it("is refused member by member, with a pointer, and changes nothing", async () => {
    const place = await here();
    const { asker } = place;
    const faults: string[] = [];
    for (const operation of apiOperations) {
      for (const [what, value] of values) faults.push(...(await sendMembers(asker, operation, what, value)));
      faults.push(...(await sendUnknown(asker, operation)));
      faults.push(...(await sendWholes(asker, operation)));
      faults.push(...(await sendPaths(asker, operation)));
    }
    expect(faults).toEqual([]);
    expect(rowsOf(place.server)).toBe(place.before);
    expect(badLines(place.server)).toEqual([]);
  });

  it("never fails the server, whatever JSON it is", async () => {
    const { asker, server } = await here();
    const bodies = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 10, seed: 7 });
    const failed: string[] = [];
    for (const operation of apiOperations.filter(({ body }) => body !== undefined)) {
      for (const body of bodies.map((one) => JSON.stringify(one))) {
        const answer = await send(asker, operation, { body });
        if (answer.status >= 500) failed.push(`${operation.name} ${body}`);
      }
    }
    expect(failed).toEqual([]);
    expect(badLines(server)).toEqual([]);
  });
});

/** Every member of body and query is this value at once: each that may not be is pointed at. */
async function sendMembers(
  asker: Asker,
  operation: Operation,
  what: string,
  value: unknown,
): Promise<readonly string[]> {
  const { query, body } = operation;
  const faults: string[] = [];
  if (isShape(body)) {
    const members = Object.keys(body.shape);
    const wrong = members.filter((name) => !body.shape[name]?.safeParse(value).success);
    if (wrong.length > 0) {
      const sent = Object.fromEntries(members.map((name) => [name, value]));
      const answer = await send(asker, operation, { body: JSON.stringify(sent) });
      faults.push(
        ...(await faultsOf(answer, `${operation.name} with ${what}`, isStrange(value) ? [] : wrong)),
      );
    }
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  for (const [name, schema] of Object.entries(query?.shape ?? {})) {
    if (schema.safeParse(text).success && text.isWellFormed() && !text.includes("\0")) continue;
    const asked = text.isWellFormed() ? encodeURIComponent(text) : "%ED%A0%80";
    const answer = await send(asker, operation, { query: `?${name}=${asked}` });
    faults.push(...(await faultsOf(answer, `${operation.name}?${name} with ${what}`, [])));
  }
  return faults;
}

/** Text that is none is told of before anything else is looked at. */
function isStrange(value: unknown): boolean {
  return typeof value === "string" && (!value.isWellFormed() || value.includes("\0"));
}

/** Members nobody knows, among them those that every object has by itself. */
async function sendUnknown(asker: Asker, operation: Operation): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of unknownNames) {
    if (isShape(operation.body)) {
      const answer = await send(asker, operation, { body: `{${JSON.stringify(name)}:1}` });
      faults.push(...(await faultsOf(answer, `${operation.name} with the member ${name}`, [name])));
    }
    if (operation.query !== undefined && name !== "") {
      const answer = await send(asker, operation, { query: `?${encodeURIComponent(name)}=1` });
      faults.push(...(await faultsOf(answer, `${operation.name}?${name}`, [name])));
    }
  }
  return faults;
}

/** What is no object, no JSON, too deep or too large. */
async function sendWholes(asker: Asker, operation: Operation): Promise<readonly string[]> {
  const faults: string[] = [];
  if (!isShape(operation.body)) return faults;
  const deep = "[".repeat(2000) + "]".repeat(2000);
  for (const body of [
    "null",
    "[]",
    '"text"',
    "1",
    "true",
    "",
    "{",
    "\ufeff{}",
    `{"a":${deep}}`,
    `["${huge}"]`,
  ]) {
    const answer = await send(asker, operation, { body });
    faults.push(...(await faultsOf(answer, `${operation.name} with the body ${body.slice(0, 20)}`, [])));
  }
  const large = await send(asker, operation, { body: `{"a":"${huge}${huge}"}` });
  if (large.status !== 413) faults.push(`${operation.name} with a large body: ${large.status}`);
  return faults;
}

/** Names in the path that no record has. */
async function sendPaths(asker: Asker, operation: Operation): Promise<readonly string[]> {
  const faults: string[] = [];
  if (operation.params === undefined) return faults;
  for (const name of [
    "%00",
    "%ED%A0%80",
    "%",
    "__proto__",
    "constructor",
    "x".repeat(5000),
    "%F0%9F%92%A9",
    "%2F..%2F",
  ]) {
    const answer = await send(asker, operation, { name, body: "{}" });
    // Counting what belongs to nobody finds nothing, which is an answer.
    if (operation.method === "GET" && answer.status === 200) continue;
    faults.push(...(await faultsOf(answer, `${operation.name} of ${name.slice(0, 20)}`, [])));
  }
  return faults;
}

/** Nothing where it is a problem with all it has to tell, and a pointer to each of these members. */
async function faultsOf(
  answer: Response,
  what: string,
  members: readonly string[],
): Promise<readonly string[]> {
  const text = await answer.text();
  const about = `${what}: ${answer.status} ${text.slice(0, 300)}`;
  const isProblem = answer.headers.get("content-type") === "application/problem+json; charset=utf-8";
  if (answer.status >= 500 || !isProblem) return [about];
  const { errors = [], requestId } = JSON.parse(text) as {
    readonly requestId: string;
    readonly errors?: readonly { readonly pointer: string }[];
  };
  const pointers = errors.map(({ pointer }) => pointer);
  const missing = members.map(pointerTo).filter((pointer) => !pointers.some((one) => isAt(one, pointer)));
  return [
    ...(requestId === "" ? [`${about} has no request id`] : []),
    ...missing.map((pointer) => `${about} does not point to ${pointer}`),
  ];
}

function pointerTo(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

async function send(
  asker: Asker,
  { method, path, body: schema }: Operation,
  {
    body,
    query = "",
    name = "nobody",
  }: { readonly body?: string; readonly query?: string; readonly name?: string },
): Promise<Response> {
  const sent = schema === undefined || body === undefined ? {} : { body };
  return asker.raw(method, path.replaceAll(/\{\w+\}/g, name) + query, {
    ...sent,
    headers: { "if-match": '"1"', ...("body" in sent ? { "content-type": "application/json" } : {}) },
  });
}

function isShape(schema: Operation["body"]): schema is Shape {
  return schema !== undefined && "shape" in schema;
}

/** Lines that tell of a failure, or repeat what was sent. */
function badLines({ log }: GivenServer): readonly string[] {
  return log.filter((line) => line.length > 4000 || !/"level":(?:"info"|"debug"|20|30)/.test(line));
}

/** All rows of what people decide. */
function rowsOf({ config }: GivenServer): string {
  const db = new DatabaseSync(config.database, { readOnly: true });
  const tables = [
    "users",
    "clients",
    "client_secrets",
    "apis",
    "scopes",
    "signing_keys",
    "sessions",
    "audit_events",
  ];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return JSON.stringify(rows);
}
