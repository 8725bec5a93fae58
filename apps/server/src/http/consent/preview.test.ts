import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { givenServer, redirectUri } from "../../testing/composed-server.ts";

const framed = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin" };

/** The card, without what belongs to one request and one answer. */
const cardOf = (page: string) =>
  page
    .slice(page.indexOf('<section class="card'), page.indexOf("</section>"))
    .replaceAll(/<input[^>]*>/g, "")
    .replaceAll(/\s+/g, " ");

const query = new URLSearchParams({
  name: "Harbor Notes",
  redirect_uri: redirectUri,
  scope: "openid read offline_access",
  renews: "true",
}).toString();

describe("the consent page looked at beforehand", () => {
  it("is the page that people are asked by, word for word and mark for mark", async () => {
    const server = await givenServer();
    await server.addUser("aud", "auditor");
    const browser = openBrowser(server);
    await browser.signIn("/sign-in", "aud");
    const preview = await browser.request("GET", `/consent/preview?${query}`, undefined, framed);
    expect(preview.status).toBe(200);
    const asked = authorizationQuery({ scope: "openid read offline_access" });
    const real = await browser.get((await browser.get(`/authorize?${asked}`)).location);
    expect(cardOf(preview.body)).toContain("Read your notes");
    expect(cardOf(preview.body)).toBe(cardOf(real.body));
  });

  it("runs nothing, sends nothing and can be framed by us alone", async () => {
    const server = await givenServer();
    await server.addUser("aud", "auditor");
    const browser = openBrowser(server);
    await browser.signIn("/sign-in", "aud");
    const { headers } = await browser.request("GET", `/consent/preview?${query}`, undefined, framed);
    const policy = String(headers["content-security-policy"]);
    for (const part of ["form-action 'none'", "frame-ancestors 'self'", "sandbox allow-same-origin"])
      expect(policy).toContain(part);
    expect(policy).not.toContain("script-src");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
  });

  it("is not there outside a frame of ours, nor for people who may see neither clients nor APIs", async () => {
    const server = await givenServer();
    await server.addUser("aud", "auditor");
    const [auditor, person, nobody] = [openBrowser(server), openBrowser(server), openBrowser(server)];
    await auditor.signIn("/sign-in", "aud");
    await person.signIn();
    const ask = (browser: typeof auditor, headers: Record<string, string>) =>
      browser.request("GET", `/consent/preview?${query}`, undefined, headers);
    const answers = await Promise.all([
      ask(auditor, {}),
      ask(auditor, { ...framed, "sec-fetch-dest": "document" }),
      ask(auditor, { ...framed, "sec-fetch-site": "cross-site" }),
      ask(person, framed),
      ask(nobody, framed),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    for (const { body } of answers) expect(body).not.toContain("Harbor Notes");
  });
});
