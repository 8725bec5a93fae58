import type { Notice, SignInStep } from "@grantway/helper/contract";
import { describe, expect, it } from "vitest";
import { type GivenHelper, givenHelper } from "./testing/given-helper.ts";

/** A sign-in that the person has finished at the provider: where the browser comes back to. */
async function away({ page, provider }: GivenHelper): Promise<URL> {
  const client = { id: "client", secret: "client secret" };
  await page.call("POST", "/api/connections", { provider: "acme", name: "work", client, scopes: ["read"] });
  const { body } = await page.call<SignInStep>("POST", "/api/connections/work/connect", {});
  return new URL(await provider.visit(body.next === "visit" ? body.url : ""));
}

const form = { "content-type": "application/x-www-form-urlencoded", origin: "https://appleid.example" };

describe("a browser that comes back", () => {
  it("may bring the answer as a form it posts (OAuth 2.0 Form Post Response Mode §2)", async () => {
    const helper = await givenHelper();
    const { pathname, search } = await away(helper);
    const body = `${search.slice(1)}&user=${encodeURIComponent('{"name":"Ada"}')}`;
    const answer = await helper.raw(pathname, { method: "POST", headers: form, body });
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers["location"] as string);
    const notice = await helper.page.call<Notice>("GET", `/api/notices/${to.searchParams.get("notice")}`);
    expect(notice.body).toMatchObject({ tone: "success" });
    expect((await helper.grantway.connections.get("work")).status).toBe("connected");
  });

  it("is asked for an answer in the fragment where it has no query, and the sign-in goes on", async () => {
    const helper = await givenHelper();
    const { pathname, search } = await away(helper);
    const answer = await helper.raw(pathname);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("location.hash")]);
    expect(answer.headers["content-security-policy"]).toContain("script-src 'sha256-");
    expect((await helper.raw(pathname + search)).status).toBe(303);
    expect((await helper.grantway.connections.get("work")).status).toBe("connected");
  });

  it("posts a form nowhere else, and none that is too large", async () => {
    const helper = await givenHelper();
    const post = (path: string, body: string) => helper.raw(path, { method: "POST", headers: form, body });
    expect((await post("/", "a=b")).status).toBe(404);
    expect((await post("/api/connections", "a=b")).status).toBe(403);
    expect((await post("/callback", `a=${"x".repeat(70_000)}`)).status).toBe(413);
  });
});
