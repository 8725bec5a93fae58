import { describe, expect, it, vi } from "vitest";
import { linkTo, openBrowser, type Seen } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { plainTextOf, startMailServer } from "../../testing/mail-server.ts";

const chosen = "an entirely new sentence";

async function given() {
  const { mails, port } = await startMailServer();
  const server = await givenServer({
    GRANTWAY_MAIL_SERVER: `smtp://127.0.0.1:${port}`,
    GRANTWAY_MAIL_FROM: "login@id.example",
    GRANTWAY_MAIL_TLS: "off",
  });
  return { mails, server, browser: openBrowser(server) };
}

async function ask(browser: ReturnType<typeof openBrowser>, login: string): Promise<Seen> {
  const answer = await browser.submit(await browser.get("/forgot-password"), "/forgot-password", { login });
  return browser.get(answer.location);
}

const alike = ({ status, body }: Seen) => ({ status, body: body.replaceAll(/<code>[^<]*<\/code>/g, "") });

describe("a forgotten password", () => {
  it("is no page where no mail is sent", async () => {
    const browser = openBrowser(await givenServer());
    expect((await browser.get("/forgot-password")).status).toBe(404);
    expect((await browser.get("/sign-in")).body).not.toContain("/forgot-password");
  });

  it("is replaced by a link that is mailed, which ends every session", async () => {
    const { mails, server, browser } = await given();
    await browser.signIn();
    const elsewhere = openBrowser(server);
    const page = await elsewhere.get(linkTo("/forgot-password", await elsewhere.get("/sign-in")));
    const asked = await elsewhere.submit(page, "/forgot-password", { login: "ADA" });
    expect((await elsewhere.get(asked.location)).body).toContain("Look into your mailbox");
    await vi.waitFor(() => expect(mails).toHaveLength(1), { timeout: 100_000 });
    expect(mails[0]?.to).toEqual(["ada@example.com"]);
    const text = plainTextOf(mails[0]?.raw ?? "");
    const link = /http:\/\/localhost:4400(\/password\/\S+)/.exec(text)?.[1] ?? "";
    const set = await elsewhere.submit(await elsewhere.get(link), "/password", { password: chosen });
    expect(set.body).toContain("Your password is set");
    expect((await browser.get("/account")).status).toBe(303);
    await browser.signIn("/sign-in", "ada", chosen);
    expect((await browser.get("/account")).status).toBe(200);
    expect(server.log.join("")).not.toMatch(/ada@|gwpl_[\w-]/);
  });

  it("is answered the same for a name that nobody has, who gets no mail", async () => {
    const { mails, browser } = await given();
    const nobody = await ask(browser, "nobody");
    expect(alike(await ask(browser, "ada"))).toEqual(alike(nobody));
    await vi.waitFor(() => expect(mails).toHaveLength(1), { timeout: 100_000 });
  });

  it("is asked for by a form of ours alone, and by no field twice", async () => {
    const { browser } = await given();
    const page = await browser.get("/forgot-password");
    const evil = { origin: "https://evil.example" };
    expect((await browser.submit(page, "/forgot-password", { login: "ada" }, evil)).status).toBe(403);
    expect((await browser.request("POST", "/forgot-password", "login=ada&login=eve")).status).toBe(400);
  });

  it("is slowed by network, and says until when", async () => {
    const { browser } = await given();
    const page = await browser.get("/forgot-password");
    for (let count = 0; count < 30; count += 1)
      await browser.submit(page, "/forgot-password", { login: "nobody" });
    const slowed = await browser.submit(page, "/forgot-password", { login: "nobody" });
    expect(slowed.status).toBe(429);
    expect(slowed.body).toMatch(/Try again in 2 minutes/);
  });
});
