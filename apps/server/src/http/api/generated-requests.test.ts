import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { permissions } from "@grantway/protocol";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { program } from "../../testing/management.ts";
import { arbitraryOf, type JsonSchema, type Names } from "../../testing/schema-arbitrary.ts";

/*
 * Requests that the document allows, at random and by the names of what there is, and every answer compared with what the
 * document says of it. Some hundred in each run; all of a release by
 * `GRANTWAY_TEST_REQUESTS=20000 npx vitest run apps/server/src/http/api/generated-requests.test.ts`.
 */
const count = Number(process.env["GRANTWAY_TEST_REQUESTS"] ?? 300);

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly in: "path" | "query" | "header";
    readonly name: string;
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly content: { readonly "application/json": { readonly schema: JsonSchema } };
  };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** One operation of the document. */
interface One {
  readonly path: string;
  readonly method: string;
  readonly described: Described;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

it("no generated request fails the server, and no answer disagrees with the document", async () => {
  const server = await givenServer({ GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000" });
  const asker = await program(server, permissions);
  const document = (await (await asker.raw("GET", "/openapi.json")).json()) as OpenApi;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).addSchema(
    document,
    "api",
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, described })),
  );
  const names: Names = ["harbor", "ada", "https://api.example", "read", "openid", "s1"];
  const statuses = new Map<string, number>();

  const faults: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const one = operations[turn % operations.length];
    const world = { document, names: [...names] };
    const [request] = one === undefined ? [] : fc.sample(requestOf(one, world), { numRuns: 1, seed: turn });
    if (one === undefined || request === undefined) continue;
    const answer = await asker.raw(one.method.toUpperCase(), request.address, request);
    const text = await answer.text();
    const fault = disagreement(one, answer, text, ajv);
    const sent = `${one.method} ${request.address} ${"body" in request ? String(request.body) : ""}`.slice(
      0,
      500,
    );
    if (fault !== undefined) faults.push(`${sent} -> ${answer.status} ${text.slice(0, 500)}: ${fault}`);
    learn(names, text);
    const kind = `${Math.floor(answer.status / 100)}xx`;
    statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
  }
  process.stdout.write(`${count} generated requests: ${JSON.stringify(Object.fromEntries(statuses))}\n`);
  expect(faults).toEqual([]);
  expect(statuses.get("2xx")).toBeGreaterThan(count / 20);
}, 3_600_000);

/** What the document does not say of this answer. */
function disagreement(
  { path, method, described }: One,
  answer: Response,
  text: string,
  ajv: Ajv2020,
): string | undefined {
  if (answer.status >= 500) return "the server failed";
  const stated = described.responses[answer.status];
  if (stated === undefined) return "the status is not stated";
  const [mediaType = ""] = (answer.headers.get("content-type") ?? "").split(";");
  const isJson = /^application\/(?:json|[\w.-]+\+json)$/.test(mediaType);
  if (text === "") return stated.content === undefined || !isJson ? undefined : "there is no content";
  if (!(mediaType in (stated.content ?? {}))) return `${mediaType} is not stated`;
  // What is streamed has a line for each record, and may have none.
  if (!isJson) return undefined;
  return shapeFault([path, method, "responses", String(answer.status), "content", mediaType], text, ajv);
}

/** In what the text is not of the schema that stands there in the document. */
function shapeFault(parts: readonly string[], text: string, ajv: Ajv2020): string | undefined {
  const place = ["paths", ...parts, "schema"].map((part) =>
    encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  const check = ajv.getSchema(`api#/${place.join("/")}`);
  if (check === undefined) return "there is no schema";
  return check(JSON.parse(text)) === true ? undefined : ajv.errorsText(check.errors);
}

/** A request as the document describes it. */
function requestOf(
  { path, described: { parameters = [], requestBody } }: One,
  world: Parameters<typeof arbitraryOf>[1],
) {
  const valueOf = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map(({ name, schema }) => [name, arbitraryOf(schema, world)]),
      ),
      place === "path" ? {} : { requiredKeys: [] },
    );
  const schema = requestBody?.content["application/json"].schema;
  return fc
    .record({
      params: valueOf("path"),
      query: valueOf("query"),
      revision: fc.integer({ min: 1, max: 3 }),
      key: fc.option(fc.constantFrom("k1", "k2", "k3")),
      body: schema === undefined ? fc.constant(undefined) : arbitraryOf(schema, world),
    })
    .map(({ params, query, revision, key, body }) => {
      const headers = new Map([["if-match", `"${revision}"`]]);
      if (key !== null) headers.set("idempotency-key", key);
      if (body !== undefined) headers.set("content-type", "application/json");
      const sent = { address: addressOf(path, params, query), headers: Object.fromEntries(headers) };
      return body === undefined ? sent : Object.assign(sent, { body: JSON.stringify(body) });
    });
}

function addressOf(path: string, params: object, query: object): string {
  const given = new Map<string, unknown>(Object.entries(params));
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => segmentOf(String(given.get(name))));
  const asked = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
  );
  return asked.length === 0 ? place : `${place}?${asked.join("&")}`;
}

/** A dot, two, and nothing at all are no names to an address. */
function segmentOf(name: string): string {
  return ["", ".", ".."].includes(name) ? "nobody" : encodeURIComponent(name.toWellFormed());
}

/** Later requests ask for what earlier ones made. */
function learn(names: string[], text: string): void {
  for (const [, id = ""] of text.matchAll(/"(?:id|kid|sid|key|audience)":"([^"\\]+)"/g)) {
    // Not for the program that asks: it would end itself.
    if (names.includes(id) || id.startsWith("program-")) continue;
    names.push(id);
    if (names.length > 60) names.splice(6, 1);
  }
}
