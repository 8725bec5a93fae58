import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startNameServer, type Zone } from "../testing/name-server.ts";
import { createAddressGuard } from "./address-guard.ts";
import { createEgress, type GuardedRequest } from "./guarded-fetch.ts";
import { createResolveName } from "./resolve-name.ts";

/*
 * Against real servers on this machine: names, http and https.
 */

const loopback = ["127.0.0.0/8", "::1"];
const get: GuardedRequest = { method: "GET", deadline: 5_000, most: 1_000 };

const folder = mkdtempSync(join(tmpdir(), "grantway-egress-"));
const certificate = { cert: "", key: "" };
beforeAll(() => {
  const files = ["-keyout", join(folder, "key"), "-out", join(folder, "cert")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=hooks.example", "-addext", "subjectAltName=DNS:hooks.example"];
  execFileSync("openssl", ["req", "-x509", ...kind, ...files, ...names], { stdio: "ignore" });
  certificate.cert = readFileSync(join(folder, "cert"), "utf8");
  certificate.key = readFileSync(join(folder, "key"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function listening(server: Server, host = "127.0.0.1"): Promise<number> {
  server.listen(0, host);
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const http = async (listener: RequestListener) => listening(createHttpServer(listener));
const https = async (listener: RequestListener) => listening(createHttpsServer(certificate, listener));

/** A fetcher that asks a name server with this zone. */
async function given(allow: readonly string[] = loopback, zone: Zone = new Map()) {
  const resolve = createResolveName([await startNameServer(zone)]);
  const egress = createEgress({ guard: createAddressGuard(allow), resolve, authorities: certificate.cert });
  onTestFinished(() => egress.close());
  return egress.fetch;
}

describe("what is asked for somebody else", () => {
  it("is answered, with the address that was asked", async () => {
    const port = await https((request, response) =>
      response.setHeader("x-host", request.headers.host ?? "").end("yes"),
    );
    const fetch = await given(loopback, new Map([["hooks.example", ["127.0.0.1"]]]));
    const answer = await fetch(`https://hooks.example:${port}/a?b`, get);
    expect(answer).toMatchObject({ outcome: "answered", status: 200, cut: false, address: "127.0.0.1" });
    if (answer.outcome !== "answered") throw new Error("no answer");
    expect([answer.body.toString(), answer.headers.get("x-host")]).toEqual(["yes", `hooks.example:${port}`]);
  });

  it("sends method, headers and body", async () => {
    const port = await http((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.once("end", () => {
        response.end(
          `${request.method} ${request.headers["x-a"] as string} ${Buffer.concat(parts).toString()}`,
        );
      });
    });
    const fetch = await given();
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      ...get,
      method: "POST",
      headers: { "x-a": "1" },
      body: "é",
    });
    expect(answer).toMatchObject({ outcome: "answered", body: Buffer.from("POST 1 é") });
  });

  it("never leads on to another address", async () => {
    const asked: string[] = [];
    const port = await http((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(302, { location: "http://127.0.0.1/secret" }).end();
    });
    const fetch = await given();
    expect(await fetch(`http://127.0.0.1:${port}/hook`, get)).toMatchObject({
      outcome: "answered",
      status: 302,
    });
    expect(asked).toEqual(["/hook"]);
  });

  it("is read up to the cap, and the rest is not waited for", async () => {
    const port = await http((_, response) => {
      response.writeHead(200);
      // Once nobody reads it, it must not go on for as long as the other tests of this process take.
      const more = () => !response.destroyed && response.write("x".repeat(65_536), () => setImmediate(more));
      more();
    });
    const fetch = await given();
    const answer = await fetch(`http://127.0.0.1:${port}/`, get);
    expect(answer).toMatchObject({
      outcome: "answered",
      status: 200,
      cut: true,
      body: Buffer.from("x".repeat(1_000)),
    });
  });

  it.each(["headers", "body"])("is given up at the deadline: %s that never end", async (what) => {
    const port = await http((_, response) => {
      if (what === "body") response.writeHead(200).write("x");
    });
    const fetch = await given();
    const answer = await fetch(`http://127.0.0.1:${port}/`, { ...get, deadline: 200 });
    expect(answer).toMatchObject({ outcome: "unanswered", because: "time", address: "127.0.0.1" });
  });

  it("tells the status of an answer whose body breaks off", async () => {
    const port = await http((_, response) => {
      response.writeHead(201, { "content-length": 10, "retry-after": "7" }).write("half");
      setImmediate(() => response.destroy());
    });
    const answer = await (await given())(`http://127.0.0.1:${port}/`, get);
    expect(answer).toMatchObject({ outcome: "unanswered", because: "broken", head: { status: 201 } });
    expect("head" in answer && answer.head?.headers.get("retry-after")).toBe("7");
  });

  it("is given up when its caller says so", async () => {
    const port = await http(() => undefined);
    const fetch = await given();
    const giveUp = new AbortController();
    const asking = fetch(`http://127.0.0.1:${port}/`, { ...get, signal: giveUp.signal });
    giveUp.abort();
    expect(await asking).toMatchObject({ outcome: "unanswered" });
  });

  it("may answer anything", async () => {
    const garbage = createHttpServer().on("connection", (socket) => socket.end("\0\xff no http\r\n\r\n"));
    const closing = createHttpServer().on("connection", (socket) => socket.destroy());
    const fetch = await given();
    for (const server of [garbage, closing]) {
      const port = await listening(server);
      expect(await fetch(`http://127.0.0.1:${port}/`, get)).toMatchObject({
        outcome: "unanswered",
        because: "broken",
      });
    }
  });
});

describe("what is not asked", () => {
  it("plain http, but in networks that the operator allowed", async () => {
    const fetch = await given([], new Map([["hooks.example", ["93.184.216.34"]]]));
    for (const url of ["http://93.184.216.34/", "http://hooks.example/"])
      expect(await fetch(url, get)).toMatchObject({ outcome: "unasked", because: "not-https" });
  });

  it.each([
    "ftp://a.example/",
    "file:///etc/passwd",
    "no address",
    "",
    "https://ada:secret@a.example/",
    "https://",
  ])("what is no address of the web: %s", async (url) => {
    const fetch = await given();
    expect(await fetch(url, get)).toMatchObject({ outcome: "unasked", because: "no-web-address" });
  });

  it("private literals, however they are spelt", async () => {
    const reached: string[] = [];
    const port = await http((request, response) => {
      reached.push(request.url ?? "");
      response.end();
    });
    const fetch = await given([]);
    const hosts = [
      "127.0.0.1",
      "127.1",
      "2130706433",
      "0x7f000001",
      "0177.0.0.1",
      "127.0.0.1.",
      "[::1]",
      "0",
      "%31%32%37.0.0.1",
    ];
    for (const host of [
      ...hosts,
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "169.254.169.254",
      "[fe80::1]",
      "１２７.0.0.1",
    ])
      for (const scheme of ["https", "http"])
        expect([host, await fetch(`${scheme}://${host}:${port}/`, get)]).toMatchObject([
          host,
          { outcome: "unasked", because: "private-address" },
        ]);
    expect(reached).toEqual([]);
  });

  it("names that lead inside, also when only one of their addresses does", async () => {
    const zone: Zone = new Map([
      ["inside.example", ["10.0.0.1"]],
      ["mixed.example", ["93.184.216.34", "127.0.0.1"]],
      ["six.example", ["93.184.216.34", "fd00:0:0:0:0:0:0:1"]],
      ["metadata.example", ["169.254.169.254"]],
    ]);
    const fetch = await given([], zone);
    for (const name of [...zone.keys(), "localhost", "a.localhost", "localhost."])
      expect([name, await fetch(`https://${name}/`, get)]).toMatchObject([
        name,
        { outcome: "unasked", because: "private-address" },
      ]);
  });

  it("a name that leads elsewhere a moment later: the socket goes to what was checked", async () => {
    const zone: Zone = new Map([["hooks.example", ["127.0.0.1"]]]);
    const port = await https((_, response) => response.end("checked"));
    const resolve = createResolveName([await startNameServer(zone)]);
    const looked: string[][] = [];
    const egress = createEgress({
      guard: createAddressGuard(["127.0.0.1"]),
      async resolve(name) {
        const found = await resolve(name);
        looked.push([...found]);
        zone.set("hooks.example", ["127.0.0.2"]);
        return found;
      },
      authorities: certificate.cert,
    });
    onTestFinished(() => egress.close());
    const url = `https://hooks.example:${port}/`;
    expect(await egress.fetch(url, { ...get, headers: { connection: "close" } })).toMatchObject({
      address: "127.0.0.1",
    });
    expect(looked).toEqual([["127.0.0.1"]]);
    expect(await egress.fetch(url, get)).toMatchObject({ outcome: "unasked", because: "private-address" });
  });

  it("what has no name, a silent name server, a closed port, a certificate of somebody else", async () => {
    const zone: Zone = new Map([
      ["silent.example", ["silence"]],
      ["other.example", ["127.0.0.1"]],
    ]);
    const port = await https((_, response) => response.end());
    const fetch = await given(loopback, zone);
    const because = async (url: string) => {
      const answer = await fetch(url, get);
      return answer.outcome === "unanswered" ? answer.because : answer;
    };
    expect(await because("https://nowhere.example/")).toBe("no-such-name");
    expect(await because("https://127.0.0.1:1/")).toBe("refused");
    expect(await because(`https://other.example:${port}/`)).toBe("certificate");
    expect(await because("https://silent.example/")).toMatch(/^(?:name-server|time)$/);
  });

  it("is told of an answer that goes over to a protocol nobody asked for, and waits for nothing more, RFC 9110 §15.2.2", async () => {
    const port = await http((request) => {
      const head = ["HTTP/1.1 101 Switching Protocols", "Connection: Upgrade", "Upgrade: websocket"];
      request.socket.write([...head, "", ""].join("\r\n"));
    });
    const fetch = await given();
    const answer = await fetch(`http://127.0.0.1:${port}/`, get);
    expect(answer).toMatchObject({
      outcome: "answered",
      status: 101,
      body: Buffer.alloc(0),
      address: "127.0.0.1",
    });
  });

  it("goes through no proxy, whatever the environment says", async () => {
    const asked: string[] = [];
    const proxy = await http((request, response) => {
      asked.push(request.url ?? "");
      response.end("proxy");
    });
    const port = await http((_, response) => response.end("itself"));
    const before = { ...process.env };
    Object.assign(process.env, { http_proxy: `http://127.0.0.1:${proxy}`, NODE_USE_ENV_PROXY: "1" });
    onTestFinished(() => void (process.env = before));
    const fetch = await given();
    expect(await fetch(`http://127.0.0.1:${port}/`, get)).toMatchObject({ body: Buffer.from("itself") });
    expect(asked).toEqual([]);
  });
});
