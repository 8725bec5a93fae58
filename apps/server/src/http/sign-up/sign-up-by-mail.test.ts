import { describe, expect, it, vi } from "vitest";
import { authorizationQuery, linkTo, openBrowser, type Seen } from "../../testing/browser.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { plainTextOf, startMailServer } from "../../testing/mail-server.ts";

const grace = { username: "grace", name: "Grace Hopper", password: "a ship in port is safe" };
const email = "grace@example.com";

async function given(more: Readonly<Record<string, string>> = {}, port?: number) {
  const mail = await startMailServer();
  const server = await givenServer({
    GRANTWAY_SIGN_UP_POLICY: "open",
    GRANTWAY_MAIL_SERVER: `smtp://127.0.0.1:${port ?? mail.port}`,
    GRANTWAY_MAIL_FROM: "login@id.example",
    GRANTWAY_MAIL_TLS: "off",
    ...more,
  });
  /** The newest mail, once there are so many. */
  async function mailNumber(count: number): Promise<string> {
    await vi.waitFor(() => expect(mail.mails).toHaveLength(count), { timeout: 100_000, interval: 20 });
    return plainTextOf(mail.mails.at(-1)?.raw ?? "");
  }
  return { mail, server, browser: openBrowser(server), mailNumber };
}

type Browser = Awaited<ReturnType<typeof given>>["browser"];

/** The link of a mail, without the origin. */
const linkIn = (mail: string) => /http:\/\/localhost:4400(\/sign-\S+)/.exec(mail)?.[1] ?? "";

async function ask(browser: Browser, location = "/sign-up", address = email): Promise<Seen> {
  const answer = await browser.submit(await browser.get(location), "/sign-up", { email: address });
  return answer.status === 303 ? browser.get(answer.location) : answer;
}

describe("signing up where mail is sent", () => {
  it("mails a link, makes the account by it, and goes on to the app that asked for it", async () => {
    const { server, browser, mailNumber } = await given();
    const begun = await browser.get(`/authorize?${authorizationQuery({ prompt: "create" })}`);
    const sent = await ask(browser, begun.location);
    expect(sent.body).toContain("Look into your mailbox");
    expect(await server.storage.identity.userDirectory.count({})).toBe(1);
    const form = await browser.get(linkIn(await mailNumber(1)));
    expect(form.body).toContain("<bdi>grace@example.com</bdi></strong> is confirmed.");
    const made = await browser.submit(form, "/sign-up/confirm", grace);
    expect(made.location).toMatch(/^\/authorize\?request=/);
    expect((await browser.get(made.location)).location).toMatch(/^\/consent/);
    const { user } = (await server.storage.identity.users.findByLogin("grace")) ?? {};
    expect(user).toMatchObject({ email, emailVerified: true });
    expect(server.log.join("")).not.toMatch(/grace@|gwem_[\w-]/);
    // The tab in which the link was asked for goes on as well.
    expect((await browser.get(begun.location)).location).toMatch(/^\/authorize/);
  });

  it("works in another browser, with the request of the first", async () => {
    const { server, browser, mailNumber } = await given();
    await ask(
      browser,
      (await browser.get(`/authorize?${authorizationQuery({ prompt: "create" })}`)).location,
    );
    const phone = openBrowser(server);
    const made = await phone.submit(await phone.get(linkIn(await mailNumber(1))), "/sign-up/confirm", grace);
    expect((await phone.get(made.location)).location).toMatch(/^\/consent/);
  });

  it("answers the same for an address that has an account, and tells its owner", async () => {
    const { server, browser, mailNumber } = await given();
    const strip = ({ status, body }: Seen) => ({
      status,
      body: body.replaceAll(/value="[^"]*"|<code>[^<]*<\/code>|href="[^"]*"/g, ""),
    });
    const free = strip(await ask(browser));
    await mailNumber(1);
    expect(strip(await ask(openBrowser(server), "/sign-up", "ADA@example.com"))).toEqual(free);
    const mail = await mailNumber(2);
    expect(mail).toContain("Subject: You have an account at localhost:4400");
    expect(linkIn(mail)).toMatch(/^\/sign-in/);
    expect(mail).not.toContain("gwem_");
  });

  it("is over once it was used, and looking at it uses nothing", async () => {
    const { browser, mailNumber } = await given();
    await ask(browser);
    const link = linkIn(await mailNumber(1));
    await browser.get(link);
    const form = await browser.get(link);
    expect((await browser.submit(form, "/sign-up/confirm", grace)).status).toBe(303);
    const other = { ...grace, username: "joan", password: "another long sentence" };
    const again = await browser.submit(form, "/sign-up/confirm", other);
    expect(again.status).toBe(410);
    expect(again.body).toContain("This link does not work");
    expect((await browser.get("/sign-up/confirm?token=gwem_guess")).status).toBe(410);
  });

  it("takes a double click for one, and keeps the link for another try where something is wrong", async () => {
    const { server, browser, mailNumber } = await given();
    await ask(browser);
    const form = await browser.get(linkIn(await mailNumber(1)));
    const taken = await browser.submit(form, "/sign-up/confirm", { ...grace, username: "ada" });
    expect(taken.body).toContain("This username is taken. Nothing was created.");
    expect(taken.body).toContain("grace@example.com");
    const answers = await Promise.all([1, 2].map(() => browser.submit(taken, "/sign-up/confirm", grace)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await server.storage.identity.userDirectory.count({ search: "grace" })).toBe(1);
  });

  it("says what is wrong with an address, and sends nothing", async () => {
    const { browser, mail } = await given();
    const page = await ask(browser, "/sign-up", "grace");
    expect(page.status).toBe(400);
    expect(page.body).toContain("The email address must look like name@example.com. No mail was sent.");
    expect(mail.mails).toEqual([]);
  });

  it("writes in the language of whoever asks", async () => {
    const { mail, browser, mailNumber } = await given();
    const page = await browser.request("GET", "/sign-up", undefined, { "accept-language": "de" });
    const headers = {
      origin: "http://localhost:4400",
      "sec-fetch-site": "same-origin",
      "accept-language": "de",
    };
    await browser.submit(page, "/sign-up", { email: "o'grace&co@example.com" }, headers);
    const text = await mailNumber(1);
    expect(text).toContain("Sie haben ein Konto bei localhost:4400 verlangt.");
    expect(text).toContain('<html lang="de" dir="ltr">');
    expect(mail.mails[0]?.to).toEqual(["o'grace&co@example.com"]);
  });

  it("waits for no mail server: whoever asks is answered while it is away, and gets the mail when it is back", async () => {
    const away = await startMailServer();
    await away.stop();
    const { browser, server } = await given({}, away.port);
    expect((await ask(browser)).body).toContain("Look into your mailbox");
    await vi.waitFor(() => expect(server.log.join("")).toContain("it is tried again"), { timeout: 100_000 });
    const back = await startMailServer({}, away.port);
    await vi.waitFor(() => expect(back.mails).toHaveLength(1), { timeout: 100_000 });
    expect(server.log.join("")).not.toContain("grace");
  });

  it("leads back to signing in, and from there", async () => {
    const { browser } = await given();
    const page = await browser.get(linkTo("/sign-up", await browser.get("/sign-in?place=sessions")));
    expect(linkTo("/sign-in", page)).toBe("/sign-in?place=sessions");
  });
});
