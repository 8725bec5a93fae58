import type { IncomingMessage, ServerResponse } from "node:http";

/* What an API might answer, by name, for the page of answers. */

/** One answer: its body, or what writes it. */
export interface Sample {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | (() => string);
  /** Writes for as long as it likes. */
  readonly write?: (response: ServerResponse, request: IncomingMessage) => void;
}

const json = { "content-type": "application/json" } as const;

/** A list of people as APIs answer it, in pages. */
function people(from: number, count: number): string {
  const items = Array.from({ length: count }, (_, nth) => personAt(from + nth));
  return JSON.stringify({ items, total: count });
}

const cities = ["Aden", "Bonn", "Cairo", "Dakar"] as const;

function personAt(id: number) {
  return {
    id,
    name: `Person ${id}`,
    email: `person${id}@people.example`,
    score: (id * 7919) % 1000,
    active: id % 3 !== 0,
    address: { city: cities[id % cities.length], zip: String(10_000 + id) },
    tags: id % 2 === 0 ? ["a", "b"] : [],
    formula: id % 50 === 0 ? "=1+1" : "none",
    note: "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(id % 4),
  };
}

const strange =
  '{"big":9007199254740993,"twice":1,"twice":2,"__proto__":{"x":true},"half":"\\ud800","control":"a\\u0007b","empty":{},"none":null,' +
  '"link":"https://people.example/ada","arabic":"مرحبا بالعالم","long":"' +
  "word ".repeat(400) +
  '","list":[1,2,3],"deep":' +
  "[".repeat(10_000) +
  "]".repeat(10_000) +
  "}";

/** A red square of one pixel. */
const png = Uint8Array.fromBase64(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
);

