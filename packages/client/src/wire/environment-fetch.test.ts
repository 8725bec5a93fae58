import http from "node:http";
import { connect, type AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { given } from "../testing/given.ts";
import { connectionFailure } from "./connection-failure.ts";
import { environmentFetch } from "./environment-fetch.ts";

/** A proxy that connects everything to one port of this machine, whatever host is asked for. */
async function startProxy(target: number, refusal?: number) {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers["proxy-authorization"] ?? ""}`);
    if (refusal !== undefined) return void response.writeHead(refusal).end();
    const { pathname, search } = new URL(request.url ?? "");
    const forward = http.request(
      {
        port: target,
        host: "127.0.0.1",
        method: request.method,
        path: pathname + search,
        headers: request.headers,
      },
      (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
    );
    request.pipe(forward);
    return undefined;
  });
  server.on("connect", (request, socket) => {
    seen.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"] ?? ""}`);
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`);
    const tunnel = connect(target, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    tunnel.on("error", () => socket.destroy());
    return void socket.pipe(tunnel).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("fetch by the environment", () => {
  it("goes through the proxy with its name and password, and everybody else's fetch does not", async () => {
    const { provider } = await given();
    const { seen, host } = await startProxy(Number(new URL(provider.issuer).port));
    const [agent, dispatcher] = [http.globalAgent, Symbol.for("undici.globalDispatcher.1")];
    const before = (globalThis as unknown as Record<symbol, unknown>)[dispatcher];
    const send = environmentFetch({ HTTP_PROXY: `http://ada:hush@${host}` });
    const answer = await send("http://provider.example/.well-known/openid-configuration");
    expect(await answer.json()).toMatchObject({ issuer: provider.issuer });
    expect(seen).toEqual([expect.stringContaining(Buffer.from("ada:hush").toString("base64"))]);
    expect(http.globalAgent).toBe(agent);
    expect((globalThis as unknown as Record<symbol, unknown>)[dispatcher]).toBe(before);
    await (await fetch(provider.issuer)).text();
    expect(seen).toHaveLength(1);
  });

  it("is the program's own fetch where no proxy is named, or for this machine", async () => {
    const { provider } = await given();
    const { seen, host } = await startProxy(1);
    const send = environmentFetch({ HTTP_PROXY: host });
    expect((await send(`${provider.issuer}/.well-known/openid-configuration`)).status).toBe(200);
    expect((await environmentFetch({})(new Request(`${provider.issuer}/none`))).status).toBe(404);
    expect(seen).toEqual([]);
  });

  it("is what a client may send with, to an API too", async () => {
    const { provider, ...plain } = await given();
    const { seen, host } = await startProxy(Number(new URL(provider.issuer).port));
    const { grantway } = await given({
      store: plain.store,
      fetch: environmentFetch({ HTTP_PROXY: host }),
      allowInsecureHttp: true,
    });
    await plain.connect();
    expect((await grantway.fetch("fake", "http://provider.example/api/me")).status).toBe(200);
    expect(seen).toHaveLength(1);
  });

  it.each([
    [407, "wants a name and a password", false],
    [403, "does not let it through", false],
    [502, "does not let it through", true],
  ])("says what a proxy answers, and keeps its password to itself: %i", async (status, words, temporary) => {
    const { host } = await startProxy(1, status);
    const send = environmentFetch({ HTTPS_PROXY: `http://ada:hush@${host}` });
    const error = await send("https://provider.example/x").catch((thrown: unknown) => thrown);
    const failure = connectionFailure("provider.example", error);
    expect(failure).toMatchObject({ code: "provider_unreachable", temporary });
    expect(failure.message).toContain(`The proxy ${host}, on the way to provider.example, ${words}`);
    expect(failure.message).not.toContain("hush");
  });

  it("says that the proxy is not there", async () => {
    const send = environmentFetch({ HTTPS_PROXY: "http://ada:hush@127.0.0.1:9" });
    const error = await send("https://provider.example/x").catch((thrown: unknown) => thrown);
    expect(connectionFailure("provider.example", error).message).toBe(
      "provider.example cannot be reached through the proxy 127.0.0.1:9 (ECONNREFUSED): check the address, the network and any proxy.",
    );
  });
});
