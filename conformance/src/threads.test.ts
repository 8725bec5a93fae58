import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aVisitor, follow, startInstance, type Instance } from "./instance.ts";
import { authorizePath, redemption } from "./own-app.ts";
import { basic, createRawClient, form, type RawRequest, type RawResponse } from "./raw.ts";

/*
 * A server under so much load that it answers on two threads. New connections are spread over both, so thirty-two
 * callers reach both, which share one store.
 */

const callers = 32;

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({ GRANTWAY_THREADS: "2" });
});
afterAll(() => instance.remove());

/** Keeps hundreds of requests in flight, so that the server is never idle, until the returned function is called. */
function flood(): () => void {
  const body = "grant_type=client_credentials&scope=read";
  const { issuer, webApp } = instance;
  const request = [
    "POST /token HTTP/1.1",
    "host: localhost",
    `authorization: ${basic(webApp)}`,
    "content-type: application/x-www-form-urlencoded",
    `content-length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
  const sockets = Array.from({ length: 4 }, (): Socket => {
    const socket = connect(Number(new URL(issuer).port), "localhost");
    socket.on("error", () => undefined);
    socket.setEncoding("latin1").on("data", (answers: string) => {
      socket.write(request.repeat(answers.split("HTTP/1.1 200").length - 1));
    });
    socket.write(request.repeat(100));
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

async function newCode(): Promise<string> {
  const end = await follow(instance.issuer + authorizePath, aVisitor(instance));
  return end.searchParams.get("code") ?? "";
}

/** The same form sent by every caller at once, each on a connection of its own. */
async function allAtOnce(request: RawRequest): Promise<readonly RawResponse[]> {
  const raw = createRawClient(instance.issuer, callers);
  const answers = await Promise.all(Array.from({ length: callers }, () => raw.send(request)));
  raw.close();
  return answers;
}

it("keeps every promise on two threads, and stops with both", async () => {
  const stop = flood();
  const second = "another thread answers requests";
  await vi.waitUntil(() => instance.output().includes(second), { timeout: 100_000 });
  stop();

  const redeemed = await allAtOnce(form("/token", redemption(instance, await newCode())));
  expect(redeemed.filter(({ status }) => status === 200)).toHaveLength(1);

  // The others were replays, which end the family (RFC 6749 §4.1.2), whichever thread opened it.
  const token = String(redeemed.find(({ status }) => status === 200)?.json?.["access_token"]);
  const judged = await allAtOnce(form("/introspect", { token }, basic(instance.apiServer)));
  expect(judged.map(({ json }) => json)).toEqual(Array.from({ length: callers }, () => ({ active: false })));

  await expect(instance.stop()).resolves.toBe(0);
});
