import { DatabaseSync } from "node:sqlite";
import { confirmSession, deleteClient, showSession } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { auditRecords } from "../../testing/audit-records.ts";
import { type GivenServer, givenServer, password } from "../../testing/composed-server.ts";
import { program, refused, signedIn } from "../../testing/management.ts";

const minute = 60_000;

/** Lets so much time have passed since everybody signed in. */
function age({ config }: GivenServer, milliseconds: number): void {
  const db = new DatabaseSync(config.database);
  db.prepare("UPDATE sessions SET authenticated_at = authenticated_at - ?").run(milliseconds);
  db.close();
}

describe("the session of a browser", () => {
  it("says who it is, what they may do, and until when nothing asks for the password", async () => {
    const server = await givenServer({}, { people: false });
    const support = await signedIn(server, "support");
    const session = await support.call(showSession, {});
    expect(session).toMatchObject({
      user: { username: "a-support" },
      role: "support",
      permissions: ["users:read", "sessions:read", "sessions:write", "passwords:write"],
    });
    expect(Date.parse(session.freshUntil) - Date.parse(session.authenticatedAt)).toBe(10 * minute);
  });

  it("is none of an access token", async () => {
    const server = await givenServer();
    const asker = await program(server, ["clients:read"]);
    expect(await refused(asker.call(showSession, {}))).toMatchObject({ type: "not-found" });
  });

  it("is asked for the password before what cannot be undone, once the sign-in is ten minutes old", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const asked = { params: { id: "harbor" }, revision: 1 };
    age(server, 10 * minute);
    expect(await refused(admin.call(deleteClient, asked))).toMatchObject({
      type: "sign-in-too-old",
      status: 403,
    });
    expect(await refused(admin.call(confirmSession, { body: { password: "wrong" } }))).toMatchObject({
      type: "wrong-password",
    });
    expect(await refused(admin.call(deleteClient, asked))).toMatchObject({ type: "sign-in-too-old" });
    const before = await admin.call(showSession, {});
    const confirmed = await admin.call(confirmSession, { body: { password } });
    expect(confirmed.csrfToken).not.toBe(before.csrfToken);
    expect(auditRecords(server, "session.opened")).toHaveLength(2);
    const answer = await admin.raw("DELETE", "/clients/harbor", {
      headers: { "if-match": '"1"', "x-csrf-token": confirmed.csrfToken },
    });
    expect(answer.status).toBe(204);
  });

  it("slows guesses of the password as the sign-in does", async () => {
    const server = await givenServer({}, { people: false });
    const admin = await signedIn(server, "admin");
    const guess = async () => refused(admin.call(confirmSession, { body: { password: "wrong" } }));
    for (let count = 0; count < 5; count += 1) expect((await guess()).type).toBe("wrong-password");
    expect(await guess()).toMatchObject({ type: "too-many-requests", status: 429, retryAfter: 1 });
  });
});
