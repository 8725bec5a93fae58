import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:https";
import http from "node:http";
import { connect, type AddressInfo } from "node:net";
import { startFakeProvider } from "@grantway/client/testing";
import type { FakeProvider } from "@grantway/client/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSelfSigned } from "./serve/certificate/self-signed.ts";
import { givenClient, oneSentence } from "./testing/given-client.ts";

/*
 * A provider behind a private certificate authority, and reached only through a proxy: https://id.acme.test exists
 * nowhere but behind that proxy.
 */

let provider: FakeProvider;
let front: Server;
let proxy: http.Server;
let ca: string;
let words: readonly string[];
const asked: string[] = [];
const client = givenClient({}, { apart: true });
const { run, json } = client;
const portOf = (server: Server | http.Server) => (server.address() as AddressInfo).port;
const through = () => ({ HTTPS_PROXY: `http://ada:hush@127.0.0.1:${portOf(proxy)}` });

beforeAll(async () => {
  provider = await startFakeProvider();
  const certificate = createSelfSigned({
    names: ["id.acme.test"],
    now: Date.now(),
    days: 2,
    random: randomBytes,
  });
  front = createServer(certificate, (request, response) => {
    const { method, headers, url: path } = request;
    const { port } = new URL(provider.issuer);
    const forward = http.request({ host: "127.0.0.1", port, method, headers, path }, (answer) =>
      answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
    );
    request.pipe(forward);
  });
  proxy = http.createServer();
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const tunnel = connect(portOf(front), "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    for (const end of [tunnel, socket]) end.on("error", () => undefined);
    socket.pipe(tunnel).pipe(socket);
  });
  await Promise.all(
    [front, proxy].map((server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))),
  );
  ca = client.file("ca.pem", certificate.cert);
  const definition = client.file("acme.json", {
    id: "acme",
    name: "Acme",
    endpoints: { token: "https://id.acme.test/token" },
    flows: ["client_credentials"],
  });
  const secret = client.file("secret", "client secret\n");
  words = ["connect", "--definition", definition, "--client-id", "client", "--client-secret-file", secret];
});
afterAll(async () => {
  front.closeAllConnections();
  front.close();
  proxy.closeAllConnections();
  proxy.close();
  await provider.stop();
  client.remove();
});

describe("a private certificate authority, and a proxy", () => {
  it("is not trusted by itself, which is told as what it is", async () => {
    const ran = await run(words, { env: through() });
    expect(ran).toMatchObject({ code: 8, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
    expect(ran.stderr).toMatch(
      /^The certificate of id\.acme\.test is by an authority that is not known here .*--ca/,
    );
    expect(ran.stderr).not.toContain("hush");
  });

  it.each([
    ["by --ca", () => [["--ca", ca], {}] as const],
    ["by GRANTWAY_CA_FILE", () => [[], { GRANTWAY_CA_FILE: ca }] as const],
    ["by NODE_EXTRA_CA_CERTS", () => [[], { NODE_EXTRA_CA_CERTS: ca }] as const],
  ])("is trusted where it is named: %s", async (how, said) => {
    const [more, env] = said();
    const name = how.replaceAll(/\W+/g, "-");
    const made = await json([...words, ...more, "--name", name], { env: { ...through(), ...env } });
    expect(made).toMatchObject({ status: "connected" });
    expect(asked.at(-1)).toBe("id.acme.test:443");
  });

  it("is looked at by the doctor, who says certificate", async () => {
    const ran = await run(["doctor", "by-ca"], { env: through() });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("The certificate of id.acme.test is by an authority that is not known here");
    expect((await run(["doctor", "by-ca", "--ca", ca], { env: through() })).stdout).toContain("It answers");
  });

  it("is a certificate, or nothing is done", async () => {
    const ran = await run(["list", "--ca", client.file("no.pem", "hello")]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(oneSentence);
  });
});
