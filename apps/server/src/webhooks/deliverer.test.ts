import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createWebhookEndpoint,
  listDeliveries,
  replayEvents,
  rotateWebhookSecret,
  showWebhookEndpoint,
  testWebhookEndpoint,
  updateWebhookEndpoint,
} from "@grantway/platform";
import { createPerform, operator } from "@grantway/protocol";
import { Webhook } from "standardwebhooks";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEgress } from "../egress/open-egress.ts";
import { createEntropy } from "../keys/entropy.ts";
import { operationPorts } from "../operation-ports.ts";
import { givenServer, type GivenServer } from "../testing/composed-server.ts";
import { givenApp, happened, inStore } from "../testing/apps-and-events.ts";
import { loadInstanceKeys } from "../keys/instance-key.ts";
import { startDeliverer } from "./deliverer.ts";
import { createWebhookSender } from "./sender.ts";

const minute = 60_000;
const hour = 60 * minute;

/** What an endpoint was sent. */
interface Posted {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly timestamp: string;
    readonly data: unknown;
  };
}

/** An endpoint of somebody else, on this machine. */
async function startReceiver(
  answer: (response: ServerResponse, posted: Posted) => void = (response) =>
    void response.writeHead(204).end(),
) {
  const posted: Posted[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => {
      const body = Buffer.concat(parts).toString();
      const headers = request.headers as Record<string, string>;
      const one = { headers, body, event: JSON.parse(body) as Posted["event"] };
      posted.push(one);
      answer(response, one);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { posted, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks` };
}

/** A server with an app that is installed, and what delivers for it. */
async function given({ allow = "127.0.0.0/8" } = {}) {
  const server: GivenServer = await givenServer({ GRANTWAY_EGRESS_ALLOW: allow }, { people: false });
  const { storage, config, logger, accounts, cipher } = server;
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const egress = openEgress(config);
  onTestFinished(() => egress.close());
  const health = async () => ({}) as never;
  const ports = operationPorts({
    storage,
    config,
    accounts,
    entropy: createEntropy(),
    ring: () => loadInstanceKeys(config),
    health,
    egress,
  });
  const perform = createPerform({ ports, clock });
  const { app, installation } = givenApp(config.database);

  async function endpoint(url: string, more: { events?: string[] } = {}) {
    const made = await perform(operator, createWebhookEndpoint, { app, url, environment: "live", ...more });
    if (made.outcome !== "created") throw new Error(JSON.stringify(made));
    return { ...made.endpoint, secret: made.secret };
  }
  function deliver() {
    const deliverer = startDeliverer({
      deliveries: storage.platform.webhookDeliveries,
      sender: createWebhookSender({ egress, cipher, clock }),
      entropy: createEntropy(),
      clock,
      random: () => 0.5,
      logger,
    });
    onTestFinished(() => deliverer.stop());
    return deliverer;
  }
  const show = async (id: string) => {
    const found = await perform(operator, showWebhookEndpoint, { app, id });
    if (typeof found === "string") throw new Error(found);
    return found;
  };
  const log = async (filter: object = {}) => {
    const page = await perform(operator, listDeliveries, { app, limit: 200, ...filter });
    if (typeof page === "string") throw new Error(page);
    return page.items;
  };
  const tell = (type = "grant.created", more: object = {}) =>
    happened(config.database, {
      stream: `installation:${installation}`,
      type,
      payload: { installation, app },
      ...more,
    });
  return {
    server,
    perform,
    app,
    installation,
    endpoint,
    deliver,
    show,
    log,
    tell,
    later: (by: number) => (ahead += by),
    install: () => givenApp(config.database, app).installation,
  };
}

describe("delivering", () => {
  it("posts each event in order, signed, as the published library verifies it", async () => {
    const { endpoint, deliver, tell, installation, log, show } = await given();
    const receiver = await startReceiver();
    const { secret, secrets, id } = await endpoint(receiver.url);
    deliver();
    tell("installation.created");
    tell("grant.created");
    await expect.poll(() => receiver.posted.length).toBe(2);
    expect(receiver.posted.map(({ event }) => [event.id, event.type])).toEqual([
      [`evt_${installation}_1`, "installation.created"],
      [`evt_${installation}_2`, "grant.created"],
    ]);
    for (const { headers, body, event } of receiver.posted) {
      expect(headers["webhook-id"]).toBe(event.id);
      expect(new Webhook(secret).verify(body, headers)).toEqual(event);
      expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
      expect(() =>
        new Webhook(`whsec_${Buffer.alloc(32).toString("base64")}`).verify(body, headers),
      ).toThrow();
      await expectEd25519(secrets[0]?.publicKey ?? "", { headers, body });
    }
    await expect.poll(async () => (await log()).length).toBe(2);
    expect((await log())[0]).toMatchObject({
      status: "delivered",
      httpStatus: 204,
      address: "127.0.0.1",
      attempt: 1,
      trigger: "auto",
    });
    expect(await show(id)).toMatchObject({ waiting: 0, failingSince: null });
  });

  it("tries again when an endpoint fails, with the same id, and holds back what comes after it in the installation alone", async () => {
    const { endpoint, deliver, tell, later, log, install, server } = await given();
    let isUp = false;
    const bad: string[] = [];
    const receiver = await startReceiver((response, { event }) => {
      const fails = !isUp && event.id === bad[0];
      response.writeHead(fails ? 500 : 200).end("sorry");
    });
    await endpoint(receiver.url);
    const other = install();
    bad.push(`evt_${tell()}_1`);
    tell();
    deliver();
    happened(server.config.database, { stream: `installation:${other}`, type: "grant.created" });
    await expect.poll(() => receiver.posted.length).toBe(2);
    await expect.poll(async () => (await log()).length).toBe(2);
    expect(await log({ status: "failed" })).toMatchObject([
      { error: "status", httpStatus: 500, response: "sorry", givenUp: false },
    ]);
    isUp = true;
    later(10_000);
    await expect.poll(() => receiver.posted.length).toBe(4);
    const ids = receiver.posted.map(({ event }) => event.id);
    expect(ids.filter((id) => !id.includes(other))).toEqual([bad[0], bad[0], bad[0]?.replace(/1$/, "2")]);
  });

  it("gives an event up after about three days, switches the endpoint off, and lets uninstalling out all the same", async () => {
    const { endpoint, deliver, tell, later, log, show, server } = await given();
    let isUp = false;
    const receiver = await startReceiver((response) => void response.writeHead(isUp ? 200 : 503).end());
    const { id } = await endpoint(receiver.url);
    tell();
    deliver();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await expect.poll(async () => (await log()).length).toBe(attempt);
      if (attempt < 10) later(27 * hour);
      if ((await show(id)).disabledBecause !== null) break;
    }
    expect(await show(id)).toMatchObject({ disabledBecause: "failing" });
    const told = receiver.posted.length;
    tell();
    await expect.poll(async () => await server.storage.platform.webhookDeliveries.fresh()).toBe(false);
    isUp = true;
    tell("installation.uninstalled");
    await expect.poll(() => receiver.posted.length).toBe(told + 1);
    expect(receiver.posted.at(-1)?.event.type).toBe("installation.uninstalled");
  });

  it("asks nobody to wait for an endpoint that hangs", async () => {
    const { endpoint, deliver, tell, install, server } = await given();
    let open = 0;
    let most = 0;
    const hanging = await startReceiver((response) => {
      open += 1;
      most = Math.max(most, open);
      response.once("close", () => (open -= 1));
    });
    const quick = await startReceiver();
    await endpoint(hanging.url);
    await endpoint(quick.url);
    for (let more = 0; more < 60; more += 1)
      happened(server.config.database, { stream: `installation:${install()}`, type: "grant.created" });
    tell();
    deliver();
    // To wait each time for the one that hangs would take longer than is polled here.
    await expect.poll(() => quick.posted.length).toBe(61);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4);
  });

  it("leads nowhere else, reads little of much, and stands any answer", async () => {
    const { endpoint, deliver, tell, log } = await given();
    const secretly = await startReceiver();
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => void response.writeHead(302, { location: secretly.url }).end(),
      (response) => void response.writeHead(200).end("x".repeat(10 * 1024 * 1024)),
      (response) => void response.socket?.end("HTTP/9 garbage\0\r\n\r\n"),
      (response) => void response.writeHead(200, { "content-type": "text/html" }).end("\0\u{1F600}<script>"),
    ];
    for (const answer of answers) await endpoint((await startReceiver(answer)).url);
    tell();
    deliver();
    await expect.poll(async () => (await log()).length).toBe(4);
    const found = await log();
    expect(
      found.map(({ status, error }) => error ?? status).toSorted((one, other) => one.localeCompare(other)),
    ).toEqual(["broken", "delivered", "delivered", "redirected"]);
    expect(Math.max(...found.map(({ response }) => response?.length ?? 0))).toBeLessThanOrEqual(2_048);
    expect(secretly.posted).toEqual([]);
  });

  it("stops at once where an endpoint says that it is gone (410), with notice", async () => {
    const { endpoint, deliver, tell, show, perform, app } = await given();
    let isGone = true;
    const receiver = await startReceiver((response) => void response.writeHead(isGone ? 410 : 200).end());
    const { id } = await endpoint(receiver.url);
    tell();
    deliver();
    await expect.poll(async () => (await show(id)).disabledBecause).toBe("gone");
    tell("installation.uninstalled");
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(receiver.posted).toHaveLength(1);
    isGone = false;
    const { revision } = await show(id);
    expect(
      await perform(operator, updateWebhookEndpoint, { app, id, revision, changes: { enabled: true } }),
    ).toMatchObject({ outcome: "updated" });
    await expect
      .poll(() => receiver.posted.map(({ event }) => event.type))
      .toEqual(["grant.created", "grant.created", "installation.uninstalled"]);
  });

  it("sends nothing more to an endpoint that is gone, also of installations that stood in line", async () => {
    const { endpoint, deliver, tell, show, install, app } = await given();
    const receiver = await startReceiver((response) => void response.writeHead(410).end());
    const { id } = await endpoint(receiver.url);
    tell();
    for (let more = 0; more < 20; more += 1) {
      const installation = install();
      tell("grant.created", { stream: `installation:${installation}`, payload: { installation, app } });
    }
    const deliverer = deliver();
    await expect.poll(async () => (await show(id)).disabledBecause).toBe("gone");
    await expect.poll(() => deliverer.counts().held).toBe(0);
    // As many as are sent to one endpoint at the same time.
    expect(receiver.posted.length).toBeLessThanOrEqual(4);
  });

  it("waits as long as Retry-After says", async () => {
    const { endpoint, deliver, tell, show } = await given();
    const receiver = await startReceiver(
      (response) => void response.writeHead(429, { "retry-after": "7200" }).end(),
    );
    const { id } = await endpoint(receiver.url);
    tell();
    deliver();
    await expect.poll(async () => (await show(id)).failingSince).not.toBeNull();
    expect(((await show(id)).nextAttemptAt ?? 0) - Date.now()).toBeGreaterThan(1.9 * hour);
  });

  it("calls nothing inside the network", async () => {
    const { endpoint, deliver, tell, log, server } = await given();
    const receiver = await startReceiver();
    const { id } = await endpoint(receiver.url);
    inStore(
      server.config.database,
      `UPDATE webhook_endpoints SET url = 'https://10.0.0.1/' WHERE id = '${id}'`,
    );
    tell();
    deliver();
    await expect.poll(async () => (await log()).map(({ error }) => error)).toEqual(["private-address"]);
  });

  it("signs with both secrets while one is rotated, and with the new one alone afterwards", async () => {
    const { endpoint, deliver, tell, later, perform, app } = await given();
    const receiver = await startReceiver();
    const { id, secret: old } = await endpoint(receiver.url);
    const rotated = await perform(operator, rotateWebhookSecret, { app, id, overlap: hour });
    if (rotated.outcome !== "rotated") throw new Error(rotated.outcome);
    deliver();
    tell();
    await expect.poll(() => receiver.posted.length).toBe(1);
    const verifies = (secret: string, { body, headers }: Posted) => {
      try {
        return new Webhook(secret).verify(body, headers) !== undefined;
      } catch {
        return false;
      }
    };
    const [first] = receiver.posted;
    expect(first && [old, rotated.secret].map((secret) => verifies(secret, first))).toEqual([true, true]);
    later(hour);
    tell();
    await expect.poll(() => receiver.posted.length).toBe(2);
    const signatures = receiver.posted[1]?.headers["webhook-signature"]?.split(" ") ?? [];
    expect(signatures).toHaveLength(2);
  });

  it("sends a test at once, and events again from a moment on", async () => {
    const { endpoint, deliver, tell, perform, app, log } = await given();
    const receiver = await startReceiver();
    const { id, secret } = await endpoint(receiver.url);
    const tested = await perform(operator, testWebhookEndpoint, { app, id });
    expect(tested).toMatchObject({
      outcome: "sent",
      delivery: { status: "delivered", trigger: "test", type: "endpoint.test" },
    });
    const [test] = receiver.posted;
    if (test === undefined) throw new Error("nothing was sent");
    expect(new Webhook(secret).verify(test.body, test.headers)).toMatchObject({
      type: "endpoint.test",
      data: { app, endpoint: id },
    });
    tell();
    deliver();
    await expect.poll(() => receiver.posted.length).toBe(2);
    await expect.poll(async () => (await log()).length).toBe(2);
    expect(await perform(operator, replayEvents, { app, id, since: 0 })).toEqual({
      outcome: "replayed",
      streams: 1,
    });
    await expect.poll(() => receiver.posted.length).toBe(3);
    expect(receiver.posted[2]?.event.id).toBe(receiver.posted[1]?.event.id);
  });
});

/** With nothing of ours: `v1a`, ed25519. */
async function expectEd25519(
  publicKey: string,
  { headers, body }: Pick<Posted, "headers" | "body">,
): Promise<void> {
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ""), "base64");
  const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  const [, signature = ""] = /(?:^| )v1a,(\S+)/.exec(headers["webhook-signature"] ?? "") ?? [];
  const content = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  expect(await crypto.subtle.verify("Ed25519", key, Buffer.from(signature, "base64"), content)).toBe(true);
}