/** A second of silence. */
function wav(): Uint8Array {
  const data = Buffer.alloc(44 + 8_000, 0x80);
  data.write("RIFF", 0);
  data.writeUInt32LE(36 + 8_000, 4);
  data.write("WAVEfmt ", 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(8_000, 24);
  data.writeUInt32LE(8_000, 28);
  data.writeUInt16LE(1, 32);
  data.writeUInt16LE(8, 34);
  data.write("data", 36);
  data.writeUInt32LE(8_000, 40);
  return data;
}

const page =
  "<!doctype html><html><head><title>502 Bad Gateway</title><script>window.ran = true</script></head>" +
  '<body><h1>Bad Gateway</h1><p>The upstream &amp; its friends are down.</p><img src="x" onerror="window.ran = true"></body></html>';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="window.ran = true"><script>window.ran = true</script>' +
  '<rect width="40" height="20" fill="red"/></svg>';

/** The columns of a report stand beside its rows. */
const report = JSON.stringify({
  columns: [
    { header: "Owner", slug: "o" },
    { header: "Visits", slug: "v" },
  ],
  data: [
    { o: "Ada", v: 12 },
    { o: "Bo", v: "7" },
  ],
});

/** All of them. */
const samples: Readonly<Record<string, Sample>> = {
  people: {
    headers: { ...json, "x-request-id": "42", "content-disposition": 'attachment; filename="people.json"' },
    body: people(1, 40),
  },
  changed: {
    headers: { ...json, "x-version": "2" },
    body: people(2, 40).replace('"Person 5"', '"Somebody else"'),
  },
  strange: { headers: json, body: strange },
  broken: { headers: json, body: '{"items":[\n  {"id":1},\n  {"id":2,}\n]}' },
  empty: { status: 204, headers: { "x-request-id": "43" } },
  emptyList: { headers: json, body: '{"items":[]}' },
  problem: {
    status: 422,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify({
      type: "https://people.example/problems/invalid",
      title: "Two fields are wrong",
      detail: "Nobody was created.",
      errors: [
        { pointer: "/email", detail: "is no address" },
        { pointer: "/name", detail: "is too long" },
      ],
    }),
  },
  forbidden: {
    status: 403,
    headers: {
      ...json,
      "www-authenticate": 'Bearer error="insufficient_scope", scope="people:write"',
      "retry-after": "30",
    },
    body: '{"error":"insufficient_scope","error_description":"The token may only read."}',
  },
  gateway: { status: 502, headers: { "content-type": "text/html" }, body: page },
  wrongType: { status: 500, headers: json, body: page },
  csv: {
    headers: { "content-type": "text/csv; charset=latin1" },
    body: Buffer.from("name;age\nJosé;40\n=1+1;7\n", "latin1"),
  },
  lines: {
    headers: { "content-type": "application/x-ndjson" },
    body: '{"id":1,"a":"x"}\n{"id":2}\nnot json\n',
  },
  charset: { headers: { "content-type": "text/plain; charset=klingon-8" }, body: "Qapla’" },
  damaged: { headers: { "content-type": "text/plain" }, body: Buffer.from("caf\u00e9", "latin1") },
  png: { headers: { "content-type": "image/png" }, body: png },
  svg: { headers: { "content-type": "image/svg+xml" }, body: drawing },
  badImage: { headers: { "content-type": "image/png" }, body: "no image" },
  wav: { headers: { "content-type": "audio/wav" }, body: wav() },
  zip: {
    headers: { "content-type": "application/zip" },
    body: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 65]),
  },
  report: { headers: json, body: report },
  events: {
    headers: { "content-type": "text/event-stream" },
    write(response) {
      response.write('event: person\nid: 1\ndata: {"id":1}\n\n');
      response.write("data: two\ndata: lines\n\n: silence\n\n");
    },
  },
  huge: { headers: json, body: () => people(1, 205_000) },
  many: { headers: json, body: () => people(1, 100_000) },
  "page.1": { headers: { ...json, link: '<page.2>; rel="next"' }, body: people(1, 3) },
  "page.2": { headers: json, body: people(4, 3).replace("{", '{"next":"?page=3",') },
  "page.2?page=3": { headers: json, body: people(7, 2) },
  outside: {
    headers: json,
    body: people(1, 2).replace("{", '{"next":"https://evil.example/people?page=2",'),
  },
  again: { headers: { ...json, link: '<again?page=2>; rel="next"' }, body: people(1, 2) },
  "again?page=2": { headers: { ...json, link: '<again>; rel="next"' }, body: people(3, 2) },
  refusing: { headers: { ...json, link: '<forbidden>; rel="next"' }, body: people(1, 2) },
  linked: {
    headers: json,
    write(response, request) {
      const base = `http://${request.headers.host ?? ""}`;
      response.end(JSON.stringify({ self: `${base}/answers/people?x=1`, other: `${base}/elsewhere` }));
    },
  },
  stuck: { headers: { ...json, link: '<stuck?page=2>; rel="next"' }, body: people(1, 2) },
  "stuck?page=2": { headers: json, write: (response) => response.flushHeaders() },
  endless: { headers: { ...json, link: '<endless?page=1>; rel="next"' }, body: people(1, 2) },
};

/** Answers `/answers/<name>`. @returns whether there is one. */
export function answerSample(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const name = (request.url ?? "").replace("/answers/", "");
  const sample = samples[name] ?? endlessPage(name);
  if (!path.startsWith("/answers/") || sample === undefined) return false;
  const { status = 200, headers = {}, body, write } = sample;
  response.writeHead(status, headers);
  if (write === undefined) response.end(typeof body === "function" ? body() : body);
  else write(response, request);
  return true;
}

/** Each page names one more. */
function endlessPage(name: string): Sample | undefined {
  const page = /^endless\?page=(\d+)$/.exec(name)?.[1];
  if (page === undefined) return undefined;
  const link = `<endless?page=${Number(page) + 1}>; rel="next"`;
  return { headers: { ...json, link }, body: people(2 * Number(page) + 1, 2) };
}
