import { type ChildProcess, fork } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createWebhookEndpoint, type WebhookPorts } from "@grantway/platform";
import { createPerform, operator } from "@grantway/protocol";
import { openStorage } from "@grantway/storage";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCipher } from "../src/keys/cipher.ts";
import { createEntropy } from "../src/keys/entropy.ts";
import { formatKeyRing, makeInstanceKey } from "../src/keys/key-ring.ts";
import { makeWebhookSecret } from "../src/webhooks/signature.ts";
import { createPlace, type DatabaseKind, databases } from "./place.ts";

/*
 * Processes that deliver are killed at random moments, on both databases: whatever they were doing, every event arrives, and
 * those of an installation in order.
 */

const installations = 6;
const events = 20;

/** An app with installations and an endpoint, and who is told there. */
async function given(kind: DatabaseKind) {
  const { database, run, remove } = await createPlace(kind);
  onTestFinished(remove);
  const storage = await openStorage({ database });
  onTestFinished(() => storage.close());
  const ring = [makeInstanceKey()] as const;
  const arrived: string[] = [];
  const receiver = createServer((request, response) => {
    arrived.push(request.headers["webhook-id"] as string);
    request.resume().once("end", () => response.writeHead(204).end());
  });
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  onTestFinished(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  const [app, organisation] = [randomUUID(), randomUUID()];
  const ids = Array.from({ length: installations }, () => randomUUID());
  await run(`INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
    VALUES ('${organisation}', '${organisation}', 'Acme', 'acme', 'live', 'active', 0, 1)`);
  await run(`INSERT INTO apps (id, slug, publisher_id, status, visibility, name, name_key, category, created_at, revision)
    VALUES ('${app}', '${app}', '${organisation}', 'active', 'public', 'Reports', 'reports', 'other', 0, 1)`);
  for (const id of ids) {
    await run(`INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
      VALUES ('${id}', '${id}', 'Acme', 'acme', 'live', 'active', 0, 1)`);
    await run(`INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by,
        created_at, updated_at, revision) VALUES ('${id}', '${app}', '${id}', 'active', '[]', 1, 1, 'ada', 0, 0, 1)`);
  }
  const ports: WebhookPorts = {
    webhookEndpoints: storage.platform.webhookEndpoints,
    webhookSender: {
      mayCall: () => true,
      makeSecret: makeWebhookSecret,
      send: () => Promise.reject(new Error("not here")),
    },
    entropy: createEntropy(),
    cipher: createCipher(ring),
  };
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const made = await createPerform({ ports, clock: () => 0 })(operator, createWebhookEndpoint, {
    app,
    url,
    environment: "live",
  });
  expect(made.outcome).toBe("created");

  const tell = async (id: string) => {
    const stream = `installation:${id}`;
    await run(`INSERT INTO event_streams (stream, seq) VALUES ('${stream}', 1)
        ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1;
      INSERT INTO events (stream, seq, type, payload, at)
        SELECT stream, seq, 'grant.changed', '{}', 1 FROM event_streams WHERE stream = '${stream}'`);
  };
  const children: ChildProcess[] = [];
  async function start(): Promise<ChildProcess> {
    const child = fork(new URL("./delivery-process.ts", import.meta.url), [database, formatKeyRing(ring)], {
      execArgv: [],
    });
    children.push(child);
    await once(child, "message");
    return child;
  }
  onTestFinished(async () => {
    for (const child of children.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      const exited = once(child, "exit");
      child.disconnect();
      await exited;
    }
  });
  const all = ids.flatMap((id) => Array.from({ length: events }, (_, at) => `evt_${id}_${at + 1}`));
  return { ids, tell, start, arrived, all };
}

/** The first arrivals of each installation, by number. */
function orders(arrived: readonly string[]): readonly (readonly number[])[] {
  const firsts = [...new Set(arrived)].map((id) => id.split("_"));
  return [...Map.groupBy(firsts, ([, installation]) => installation).values()].map((ofOne) =>
    ofOne.map(([, , seq]) => Number(seq)),
  );
}

const inOrder = Array.from({ length: installations }, () =>
  Array.from({ length: events }, (_, at) => at + 1),
);

describe.each(databases)("webhooks on %s", (kind) => {
  it("all arrive, in order of each installation, though who delivers is killed again and again", async () => {
    const { ids, tell, start, arrived, all } = await given(kind);
    const telling = { goesOn: true };
    const told = (async () => {
      for (let round = 0; round < events; round += 1) for (const id of ids) await tell(id);
      telling.goesOn = false;
    })();
    let kills = 0;
    while (telling.goesOn || kills < 5) {
      const child = await start();
      await sleep(randomInt(50, 700));
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
      kills += 1;
    }
    await told;
    await start();
    await expect.poll(() => new Set(arrived).size, { interval: 200 }).toBe(all.length);
    expect(orders(arrived)).toEqual(inOrder);
  });
});

it("two nodes on PostgreSQL deliver each event once while both live", async () => {
  const { ids, tell, start, arrived, all } = await given("postgres");
  await Promise.all([start(), start()]);
  for (let round = 0; round < events; round += 1) await Promise.all(ids.map(tell));
  await expect.poll(() => arrived.length, { interval: 200 }).toBe(all.length);
  await sleep(1_000);
  expect(arrived.toSorted()).toEqual(all.toSorted());
  expect(orders(arrived)).toEqual(inOrder);
});
