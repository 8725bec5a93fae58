import { describe, expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";

describe("who has asked their administrators", () => {
  it("is told that nothing was shared, and what comes next", async () => {
    const browser = openBrowser(await givenServer());
    await browser.signIn();
    const page = await browser.get("/requests/some-request");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Your administrators have been asked");
    expect(page.body).toContain("Nothing was shared");
    expect(page.body).not.toContain("some-request<");
  });

  it("signs in first", async () => {
    const answer = await openBrowser(await givenServer()).get("/requests/some-request");
    expect(answer).toMatchObject({ status: 303, location: "/sign-in" });
  });
});
