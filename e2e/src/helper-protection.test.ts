import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { ClientError } from "@grantway/client";
import { expectAccessible, launch, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";
import { card, fillVault, givenHelper, openHelper, startHelper } from "./running-helper.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Another program's web server on this machine: the requests it got, and a page that runs this script. */
async function otherServer(
  script: string,
): Promise<{ readonly origin: string; readonly seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><title>other</title><script type="module">${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describe("a browser without the link", () => {
  it("sees that it is locked and why, and nothing of the vault", async () => {
    const { helper } = await givenHelper(browser, { full: true });
    const stranger = await visit(browser);
    await stranger.goto(helper.serving.origin);
    await stranger.getByRole("heading", { level: 1, name: "This helper is locked" }).waitFor();
    expect(await stranger.content()).not.toContain("acme");
    await expectAccessible(stranger);
    await stranger.context().close();
  });

  it("cannot use a link that somebody used before", async () => {
    const { helper } = await givenHelper(browser);
    const link = helper.serving.newLink();
    const first = await visit(browser);
    await first.goto(link);
    await first.getByText("Vault default").waitFor();
    expect(first.url()).toBe(`${helper.serving.origin}/`);
    const second = await visit(browser);
    await second.goto(link);
    await second.getByText("This link was used before").waitFor();
    await first.context().close();
    await second.context().close();
  });

  it("stays out with a cookie it overheard on another port of this host", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const { origin, seen } = await otherServer("");
    const tab = await page.context().newPage();
    await tab.goto(origin);
    // Cookies are shared between ports: the other server was sent ours.
    const cookie = seen[0]?.headers.cookie ?? "";
    expect(cookie).toContain("grantway-helper");
    const answer = await fetch(`${helper.serving.origin}/api/connections`, { headers: { cookie } });
    expect(answer.status).toBe(401);
  });
});

describe("a malicious page in the person's own browser", () => {
  it("changes nothing: not by fetch, not by a form, not by a frame, not by leading back", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const { serving, grantway } = helper;
    const { origin } = await otherServer(`
      const at = ${JSON.stringify(serving.origin)};
      const outcomes = [];
      const body = JSON.stringify({ provider: "acme", name: "planted", client: { id: "x" } });
      for (const init of [
        { method: "DELETE" },
        { method: "POST", body },
        { method: "POST", body, mode: "no-cors" },
        { method: "POST", body, mode: "no-cors", credentials: "include" },
      ]) {
        const path = init.body === undefined ? "/api/connections/acme-work" : "/api/connections";
        outcomes.push(await fetch(at + path, { credentials: "include", ...init }).then((r) => r.type, () => "blocked"));
      }
      outcomes.push(await fetch(at + "/api/connections", { credentials: "include" }).then((r) => r.text(), () => "blocked"));
      const frame = document.createElement("iframe");
      frame.src = at;
      frame.name = "framed";
      document.body.append(frame);
      const form = document.createElement("form");
      form.method = "post";
      form.action = at + "/api/connections";
      form.target = "framed";
      document.body.append(form);
      form.submit();
      await fetch(at + "/callback?code=theirs&state=theirs", { mode: "no-cors" }).catch(() => undefined);
      document.title = "done " + JSON.stringify(outcomes);
    `);
    const evil = await page.context().newPage();
    await evil.goto(origin);
    await expect.poll(() => evil.title()).toContain("done");
    expect(await evil.title()).toBe('done ["blocked","blocked","blocked","blocked","blocked"]');
    const names = (await grantway.connections.list()).map(({ name }) => name);
    expect(names).toContain("acme-work");
    expect(names).not.toContain("planted");
    await evil.close();
  });

  it("gets nowhere with a name of its own for this machine (DNS rebinding)", async () => {
    const { helper } = await givenHelper(browser, { full: true });
    const { port } = new URL(helper.serving.origin);
    const rebound = await launch(inject("chromium"), [`--host-resolver-rules=MAP evil.example 127.0.0.1`]);
    onTestFinished(() => rebound.close());
    const page = await visit(rebound);
    const answer = await page.goto(`http://evil.example:${port}/`);
    expect(answer?.status()).toBe(421);
    expect(await page.textContent("body")).toContain(`Open ${helper.serving.origin} instead`);
  });
});

describe("what reaches the page", () => {
  it("is no token and no secret, in any answer, address or storage", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const [answers, texts]: [string[], string[]] = [[], []];
    // Read while they arrive: the browser drops the responses of a page that was left.
    await page.route(/\/api\/(?!events$)/, async (route) => {
      const response = await route.fetch();
      answers.push(await response.text());
      await route.fulfill({ response });
    });
    page.on("request", (request) => texts.push(request.url()));
    await page.getByRole("button", { name: "Refresh acme-work" }).click();
    await page.getByRole("status").filter({ hasText: "fresh token" }).waitFor();
    for (const path of ["/connections/acme-work", "/connections/acme-work/edit"]) {
      await page.goto(helper.serving.origin + path);
      await page
        .getByRole("link", { name: /acme-work|All connections/ })
        .first()
        .waitFor();
      await page.waitForLoadState("domcontentloaded");
      texts.push(await page.content());
    }
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("status").filter({ hasText: "are saved" }).waitFor();
    texts.push(await page.evaluate<string>("JSON.stringify({ ...localStorage, ...sessionStorage })"));
    await page.unrouteAll({ behavior: "wait" });
    const { tokens } = await helper.grantway.connections.reveal("acme-work");
    expect(answers.join("\n")).toContain("acme-work");
    const all = [...answers, ...texts].join("\n");
    for (const secret of [tokens?.accessToken, tokens?.refreshToken, "client secret"]) {
      expect(secret).toBeTruthy();
      expect(all).not.toContain(secret);
    }
  });
});

describe("a vault that cannot be read", () => {
  it("is said in its own words, and the page goes on when it is back", async () => {
    let broken = false;
    const helper = await startHelper({
      wrap: (store) => ({
        ...store,
        async list() {
          if (broken)
            throw new ClientError(
              "vault_unreachable",
              "Redis does not answer: start it, or check its address.",
            );
          return store.list();
        },
      }),
    });
    await fillVault(helper);
    onTestFinished(() => helper.stop());
    broken = true;
    const page = await visit(browser);
    await page.goto(helper.serving.newLink());
    await page.getByRole("alert").filter({ hasText: "Redis does not answer: start it" }).waitFor();
    await expectAccessible(page);
    broken = false;
    await card(page, "acme-work").waitFor();
    expect(await page.getByText("Redis does not answer").count()).toBe(0);
    await page.context().close();
  });

  it("is opened in a second browser by a second link, without ending the first", async () => {
    const { helper, page } = await givenHelper(browser, { full: true });
    const second = await openHelper(browser, helper, { width: "phone", theme: "dark" });
    await card(second, "acme-work").waitFor();
    await card(page, "acme-work").waitFor();
    await second.context().close();
  });
});
