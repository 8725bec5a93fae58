import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

describe("signing out", () => {
  it("asks first, because a link may have led here", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    expect((await browser.get("/sign-out")).body).toContain("Sign out?");
    expect((await browser.get("/")).status).toBe(200);
  });

  it("ends the session on the server, not only in the browser", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    const session = browser.jar.get("grantway-session") ?? "";
    const answer = await browser.submit(await browser.get("/"), "/sign-out", {});
    expect(answer).toMatchObject({ status: 303, location: "/sign-out" });
    expect((await browser.get("/sign-out")).body).toContain("You are signed out");
    browser.jar.set("grantway-session", session);
    expect((await browser.get("/")).location).toBe("/sign-in");
  });

  it("is recorded as the person's own deed, as signing in is, under the request that the log tells of", async () => {
    const server = await givenServer();
    const browser = openBrowser(server);
    await browser.signIn();
    await browser.submit(await browser.get("/"), "/sign-out", {});
    const lines = server.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const signedIn = lines.find(({ msg }) => msg === "a person signed in");
    const db = new DatabaseSync(server.config.database, { readOnly: true });
    const records = db
      .prepare(
        "SELECT actor, action, request_id FROM audit_events WHERE target LIKE 'session:%' ORDER BY seq",
      )
      .all();
    db.close();
    const actor = `user:${String(signedIn?.["user"])}`;
    expect(records).toMatchObject([
      { actor, action: "session.opened", request_id: signedIn?.["request"] },
      { actor, action: "session.ended", request_id: expect.any(String) },
    ]);
  });

  it("is refused from another site", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    const page = await browser.get("/sign-out");
    expect((await browser.submit(page, "/sign-out", {}, { origin: "https://evil.example" })).status).toBe(
      403,
    );
    expect((await browser.get("/")).status).toBe(200);
  });

  it("is harmless when nobody is signed in", async () => {
    const browser = openBrowser(await givenServer());
    expect(await browser.request("POST", "/sign-out", "")).toMatchObject({
      status: 303,
      location: "/sign-out",
    });
  });
});
