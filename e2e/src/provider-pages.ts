import type { Browser, BrowserContext, Page } from "playwright-core";
import { signIn, visit } from "./browser.ts";
import type { Demo } from "./demo.ts";

/** A page of the provider, and how a visitor gets there. */
export interface ProviderPage {
  /** The name of its screenshots. */
  readonly name: string;
  readonly reach: (browser: Browser, demo: Demo) => Promise<Page>;
}

async function consent(browser: Browser, demo: Demo): Promise<Page> {
  const page = await visit(browser);
  await page.goto(`${demo.codeApp}/sign-in`);
  await signIn(page, "grace", demo.passwords.get("grace") ?? "");
  await page.getByRole("button", { name: "Allow" }).waitFor();
  return page;
}

/** An authorization request, as a client sends it. */
export function authorizeAt(demo: Demo, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(`${demo.provider}/authorize`);
  url.search = new URLSearchParams({
    response_type: "code",
    // RFC 7636 appendix B.
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...parameters,
  }).toString();
  return url.href;
}

/** The ID token that the app in the browser is given when this person signs in. */
async function idTokenOf(browser: Browser, demo: Demo, username: string): Promise<string> {
  const page = await visit(browser);
  await page.goto(demo.tokenApp);
  await page.getByRole("button", { name: "Sign in with Acme" }).click();
  await signIn(page, username, demo.passwords.get(username) ?? "");
  const answered = page.waitForResponse(`${demo.provider}/token`);
  await page.getByRole("button", { name: /Allow|Continue/ }).click();
  const { id_token } = (await (await answered).json()) as { readonly id_token: string };
  await page.context().close();
  return id_token;
}

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Ada's browser, once for each demo: to sign in and consent takes longer than to look at a page. */
const adasBrowser = new WeakMap<Demo, SignedIn>();

/** Ada at a page of her account, who lets two apps act for her. Both ask again each time, so no other visit sees it. */
async function account(browser: Browser, demo: Demo, path: string): Promise<Page> {
  const storageState = adasBrowser.get(demo) ?? (await letAppsAct(browser, demo));
  adasBrowser.set(demo, storageState);
  const page = await visit(browser, undefined, { storageState });
  await page.goto(`${demo.provider}/account${path}`);
  return page;
}

async function letAppsAct(browser: Browser, demo: Demo): Promise<SignedIn> {
  const page = await visit(browser);
  const loopback = demo.codeApp.replace("localhost", "127.0.0.1");
  for (const [client_id, origin, scope] of [
    ["token-app", demo.tokenApp, "openid profile"],
    ["grantway-cli", loopback, "openid read write offline_access"],
  ] as const) {
    await page.goto(authorizeAt(demo, { client_id, redirect_uri: `${origin}/callback`, scope }));
    if (client_id === "token-app") await signIn(page, "ada", demo.passwords.get("ada") ?? "");
    await page.getByRole("button", { name: /Allow|Continue/ }).click();
    await page.waitForURL((at) => at.origin === origin);
  }
  const signedIn = await page.context().storageState();
  await page.context().close();
  return signedIn;
}

