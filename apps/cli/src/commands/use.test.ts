import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenClient, oneSentence } from "../testing/given-client.ts";

let provider: FakeProvider;
const client = givenClient();
const { run, json } = client;

/** An API with pages, a stream, and a link that leads away. */
const api = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://api");
  const page = Number(url.searchParams.get("page") ?? 1);
  if (url.pathname === "/away") response.setHeader("link", '<https://elsewhere.example/x>; rel="next"');
  if (url.pathname === "/items" && page < 3) {
    response.setHeader("link", `</items?page=${page + 1}>; rel="next", </items?page=3>; rel="last"`);
  }
  if (url.pathname === "/binary") return response.end(Buffer.from([0, 1, 2, 255]));
  // Never ends by itself: the caller stops reading.
  if (url.pathname === "/stream") return void response.write("first\n");
  return response.end(JSON.stringify([{ page, key: request.headers.authorization }]));
});
const at = (path: string) => `http://127.0.0.1:${(api.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    api.listen(0, "127.0.0.1", resolve);
  });
  provider = await startFakeProvider();
  const definition = client.file("acme.json", {
    ...provider.definition,
    id: "acme",
    name: "Acme",
    api: { base: `${provider.issuer}/api` },
  });
  const secret = client.file("secret", "client secret\n");
  const words = ["--definition", definition, "--client-id", "client", "--client-secret-file", secret];
  await json(["connect", ...words, "--scope", "read"]);
  client.file("marked", '\u{FEFF}{"b":2}');
});
afterAll(async () => {
  api.close();
  await provider.stop();
  client.remove();
});

describe("grantway fetch", () => {
  it("attaches the token, and refreshes it when the API says that it has ended", async () => {
    provider.expireAll();
    const ran = await run(["fetch", "acme", "/me"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toMatchObject({ login: "ada", method: "GET", path: "/api/me" });
  });

  it.each([
    ["--json", ["--json", '{"a":1}'], "POST", '{"a":1}', "application/json"],
    ["--data twice", ["-d", "a=1", "-d", "b=2"], "POST", "a=1&b=2", "application/x-www-form-urlencoded"],
    ["--data of standard input", ["-d", "@-"], "POST", "x=y", "application/x-www-form-urlencoded"],
    ["--json of a file with a byte order mark", ["--json", "@marked"], "POST", '{"b":2}', "application/json"],
    [
      "--request",
      ["-X", "PUT", "--data-binary", "raw", "-H", "Content-Type: text/x"],
      "PUT",
      "raw",
      "text/x",
    ],
  ])("sends a body as curl does: %s", async (_, words, method, body, type) => {
    const ran = await run(["fetch", "acme", "/echo", ...words], { input: "x=y\n" });
    expect(JSON.parse(ran.stdout)).toMatchObject({ method, body, type });
  });

  it("shows status and headers when asked, and fails when asked", async () => {
    const ran = await run(["fetch", "acme", `${provider.issuer}/nothing`, "-i", "--fail"]);
    expect(ran).toMatchObject({ code: 22, stderr: "The API answered 404 Not Found.\n" });
    expect(ran.stdout).toMatch(/^HTTP 404 Not Found\n[^]*content-type: [^]*\n\nnot found$/);
    expect((await run(["fetch", "acme", `${provider.issuer}/nothing`])).code).toBe(0);
  });

  it("writes a file, and none when nothing came", async () => {
    const file = join(client.folder, "binary");
    expect(await run(["fetch", "acme", at("/binary"), "-o", file])).toMatchObject({ code: 0, stdout: "" });
    expect([...readFileSync(file)]).toEqual([0, 1, 2, 255]);
    const none = join(client.folder, "none");
    expect((await run(["fetch", "acme", "http://127.0.0.1:9/", "-o", none])).code).toBe(8);
    expect(() => readFileSync(none)).toThrow("ENOENT");
  });

  it("hands a stream on as it comes", async () => {
    const child = client.start(["fetch", "acme", at("/stream")]);
    const first = await new Promise<string>((resolve) => {
      child.stdout?.setEncoding("utf8").once("data", resolve);
    });
    expect(first).toBe("first\n");
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(130);
  });

  it("makes one list of all pages, up to a limit", async () => {
    const all = await run(["fetch", "acme", at("/items"), "--all-pages"]);
    expect((JSON.parse(all.stdout) as { page: number }[]).map(({ page }) => page)).toEqual([1, 2, 3]);
    const two = await run(["fetch", "acme", at("/items"), "--all-pages", "--max-pages", "2"]);
    expect(two.code).toBe(1);
    expect(JSON.parse(two.stdout)).toHaveLength(2);
    expect(two.stderr).toMatch(/--max-pages/);
  });

  it("takes the token nowhere an answer sends it", async () => {
    const ran = await run(["fetch", "acme", at("/away"), "--all-pages"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/another place, https:\/\/elsewhere\.example/);
    expect(JSON.parse(ran.stdout)).toHaveLength(1);
  });

  it.each([
    ["a header of ours", ["-H", "authorization: x"], 2],
    ["a header that is none", ["-H", "nonsense"], 2],
    ["two kinds of body", ["-d", "a", "--json", "{}"], 2],
    ["a file that is not there", ["-d", "@nowhere"], 2],
    ["a number of pages that is none", ["--all-pages", "--max-pages", "0"], 2],
  ])("refuses %s in one sentence", async (_, words, code) => {
    const ran = await run(["fetch", "acme", "/me", ...words]);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
  });
});

describe("the token for other programs", () => {
  it("is printed alone by grantway token", async () => {
    const { stdout } = await run(["token", "acme"]);
    expect(stdout).toMatch(/^\S+\n$/);
    expect(await json(["token", "acme"])).toMatchObject({
      access_token: stdout.trim(),
      token_type: "Bearer",
    });
  });

  it("stands in the environment of a child, which ends as it likes", async () => {
    const token = (await run(["token", "acme"])).stdout.trim();
    const script =
      'test "$ACME_TOKEN" = "$0" && test "$OTHER" = "$0" && test -z "$GRANTWAY_VAULT_KEY"; exit $((3 + $?))';
    const words = ["run", "acme", "--with", "acme=OTHER", "--", "sh", "-c", script, token];
    expect(await run(words)).toMatchObject({ code: 3, stdout: "", stderr: "" });
    expect((await run(["run", "acme", "--", "sh", "-c", "kill -TERM $$"])).code).toBe(143);
  });

  it("never stands in a variable that holds another one already", async () => {
    const words = ["run", "acme", "--with", "acme=ACME_TOKEN", "--", "true"];
    const ran = await run(words);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toContain("ACME_TOKEN cannot hold the token of acme beside another");
  });

  it("tells a command that is not there from one that failed", async () => {
    const ran = await run(["run", "acme", "--", "no-such-command"]);
    expect(ran).toMatchObject({ code: 127, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
  });

  it("is a variable for a shell", async () => {
    const token = (await run(["token", "acme"])).stdout.trim();
    expect((await run(["env", "acme"])).stdout).toBe(`export ACME_TOKEN='${token}'\n`);
    expect((await run(["env", "acme", "--as", "X", "--shell", "fish"])).stdout).toBe(
      `set -gx X '${token}'\n`,
    );
    expect((await run(["env", "acme", "--as", "not a name"])).code).toBe(2);
  });

  it("is asked for at the provider once only sign-in helps", async () => {
    provider.revoke((await run(["token", "acme"])).stdout.trim());
    provider.expireAll();
    const ran = await run(["refresh", "acme"]);
    expect(ran).toMatchObject({ code: 6, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(await json(["show", "acme"])).toMatchObject({ status: "reconnect" });
    await json(["connect", "acme"]);
    expect((await run(["fetch", "acme", "/me"])).code).toBe(0);
  });
});
