import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { aVisitor, follow, startInstance, type Instance } from "./instance.ts";
import { authorizePath, redemption } from "./own-app.ts";
import { createRawClient, form, type RawClient, type RawResponse } from "./raw.ts";

/*
 * `kill -9` in the middle of load, again and again, on SQLite. Whatever was acknowledged before is still true after the
 * restart: a code handed out can be redeemed, a redeemed one cannot, a rotated refresh token works.
 */

const rounds = 5;
const chains = 16;

let instance: Instance;
let session: string;
beforeAll(async () => {
  instance = await startInstance({ GRANTWAY_LIFETIMES_CODE: "10m" });
  const person = aVisitor(instance);
  await follow(`${instance.issuer}${authorizePath}`, person);
  session = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
});
afterAll(() => instance.remove());

/** What the provider acknowledged, and what was under way when it died. */
interface Record_ {
  /** Codes handed out and not yet sent for redemption. */
  readonly unspent: Set<string>;
  /** Codes whose redemption was answered. */
  readonly redeemed: string[];
  /** Codes sent for redemption without an answer. */
  readonly undecided: Set<string>;
  /** The newest refresh token of each chain that was answered, by chain. */
  readonly newest: Map<string, string>;
}

function redeem(raw: RawClient, code: string): Promise<RawResponse> {
  return raw.send(form("/token", redemption(instance, code)));
}

function rotate(raw: RawClient, token: string): Promise<RawResponse> {
  const fields = { grant_type: "refresh_token", refresh_token: token };
  return raw.send(form("/token", { ...fields, client_id: "own-app", client_secret: instance.ownApp.secret }));
}

async function newCode(raw: RawClient): Promise<string> {
  const answer = await raw.send({ method: "GET", path: authorizePath, headers: { cookie: session } });
  const code = new URL(String(answer.headers["location"]), instance.issuer).searchParams.get("code");
  if (code === null) throw new Error(`no code: ${answer.status} ${answer.text}`);
  return code;
}

/** One caller: takes codes, redeems most of them and rotates the refresh tokens, until the provider is gone. */
async function load(raw: RawClient, seen: Record_): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const code = await newCode(raw);
    if (turn % 4 === 3) {
      seen.unspent.add(code);
      continue;
    }
    seen.undecided.add(code);
    const answer = await redeem(raw, code);
    seen.undecided.delete(code);
    if (answer.status !== 200) throw new Error(answer.text);
    seen.redeemed.push(code);
    for (let step = 0; step < 5; step += 1) {
      const token = step === 0 ? String(answer.json?.["refresh_token"]) : (seen.newest.get(code) ?? "");
      seen.newest.set(code, token);
      const next = await rotate(raw, token);
      if (next.status !== 200) throw new Error(next.text);
      seen.newest.set(code, String(next.json?.["refresh_token"]));
    }
  }
}

async function loadUntilKilled(): Promise<Record_> {
  const seen: Record_ = { unspent: new Set(), redeemed: [], undecided: new Set(), newest: new Map() };
  const raw = createRawClient(instance.issuer, chains);
  const callers = Array.from({ length: chains }, () => load(raw, seen).catch((error: unknown) => error));
  // However slow or fast the machine is, there must be many acknowledged writes.
  await vi.waitUntil(() => seen.unspent.size >= chains && seen.redeemed.length >= 3 * chains, {
    timeout: 100_000,
  });
  await instance.kill();
  for (const end of await Promise.all(callers)) {
    // Only the end of the connection may stop a caller; an error answer is a failure of the test.
    expect(end).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|ECONNREFUSED|EPIPE)$/) as string });
  }
  raw.close();
  return seen;
}

it(`loses nothing it acknowledged in ${rounds} kills under load`, async () => {
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const seen = await loadUntilKilled();
    await instance.start();
    const raw = createRawClient(instance.issuer, chains);
    const status = (answers: readonly RawResponse[]): ReadonlySet<number> =>
      new Set(answers.map((a) => a.status));
    const all = <T>(items: Iterable<T>, send: (item: T) => Promise<RawResponse>): Promise<RawResponse[]> =>
      Promise.all([...items].map(send));

    const rotated = await all(seen.newest.values(), (token) => rotate(raw, token));
    expect(status(rotated), "the newest token of each chain goes on").toEqual(new Set([200]));
    const unspent = await all(seen.unspent, (code) => redeem(raw, code));
    expect(status(unspent), "a code handed out can be redeemed").toEqual(new Set([200]));
    const again = await all([...seen.redeemed, ...seen.unspent], (code) => redeem(raw, code));
    expect(status(again), "a redeemed code cannot be redeemed again").toEqual(new Set([400]));
    for (const code of seen.undecided) {
      const tries = [await redeem(raw, code), await redeem(raw, code)];
      expect(
        tries.filter(({ status: s }) => s === 200).length,
        "undecided: at most once",
      ).toBeLessThanOrEqual(1);
    }
    acknowledged += seen.redeemed.length + seen.newest.size + seen.unspent.size;
    raw.close();
  }
  expect(acknowledged).toBeGreaterThan(rounds * chains);
});
