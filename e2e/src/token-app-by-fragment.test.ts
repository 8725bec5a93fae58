import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort, type RunningProvider, startProvider } from "@grantway/tools/services";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, signIn, visit } from "./browser.ts";
import { openBrowser } from "./shared-browser.ts";

/*
 * The second method of the token app: the implicit grant (RFC 6749 §4.2), behind its wall. Both switches have to be on, the
 * operator's and the client's; where one is off the app says why.
 */

const password = "a long enough password";
const secret = "a-secret-of-sixteen-or-more";
const pictures = process.env["GRANTWAY_PICTURES"];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const started: (ChildProcess | RunningProvider)[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await ("remove" in one ? one.remove() : end(one));
});

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => void child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/** Starts one of the samples, and waits until it answers. */
async function startSample(name: string, url: string, env: Readonly<Record<string, string>>): Promise<void> {
  const main = fileURLToPath(new URL(`../../examples/${name}/src/main.ts`, import.meta.url));
  started.push(spawn(process.execPath, [main], { env: { ...process.env, ...env }, stdio: "ignore" }));
  const answers = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
}

/** Provider, API and app, with the switches of the operator and of the client as they are given. */
async function givenApp(switches: { readonly operator: boolean; readonly client: boolean }) {
  const provider = await startProvider({
    GRANTWAY_LEGACY_IMPLICIT_GRANT: switches.operator ? "on" : "off",
  });
  started.push(provider);
  const base = await freePort([1]);
  const [api, app] = [`http://localhost:${base}`, `http://localhost:${base + 1}`];
  await provider.administer(["apis", "create", api, "--name", "Acme"]);
  for (const scope of ["read", "write"]) {
    const words = ["--title", `May ${scope}`, "--access", scope === "read" ? "see" : "change"];
    await provider.administer(["scopes", "create", scope, "--api", api, ...words]);
  }
  const ada = ["users", "create", "ada", "--email", "ada@example.org", "--password-stdin"];
  await provider.administer(ada, `${password}\n`);
  const clients = [
    { client_id: "acme-api", client_secret: secret, grant_types: [], introspects: [api] },
    {
      client_id: "token-app",
      client_name: "Token App",
      token_endpoint_auth_method: "none",
      grant_types: switches.client ? ["authorization_code", "implicit"] : ["authorization_code"],
      redirect_uris: [`${app}/callback`],
      scope: "openid profile email read write",
      first_party: true,
    },
  ];
  await provider.administer(["clients", "import", "-"], JSON.stringify(clients));
  const { issuer } = provider;
  await startSample("acme-api", api, {
    ACME_API_PORT: String(base),
    ACME_API_ISSUER: issuer,
    ACME_API_CLIENT_SECRET: secret,
  });
  await startSample("token-app", app, {
    TOKEN_APP_PORT: String(base + 1),
    TOKEN_APP_ISSUER: issuer,
    TOKEN_APP_API: api,
    TOKEN_APP_METHOD: "implicit",
  });
  const page = await visit(browser);
  await page.goto(app);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  return page;
}

describe("the token app by the implicit grant, RFC 6749 §4.2", () => {
  it("signs in and calls the API, and leaves no token in the address, the history or a store", async () => {
    const page = await givenApp({ operator: true, client: true });
    await signIn(page, "ada", password);
    // Any program on this machine could listen at the app's address, so even a first-party app has to ask (RFC 8252 §8.6).
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("heading", { name: "Hello, ada" }).waitFor();
    await expectAccessible(page, pictures && `${pictures}/token-app-by-fragment`);
    const kept = await page.evaluate<string>(
      "JSON.stringify([location.href, document.cookie, { ...localStorage }, { ...sessionStorage }])",
    );
    expect(kept).not.toMatch(/gwat_/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await page.context().close();
  });

  it.each([
    [
      "the operator has not switched it on",
      { operator: false, client: true },
      "The operator of this server has not switched the legacy response type token on.",
    ],
    [
      "the client is not registered for it",
      { operator: true, client: false },
      "The client is not registered for the grant type implicit.",
    ],
  ])("is refused, and the app says why, where %s", async (_, switches, reason) => {
    const page = await givenApp(switches);
    await page.getByRole("heading", { name: "The provider does not sign people in this way" }).waitFor();
    await page.getByText(reason).waitFor();
    expect(page.url()).not.toContain("error");
    await expectAccessible(page, pictures && `${pictures}/token-app-refused`);
    await page.context().close();
  });
});
