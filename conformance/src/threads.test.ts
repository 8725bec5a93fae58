import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aVisitor, callback, follow, startInstance, type Instance } from "./instance.ts";
import { basic, createRawClient, form, type RawResponse } from "./raw.ts";

/*
 * A server under so much load that it answers on two threads. Connections that are opened from then on are dealt out
 * among both, so thirty-two callers meet on both, with one store behind them.
 */

const callers = 32;
const verifier = "v".repeat(43);
const challenge = "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM";

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance({ GRANTWAY_THREADS: "2" });
});
afterAll(() => instance.remove());

/** Asks without waiting for answers, as much as the server takes, until the returned function is called. */
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
    socket.on("data", () => socket.write(request.repeat(20)));
    socket.write(request.repeat(100));
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

async function newCode(): Promise<string> {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "own-app",
    redirect_uri: callback,
    scope: "read",
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  const end = await follow(`${instance.issuer}/authorize?${query.toString()}`, aVisitor(instance));
  return end.searchParams.get("code") ?? "";
}

/** The same request by every caller at once, each on a connection of its own. */
async function allAtOnce(fields: Readonly<Record<string, string>>): Promise<readonly RawResponse[]> {
  const raw = createRawClient(instance.issuer, callers);
  const { id: client_id, secret: client_secret } = instance.ownApp;
  const request = form("/token", { ...fields, client_id, client_secret });
  const answers = await Promise.all(Array.from({ length: callers }, () => raw.send(request)));
  raw.close();
  return answers;
}

it("keeps every promise on two threads, and stops with both", { timeout: 120_000 }, async () => {
  const stop = flood();
  const second = "another thread answers requests";
  await vi.waitUntil(() => instance.output().includes(second), { timeout: 60_000 });
  stop();

  const redeemed = await allAtOnce({
    grant_type: "authorization_code",
    code: await newCode(),
    redirect_uri: callback,
    code_verifier: verifier,
  });
  expect(redeemed.filter(({ status }) => status === 200)).toHaveLength(1);

  // The others were replays, which end the family (RFC 6749 §4.1.2), on whichever thread it was opened.
  const token = String(redeemed.find(({ status }) => status === 200)?.json?.["access_token"]);
  const raw = createRawClient(instance.issuer, callers);
  const judged = await Promise.all(
    Array.from({ length: callers }, () =>
      raw.send(form("/introspect", { token }, basic(instance.apiServer))),
    ),
  );
  raw.close();
  expect(judged.map(({ json }) => json)).toEqual(Array.from({ length: callers }, () => ({ active: false })));

  await expect(instance.stop()).resolves.toBe(0);
});
