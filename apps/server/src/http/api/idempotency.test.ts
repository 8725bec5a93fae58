import { DatabaseSync } from "node:sqlite";
import { createClient, listClients } from "@grantway/api";
import { describe, expect, it, onTestFinished } from "vitest";
import { givenServer, openNode } from "../../testing/composed-server.ts";
import { askerWith, bearer, program, refused, signedIn } from "../../testing/management.ts";

const body = { name: "Once", redirectUris: ["https://once.example/"] };

describe("a creation with an Idempotency-Key", () => {
  it("is done once and answered alike, the secret included", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const first = await admin.call(createClient, { body, idempotencyKey: "k1" });
    const again = await admin.call(createClient, { body, idempotencyKey: "k1" });
    expect(again).toEqual(first);
    expect(first.secret).toMatch(/^gwcs_/);
    const headers = { "content-type": "application/json", "idempotency-key": "k1" };
    const replayed = await admin.raw("POST", "/clients", { body: JSON.stringify(body), headers });
    expect(replayed.headers.get("idempotency-replayed")).toBe("true");
    expect(replayed.headers.get("location")).toBe(`/api/v1/clients/${first.id}`);
    expect((await admin.call(createClient, { body, idempotencyKey: "k2" })).id).not.toBe(first.id);
  });

  it("is done once by two nodes that are asked together, many times", async () => {
    const server = await givenServer({}, { people: false });
    const authorization = await bearer(server, ["clients:read", "clients:write"]);
    const asker = askerWith(server, () => ({ authorization }));
    const node = await openNode(server.config.dataFolder);
    onTestFinished(() => node.close());
    const other = askerWith(node, () => ({ authorization }));
    const asking = Array.from({ length: 10 }, () => [asker, other]).flat();
    const told = await Promise.all(
      asking.map((one) =>
        one.call(createClient, { body, idempotencyKey: "race" }).then(
          ({ id }) => id,
          (error: { readonly type: string }) => error.type,
        ),
      ),
    );
    const { items } = await asker.call(listClients, { query: { search: "once" } });
    expect(items).toHaveLength(1);
    expect(new Set(["in-progress", ...told])).toEqual(new Set(["in-progress", items[0]?.id]));
  });

  it("is refused with another request under the same key, and is another caller's under theirs", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    await admin.call(createClient, { body, idempotencyKey: "k" });
    expect(
      await refused(admin.call(createClient, { body: { ...body, name: "Other" }, idempotencyKey: "k" })),
    ).toMatchObject({ type: "key-reused", status: 422 });
    const asker = await program(server, ["clients:read", "clients:write"]);
    await asker.call(createClient, { body: { ...body, name: "Other" }, idempotencyKey: "k" });
  });

  it("begins anew after a refusal: nothing was done", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const wrong = { ...body, redirectUris: ["ftp:no"] };
    expect(await refused(admin.call(createClient, { body: wrong, idempotencyKey: "k" }))).toMatchObject({
      type: "invalid",
    });
    await admin.call(createClient, {
      body,
      idempotencyKey: "k",
    });
  });

  it("rests without its secret in clear, and without what was asked", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const { secret = "" } = await admin.call(createClient, { body, idempotencyKey: "k" });
    const db = new DatabaseSync(server.config.database, { readOnly: true });
    const rows = JSON.stringify(db.prepare("SELECT * FROM kept_answers").all());
    db.close();
    expect(rows).toContain("fingerprint");
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain("Once");
  });

  it("tells who asks after an interruption to look, and does nothing again", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    await admin.call(createClient, { body, idempotencyKey: "k" });
    const db = new DatabaseSync(server.config.database);
    db.exec("UPDATE kept_answers SET answer = NULL, claimed_at = 0");
    db.close();
    expect(await refused(admin.call(createClient, { body, idempotencyKey: "k" }))).toMatchObject({
      type: "answer-lost",
    });
    expect((await admin.call(listClients, { query: { search: "once" } })).items).toHaveLength(1);
  });

  it.each(["", "with space", "x".repeat(256)])("is refused with the key %j", async (key) => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const answer = await admin.raw("POST", "/clients", { body: JSON.stringify(body), headers });
    expect(answer.status).toBe(422);
    await expect(answer.json()).resolves.toMatchObject({
      errors: [{ in: "header", pointer: "/Idempotency-Key" }],
    });
  });
});
