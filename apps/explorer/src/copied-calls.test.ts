import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { bringPython } from "@grantway/tools/services";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WireBody, WireCall } from "./browser/request/wire-call.ts";
import { copiedCall, type CopiedCall } from "./browser/request/copy/copied-call.ts";
import { asCurl } from "./browser/request/copy/curl.ts";
import { asGrantwayFetch } from "./browser/request/copy/grantway-fetch.ts";
import { asJavaScript } from "./browser/request/copy/javascript.ts";
import { asPython } from "./browser/request/copy/python.ts";

/* Calls made by chance are copied, run, and compared with what arrives. */

interface Arrived {
  readonly method: string | undefined;
  readonly path: string;
  readonly header: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
  /** Of a form of parts: names and values, files by their name besides. */
  readonly parts: readonly (readonly string[])[];
}

let server: Server;
let base: string;
let folder: string;
const arrived: Arrived[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "grantway-copied-"));
  await writeFile(join(folder, "note.txt"), "in a file");
  async function note(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const { "x-own": header, authorization, "content-type": type } = request.headers;
    const parts = type?.startsWith("multipart/") === true ? await partsOf(body, type) : [];
    arrived.push({
      method: request.method,
      path: decodeURIComponent(request.url ?? ""),
      header: header === undefined ? undefined : Buffer.from(String(header), "latin1").toString("utf8"),
      authorization,
      type: parts.length > 0 ? "multipart" : type,
      body: parts.length > 0 ? "" : body.toString("utf8"),
      parts,
    });
    response.end("ok");
  }
  server = createServer((request, response) => void note(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => void arrived.splice(0));

async function partsOf(body: Buffer, type: string): Promise<readonly (readonly string[])[]> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, await value.text()],
    ),
  );
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, ACCESS_TOKEN: "the token", NODE_OPTIONS: "", no_proxy: "127.0.0.1" };
  await promisify(execFile)(program, args, { cwd: folder, env, timeout: 100_000 });
}

/** What has to arrive of a call. */
function expected({ method, url, headers, body, scheme }: CopiedCall): Arrived {
  return {
    method,
    // Some escape more than they have to, which is the same address.
    path: decodeURIComponent(url.slice(base.length)),
    header: headers[0]?.[1],
    authorization: scheme === undefined ? undefined : `${scheme} the token`,
    type: body === undefined ? undefined : body.kind === "parts" ? "multipart" : body.type,
    body: body?.kind === "text" ? body.text : "",
    parts:
      body?.kind === "parts"
        ? body.parts.map(({ name, value }) =>
            typeof value === "string" ? [name, value] : [name, value.name, "in a file"],
          )
        : [],
  };
}

const nasty = fc.constantFrom(
  "'",
  '"',
  "\\",
  "$(id)",
  "`id`",
  "$HOME",
  "!",
  "\n",
  "\r\n",
  "@note.txt",
  "<",
  ";",
  "%",
  "é",
  "💡",
  "\u2028",
  "{}",
  "[1-3]",
  "#",
  " ",
  "-",
  "&",
  "=",
  "${x}",
  "\t",
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join("").replaceAll("\u0000", ""));
const line = text
  .map((value) => value.replaceAll(/[^\u0021-\u007E]/g, "").slice(0, 40))
  .filter((value) => value !== "");
const path = text.map((value) => `/${encodeURIComponent(value)}?q=${encodeURIComponent(value)}`);
const headers = fc
  .option(line, { nil: undefined })
  .map((value) => (value === undefined ? [] : [["X-Own", value] as const]));
const scheme = fc.constantFrom(undefined, "Bearer");

const bodyOfText = fc
  .record({
    type: fc.constantFrom("application/json", "text/plain;charset=UTF-8"),
    text: text.filter((value) => value !== ""),
  })
  .map((body): WireBody => Object.assign(body, { kind: "text" } as const));
