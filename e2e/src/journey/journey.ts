import type { Page } from "playwright-core";
import { expect } from "vitest";
import { signInAs } from "../browser.ts";
import type { Demo } from "../demo.ts";
import type { Words } from "./console-words.ts";
import type { Hands } from "./hands.ts";
import { type SampleApp, startSampleApp } from "./sample-app.ts";

/** One administrator's way: who they are to the page, and what they make there. */
export interface Journey {
  readonly page: Page;
  readonly demo: Demo;
  readonly hands: Hands;
  readonly words: Words;
  /** In the names of everything that is made. */
  readonly name: string;
  /** Who signs in with the app. */
  readonly person: "ada" | "grace";
  readonly personsPage: Page;
  /** Looks at the page as it is now. */
  readonly look: (what: string) => Promise<void>;
}

/** The steps, each of which goes on where the one before ended. */
export function stepsOf(journey: Journey) {
  const { page, demo, hands, words, name, person, personsPage, look } = journey;
  const { apis, audit, clients, frame, parts, sessions } = words;
  const id = name.toLowerCase();
  const [read, write] = [`Read your ${id} berths`, `Change your ${id} berths`];
  let app: SampleApp | undefined;
  let secret = "";
  let endedSession = "";

  const title = (text: string) => page.getByRole("heading", { level: 1 }).filter({ hasText: text }).waitFor();
  const button = (text: string) => page.getByRole("button", { name: text, exact: true });
  const link = (text: string) => page.getByRole("link", { name: text, exact: true });
  const box = (text: string) => page.getByRole("textbox", { name: text, exact: true });
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  const told = (text: string) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
  const alert = (text: string) =>
    page.getByRole("alertdialog").getByRole("button", { name: text, exact: true });
  const secretBox = () => page.getByRole("region", { name: clients("secretBox") });
  const uri = (number: number) => box(parts("numbered", { label: clients("redirectUri"), number }));

  async function enter(area: "apis" | "audit" | "clients" | "sessions", letter: string): Promise<void> {
    await hands.enter(
      page
        .getByRole("navigation", { name: frame("areas") })
        .getByRole("link", { name: frame(area), exact: true }),
      letter,
    );
    await title(frame(area));
  }

  async function openClient(tab: "tabSettings" | "tabSecrets"): Promise<void> {
    await enter("clients", "c");
    await hands.press(link(name));
    await title(name);
    await hands.show(page.getByRole("tab", { name: clients(tab), exact: true }));
  }

  return {
    async createsAnApiWithTwoScopes(): Promise<void> {
      await enter("apis", "r");
      await hands.press(link(apis("new")).first());
      await hands.write(box(apis("name")), `${name} API`);
      await hands.write(box(apis("audience")), `https://${id}-api.example`);
      await hands.press(button(apis("create")));
      await told(apis("created", { name: `${name} API` }));
      for (const [text, key] of [
        [read, `${id}:read`],
        [write, `${id}:write`],
      ] as const) {
        await hands.press(link(apis("newScope")).first());
        await title(apis("newScopeTitle", { name: `${name} API` }));
        await hands.write(box(apis("scopeTitle")), text);
        await hands.write(box(apis("scope")), key);
        await hands.press(button(apis("createScope")));
        await told(apis("createdScope", { title: text }));
      }
      await row(write).waitFor();
    },

    async createsAClient(origin: string): Promise<void> {
      await enter("clients", "c");
      await hands.press(link(clients("new")));
      await hands.write(box(clients("name")), name);
      await hands.write(uri(1), `${origin}/callback`);
      for (const [number, address] of [
        [2, "https://harbor.example/two"],
        [3, "https://harbor.example/three"],
      ] as const) {
        await page.keyboard.press("Enter");
        await hands.write(uri(number), address);
      }
      await hands.press(button(`${parts("remove")} https://harbor.example/two`));
      await hands.pick(page.getByRole("combobox", { name: clients("scopesFind") }), `${id}:read`);
      await hands.press(button(`${parts("remove")} offline_access`));
      await hands.write(page.getByRole("textbox", { name: clients("idLabel") }), id);
      // Two frames take turns, so that the page does not flicker.
      const preview = page.frameLocator('iframe:not([aria-hidden="true"])');
      await preview.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
      await preview.getByText(read).waitFor();
      await look("client-form");
      await hands.press(button(clients("create")));
      await secretBox().waitFor();
      await look("secret");
      await hands.press(button(`${parts("copy")} ${clients("secretBox")}`));
      secret = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(secret).toMatch(/^gwcs_/);
      await openClient("tabSettings");
      await page.getByText("https://harbor.example/three").waitFor();
      expect(await page.getByText("https://harbor.example/two").count()).toBe(0);
      expect(await page.content()).not.toContain(secret);
      await look("client");
    },

    async seesSomebodySignIn(port: number): Promise<void> {
      app = await startSampleApp({
        demo,
        port,
        clientId: id,
        secret,
        scope: `openid profile email ${id}:read`,
      });
      await personsPage.goto(`${app.origin}/sign-in`);
      await signInAs(personsPage, person, demo.passwords.get(person) ?? "");
      await personsPage.getByText(read).waitFor();
      await personsPage.locator('button[value="allow"]').click();
      const { origin } = app;
      await personsPage.waitForURL((at) => at.origin === origin);
    },

    async endsTheirSession(): Promise<void> {
      await enter("sessions", "s");
      await hands.write(page.getByRole("searchbox"), person);
      await row(person).waitFor();
      await row("admin").first().waitFor({ state: "detached" });
      await hands.choose(
        row(person).getByRole("button"),
        page.getByRole("menuitem", { name: sessions("endSession") }),
      );
      await alert(sessions("endSession")).waitFor();
      await look("end-session");
      const ending = page.waitForRequest(
        (request) => request.method() !== "GET" && request.url().includes("/api/v1/sessions/"),
      );
      await hands.press(alert(sessions("endSession")));
      endedSession = new URL((await ending).url()).pathname.split("/").at(4) ?? "";
      await told(sessions("sessionEnded", { name: person }));
    },

    async rotatesTheSecret(): Promise<void> {
      await openClient("tabSecrets");
      await hands.press(button(clients("createSecret")));
      await secretBox().waitFor();
      await look("rotation");
      await hands.press(button(clients("retire")));
      await hands.press(alert(clients("retireNow")));
      await told(clients("retired"));
      const answer = await fetch(`${demo.provider}/token`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
        body: new URLSearchParams({
          grant_type: "authorization_code",
          code: "none",
          redirect_uri: "https://x",
        }),
      });
      expect(await answer.json()).toMatchObject({ error: "invalid_client" });
    },

    async readsAllOfItInTheAudit(): Promise<void> {
      await enter("audit", "a");
      await hands.write(page.getByRole("searchbox"), id);
      for (const action of ["apiCreated", "scopeCreated", "clientCreated", "clientSecretAdded"] as const)
        await row(audit(action)).first().waitFor();
      await row(audit("clientSecretRemoved")).first().waitFor();
      await row(audit("sessionOpened")).first().waitFor({ state: "hidden" });
      await look("audit");
      await hands.write(page.getByRole("searchbox"), person);
      await row(audit("grantAllowed")).first().waitFor();
      expect(endedSession).not.toBe("");
      await hands.write(page.getByRole("searchbox"), endedSession);
      await row(audit("sessionEnded")).first().waitFor();
    },

    stop: () => app?.stop(),
  };
}