/** Every page a person may see during an authorization, or of their account. No visit changes what the next one sees. */
export const providerPages: readonly ProviderPage[] = [
  {
    name: "sign-in",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.codeApp}/sign-in`);
      return page;
    },
  },
  {
    name: "sign-in-refused",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.codeApp}/sign-in`);
      await signIn(page, "nobody", "not a password");
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  { name: "consent", reach: consent },
  {
    name: "consent-upgrade",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      const scope = "openid profile";
      const redirect_uri = `${demo.codeApp}/callback`;
      await page.goto(authorizeAt(demo, { client_id: "code-app", redirect_uri, scope }));
      await page.getByRole("button", { name: "Allow" }).click();
      await page.waitForURL((at) => at.origin === demo.codeApp);
      await page.goto(`${demo.codeApp}/sign-in`);
      await page.getByRole("button", { name: "Keep current access" }).waitFor();
      return page;
    },
  },
  {
    name: "consent-again",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      // Any port of this address may belong to the app on the device: this one answers, if only with an error.
      const origin = demo.codeApp.replace("localhost", "127.0.0.1");
      const parameters = {
        client_id: "grantway-cli",
        redirect_uri: `${origin}/callback`,
        scope: "openid read",
      };
      await page.goto(authorizeAt(demo, parameters));
      await page.getByRole("button", { name: /Allow|Continue/ }).click();
      await page.waitForURL((at) => at.origin === origin);
      await page.goto(authorizeAt(demo, parameters));
      await page.getByRole("heading", { name: /^Continue to / }).waitFor();
      return page;
    },
  },
  {
    name: "sign-in-other",
    async reach(browser, demo) {
      const id_token_hint = await idTokenOf(browser, demo, "ada");
      const page = await consent(browser, demo);
      const redirect_uri = `${demo.tokenApp}/callback`;
      await page.goto(
        authorizeAt(demo, { client_id: "token-app", redirect_uri, scope: "openid", id_token_hint }),
      );
      await page.getByText("The app expects another person").waitFor();
      return page;
    },
  },
  {
    name: "post-answer",
    async reach(browser, demo) {
      const page = await visit(browser);
      // Without its script the page stays open.
      await page.route("**/assets/send-*.js", (route) => route.abort());
      const redirect_uri = `${demo.codeApp}/callback`;
      const parameters = { client_id: "code-app", redirect_uri, scope: "openid", prompt: "none" };
      await page.goto(authorizeAt(demo, { ...parameters, response_mode: "form_post" }));
      await page.getByRole("button", { name: "Continue" }).waitFor();
      return page;
    },
  },
  {
    name: "error",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(
        `${demo.provider}/authorize?client_id=code-app&redirect_uri=https://elsewhere.example/`,
      );
      return page;
    },
  },
  {
    name: "expired",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.provider}/authorize?request=gwrq_old`);
      return page;
    },
  },
  {
    name: "home",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      await page.goto(demo.provider);
      return page;
    },
  },
  { name: "account-apps", reach: (browser, demo) => account(browser, demo, "/apps") },
  {
    name: "account-apps-none",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.provider}/account/apps`);
      await signIn(page, "admin", demo.passwords.get("admin") ?? "");
      await page.getByText("No apps yet.").waitFor();
      return page;
    },
  },
  {
    name: "account-app",
    async reach(browser, demo) {
      const page = await account(browser, demo, "/apps");
      await page.getByRole("link", { name: "Review Grantway command line" }).click();
      return page;
    },
  },
  {
    name: "account-app-remove",
    async reach(browser, demo) {
      const page = await account(browser, demo, "/apps");
      await page.getByRole("link", { name: "Review Grantway command line" }).click();
      await page.getByRole("link", { name: "Remove this app" }).click();
      return page;
    },
  },
  {
    name: "account-sessions",
    async reach(browser, demo) {
      const elsewhere = await visit(browser);
      await elsewhere.goto(`${demo.provider}/account/sessions`);
      await signIn(elsewhere, "ada", demo.passwords.get("ada") ?? "");
      await elsewhere.waitForURL("**/account/sessions");
      await elsewhere.context().close();
      return account(browser, demo, "/sessions");
    },
  },
  { name: "account-name", reach: (browser, demo) => account(browser, demo, "/name") },
  {
    name: "account-password",
    async reach(browser, demo) {
      const page = await account(browser, demo, "/password");
      await page.getByLabel("Current password").fill("not the password");
      await page.getByLabel("New password").fill("a better horse battery");
      await page.getByRole("button", { name: "Change password" }).click();
      await page.getByText("The current password is not right.").waitFor();
      return page;
    },
  },
  { name: "account-activity", reach: (browser, demo) => account(browser, demo, "/activity") },
  {
    name: "signed-out",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      await page.goto(`${demo.provider}/sign-out`);
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: /signed out/i }).waitFor();
      return page;
    },
  },
  {
    name: "sign-out-at-request",
    async reach(browser, demo) {
      const page = await consent(browser, demo);
      await page.goto(`${demo.provider}/end-session?client_id=code-app&logout_hint=somebody`);
      await page.getByText("The app asked for somebody else").waitFor();
      return page;
    },
  },
  {
    name: "not-found",
    async reach(browser, demo) {
      const page = await visit(browser);
      await page.goto(`${demo.provider}/nowhere`);
      return page;
    },
  },
];