const name = text.map((value) => value.replaceAll(/[=\r\n"\\]/g, "")).filter((value) => value !== "");
const value = text.map((one) => one.replaceAll(/\r?\n|\r/g, "\n").replaceAll("\n", ""));
const bodyOfParts = (names: fc.Arbitrary<string>) =>
  fc
    .array(fc.record({ name: names, value }), { minLength: 1, maxLength: 3 })
    .map((parts): WireBody => ({ kind: "parts", parts }));

function calls(body: fc.Arbitrary<WireBody | undefined>): fc.Arbitrary<readonly CopiedCall[]> {
  const call = fc.record({ method: fc.constantFrom("POST", "PUT", "PATCH", "DELETE"), path, headers, body });
  const one = fc
    .tuple(call as fc.Arbitrary<WireCall>, scheme)
    .map(([wire, scheme]) => copiedCall(wire, base, scheme));
  return fc.array(one, { minLength: 30, maxLength: 30 });
}

const anyBody = fc.oneof(fc.constant(undefined), bodyOfText, bodyOfParts(name));
/** Of a tab in the name of a part, `requests` on urllib3 1 makes a `%09`. */
const bodyForPython = fc.oneof(
  fc.constant(undefined),
  bodyOfText,
  bodyOfParts(name.filter((one) => !one.includes("\t"))),
);

/** Copies many calls, runs all in one program, and compares. Looking for the smallest that fails would start it hundreds of times. */
async function arrive(
  body: fc.Arbitrary<WireBody | undefined>,
  go: (texts: readonly string[]) => Promise<void>,
  copy: (call: CopiedCall) => ReturnType<typeof asCurl>,
): Promise<{ readonly came: readonly Arrived[]; readonly meant: readonly Arrived[] }> {
  const all = fc.sample(calls(body), 1).flat();
  const texts = all.map((call) => {
    const copied = copy(call);
    if ("problem" in copied) throw new Error(copied.problem);
    expect(copied.text).not.toContain("the token");
    return copied.text;
  });
  await go(texts);
  return { came: arrived, meant: all.map(expected) };
}

describe("a copied call arrives as it was, whatever is in it", () => {
  it("by curl in a shell", async () => {
    const { came, meant } = await arrive(
      anyBody,
      (texts) => run("sh", ["-ec", texts.map((one) => `${one} --silent --output /dev/null`).join("\n")]),
      asCurl,
    );
    expect(came).toEqual(meant);
  });

  it("by JavaScript", async () => {
    const { came, meant } = await arrive(
      anyBody,
      async (texts) => {
        await writeFile(
          join(folder, "all.mjs"),
          texts.map((one) => `await (async () => {\n${one}\n})();`).join("\n"),
        );
        await run(process.execPath, ["all.mjs"]);
      },
      asJavaScript,
    );
    expect(came).toEqual(meant);
  });

  it("by grantway fetch, as far as a shell has to do with it", async () => {
    // The command itself is tested where it is; here it tells what it was given.
    const command = String.raw`grantway() { for word in "$@"; do if [ "$word" = @- ]; then cat; else printf %s "$word"; fi; printf '\0'; done; printf '\1'; }`;
    const all = fc.sample(calls(fc.oneof(fc.constant(undefined), bodyOfText)), 1).flat();
    const texts = all.map((call) => {
      const copied = asGrantwayFetch(call, "it's mine");
      return "text" in copied ? copied.text : copied.problem;
    });
    const { stdout } = await promisify(execFile)("sh", ["-ec", [command, ...texts].join("\n")], {
      cwd: folder,
    });
    const given = stdout
      .split("\u0001")
      .slice(0, -1)
      .map((one) => one.split("\0").slice(0, -1));
    expect(given).toEqual(all.map((call) => wordsOf(call)));
  });
});

/** What the command is to be given. */
function wordsOf({ method, url, headers, body }: CopiedCall): readonly string[] {
  const said = headers.flatMap(([name, value]) => ["--header", `${name}: ${value}`]);
  const data =
    body?.kind === "text" ? ["--header", `Content-Type: ${body.type}`, "--data-binary", body.text] : [];
  return ["fetch", "it's mine", url, "--request", method, ...said, ...data];
}

describe("a copied call arrives as it was by Python", () => {
  it("with requests", async () => {
    const { came, meant } = await arrive(
      bodyForPython,
      async (texts) => {
        await writeFile(join(folder, "all.py"), texts.join("\n"));
        await run(await bringPython(), ["all.py"]);
      },
      asPython,
    );
    expect(came).toEqual(meant);
  });
});

describe("files of a copied call", () => {
  const file = new File(["in a file"], "note.txt", { type: "text/plain" });
  const call = (body: WireBody): CopiedCall =>
    copiedCall({ method: "POST", path: "/f", headers: [], body }, base, undefined);

  it.each([
    ["curl", asCurl, (text: string) => run("sh", ["-ec", `${text} --silent`])],
    [
      "JavaScript",
      asJavaScript,
      (text: string) => run(process.execPath, ["--input-type=module", "-e", text]),
    ],
  ] as const)("are named and read where it runs: %s", async (_, copy, go) => {
    for (const body of [
      {
        kind: "parts",
        parts: [
          { name: "doc", value: file },
          { name: "meta", value: '{"a": 1}', type: "application/json" },
        ],
      },
      { kind: "file", type: "text/plain", file },
    ] as const) {
      const copied = copy(call(body));
      await go("text" in copied ? copied.text : "");
    }
    const [form, whole] = arrived;
    expect(form?.parts[0]).toEqual(["doc", "note.txt", "in a file"]);
    expect(form?.parts[1]?.at(-1)).toBe('{"a": 1}');
    expect([whole?.body, whole?.type]).toEqual(["in a file", "text/plain"]);
  });

  it("are told where a way cannot say them, and so is what no shell can hand over", () => {
    const form: WireBody = { kind: "parts", parts: [{ name: "a=b", value: "" }] };
    expect(asCurl(call(form))).toEqual({ problem: "field-name" });
    expect(asGrantwayFetch(call(form), "c")).toEqual({ problem: "no-forms" });
    expect(asCurl(call({ kind: "text", type: "text/plain", text: "\u0000" }))).toEqual({
      problem: "zero-byte",
    });
    expect(
      asGrantwayFetch(call({ kind: "text", type: "text/plain", text: "x".repeat(200_000) }), "c"),
    ).toEqual({ problem: "body-too-large" });
  });
});
