import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillNorthwind } from "./apps-of-northwind.ts";
import { expectAccessible, signInAs, visit } from "./browser.ts";
import { openConsole, type OpenConsole, password } from "./open-console.ts";
import { putOrganisation } from "./portal-organisation.ts";

/* What a publisher does with an app that is installed elsewhere, one after the other, on one instance. */

const app = "/organisations/acme/apps/a-acme";
const pictures = process.env["GRANTWAY_PICTURES"];
const secret = "a-secret-of-sixteen-or-more";

let open: OpenConsole;
let page: Page;
/** Of the publisher: it hears webhooks, and is the page of the frame. */
let theirs: Server;
let address = "";
let frameHeaders: Readonly<Record<string, string>> = {};
const heard: string[] = [];

beforeAll(async () => {
  theirs = createServer((request, response) => {
    const id = request.headers["webhook-id"];
    request
      .on("data", () => undefined)
      .on("end", () => {
        if (id !== undefined) heard.push(String(id));
        response.writeHead(200, frameHeaders).end("thank you");
      });
  });
  await new Promise<void>((resolve) => theirs.listen(0, "127.0.0.1", () => resolve()));
  address = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}`;
  open = await openConsole({
    address: `${app}?tab=installations`,
    as: ["dana", password],
    // The publisher of the test is on this machine.
    settings: { GRANTWAY_EGRESS_ALLOW: "127.0.0.0/8" },
    people: [
      ["ada", "Ada Lovelace"],
      ["grace", "Grace Hopper"],
      ["dana", "Dana Developer"],
    ],
    fill,
  });
  ({ page } = open);
});
afterAll(async () => {
  theirs.close();
  await open.close();
});
afterEach(expectNoComplaints);

function expectNoComplaints(): void {
  expect(open.complaints).toEqual([]);
}

/** Everything that there is before: two organisations, and the app of one of them with a client. */
async function fill({ provider }: Pick<OpenConsole, "provider">): Promise<void> {
  await fillNorthwind({ provider });
  putOrganisation(provider, { slug: "zebra", name: "Zebra", people: { dana: "owner" } });
  const robot = {
    client_id: "acme-robot",
    client_name: "Acme robot",
    client_secret: secret,
    scope: "orders:read orders:write",
    grant_types: ["client_credentials"],
    redirect_uris: [],
  };
  await provider.administer(["clients", "import", "-"], JSON.stringify([robot]));
  fillAcme(provider.folder);
}

/** The publisher's owner, a draft that opens in a frame, and so many places that a list of them has two pages. */
function fillAcme(folder: string): void {
  const db = new DatabaseSync(join(folder, "grantway.sqlite"), { timeout: 20_000 });
  const now = Date.now();
  const dana = String(db.prepare("SELECT id FROM users WHERE username = 'dana'").get()?.["id"]);
  db.exec("BEGIN IMMEDIATE");
  db.prepare(
    "INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('o-acme', ?, 'owner', ?)",
  ).run(dana, now);
  db.exec(`UPDATE clients SET app_id = 'a-acme', environment = 'live' WHERE id = 'acme-robot'`);
  // A rule of manifests wants https, which the page of this test has not.
  db.exec(`INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
    SELECT app_id, 2, json_set(manifest, '$.embed', json('{"url":"${address}/frame"}')), 'h2', 'draft', ${now}, 1
    FROM app_versions WHERE app_id = 'a-acme'`);
  for (let number = 10; number < 65; number += 1) {
    db.exec(`INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
      VALUES ('place-${number}', 'place-${number}', 'Place ${number}', 'place ${number}', 'live', 'active', ${now}, 1);
      INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by,
        created_at, updated_at, revision)
      VALUES ('at-${number}', 'a-acme', 'place-${number}', 'active', '[]', 1, 1, '${dana}', ${now}, ${now}, 1);`);
  }
  db.exec("COMMIT");
  db.close();
}

const go = (to: string) => open.go(to);
const look = (name: string) => expectAccessible(page, pictures && `${pictures}/portal-more-${name}`);
const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const button = (name: string | RegExp) => page.getByRole("button", { name });
const link = (name: string) => page.getByRole("link", { name, exact: true });
const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const told = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
const dialog = () => page.getByRole("alertdialog");
const row = (name: RegExp) => page.getByRole("row", { name });
const filter = async (name: string) => {
  await button(/^Filter$/).click();
  await page.getByRole("menuitem", { name }).click();
};

/** As the app, at an endpoint of the provider. */
async function askAsRobot(path: string, parameters: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { authorization: `Basic ${btoa(`acme-robot:${secret}`)}` };
  const body = new URLSearchParams(parameters);
  const answer = await fetch(open.provider.issuer + path, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
  return answer;
}

/** A token with which the app acts as itself in Northwind. */
async function robotsToken(): Promise<string> {
  const answer = await askAsRobot("/token", { grant_type: "client_credentials", installation: "i-acme" });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe("where an app is installed", () => {
  it("is a list in pages, with what is waited for, the version and the last use", async () => {
    await heading("Acme Sync").waitFor();
    await row(/Place 64/).waitFor();
    await look("installations");
    await button("Show more").click();
    await row(/Place 10/).waitFor();
    await row(/Northwind Traders.*New rights waiting.*Not yet.*Version 1/).waitFor();
  });

  it("is found by the name of the organisation and by filters, which stand in the address", async () => {
    await page.getByRole("searchbox").fill("traders");
    await page.waitForURL(/search=traders/);
    await row(/Northwind Traders/).waitFor();
    await expect.poll(() => row(/Place/).count()).toBe(0);
    await filter("New rights waiting");
    await page.waitForURL(/pending=yes/);
    await filter("Uninstalled");
    await page.getByRole("heading", { name: "No installation matches" }).waitFor();
    await look("installations-no-match");
    await button("Show all installations").click();
    await go(`${app}?tab=installations&pending=yes`);
    await row(/Northwind Traders/).waitFor();
    expect(await row(/Place/).count()).toBe(0);
  });

  it("says what a list that cannot be had lacks, and has it again", async () => {
    const path = "**/api/v1/apps/a-acme/installations*";
    await page.route(path, (route) => route.abort());
    await page.reload();
    await button(/Try again|Retry/)
      .first()
      .waitFor();
    await page.unroute(path);
    await button(/Try again|Retry/)
      .first()
      .click();
    await row(/Northwind Traders/).waitFor();
  });

  it("is nowhere for an app that nobody installed yet", async () => {
    await go("/organisations/zebra/new/apps");
    await page.getByRole("textbox", { name: "Name" }).fill("Stripes");
    await button("Create app").click();
    await link("Go to Stripes").click();
    await tab("Installations").click();
    await page.getByRole("heading", { name: "Installed nowhere yet" }).waitFor();
    await look("installations-empty");
  });
});

describe("more tabs than a phone is wide", () => {
  it.each(["en", "de", "fr", "ar"])(
    "are scrolled to the one that the address opens, in %s",
    async (locale) => {
      const phone = await visit(open.browser, { width: "phone", theme: "light" }, { locale });
      await phone.goto(`${open.provider.issuer}/console${app}?tab=settings`);
      await signInAs(phone, "dana", password);
      const chosen = phone.getByRole("tab", { selected: true });
      await chosen.waitFor();
      await expect
        .poll(async () => {
          const [list, one] = [await phone.getByRole("tablist").boundingBox(), await chosen.boundingBox()];
          if (list === null || one === null) return false;
          return one.x >= list.x - 1 && one.x + one.width <= list.x + list.width + 1;
        })
        .toBe(true);
      await phone.goto(`${open.provider.issuer}/console${app}?tab=installations&pending=yes`);
      await phone.getByRole("row", { name: /Northwind Traders/ }).waitFor();
      await expectAccessible(phone, pictures && `${pictures}/portal-more-installations-${locale}`);
      await phone.context().close();
    },
  );
});

describe("webhooks that were delivered", () => {
  it("tell of a pause by the publisher, which asks before and is taken back", async () => {
    await go(`${app}/new/webhooks`);
    await page.getByRole("radio", { name: "Live" }).check();
    await page.getByRole("textbox", { name: "Address" }).fill(`${address}/hooks`);
    await button("Add endpoint").click();
    await heading("The endpoint is added").waitFor();
    await go(`${app}?tab=installations&pending=yes`);
    await button("Actions for Northwind Traders").click();
    await page.getByRole("menuitem", { name: "Pause…" }).click();
    const question = dialog();
    await question.getByText("Nobody uses it there as themselves.").waitFor();
    await look("pause");
    await question.getByRole("button", { name: "Pause it there" }).click();
    await told("Acme Sync is paused in Northwind Traders.");
    await row(/Northwind Traders.*Suspended by its publisher/).waitFor();
    await button("Actions for Northwind Traders").click();
    await page.getByRole("menuitem", { name: "Resume" }).click();
    await told("You resumed Acme Sync in Northwind Traders.");
    await row(/Northwind Traders.*New rights waiting/).waitFor();
    await expect.poll(() => heard.length).toBe(2);
  });

  it("are sent again one by one, as the same event", async () => {
    await tab("Webhooks").click();
    await row(/installation\.suspended/)
      .getByRole("link")
      .click();
    await heading("installation.suspended").waitFor();
    await button("Send it again").click();
    await page.getByText("asked for").waitFor();
    await page.getByText("No. 2").waitFor();
    expect(heard).toHaveLength(3);
    expect(heard[2]).toBe(heard[0]);
    await look("redelivered");
  });

  it("are sent again since a moment, in order, once that moment is said", async () => {
    await link(`${address}/hooks`).click();
    const panel = page.locator("section").filter({ has: page.getByLabel("Since") });
    await panel.getByRole("button", { name: "Send again" }).click();
    await page.getByText("Say since when.").first().waitFor();
    await page.getByLabel("Since").fill("2020-01-01T00:00");
    await panel.getByRole("button", { name: "Send again" }).click();
    await told("Events of 1 installation are sent again.");
    await expect.poll(() => heard.slice(3)).toEqual(heard.slice(0, 2));
    await look("replayed");
  });
});

describe("the page that opens in a frame", () => {
  it("is asked on the app's home, which names the header that refuses and the one to send", async () => {
    frameHeaders = { "x-frame-options": "DENY" };
    await go(app);
    await page.getByText("It refuses to be framed").waitFor();
    await page.getByText("X-Frame-Options: DENY").waitFor();
    const wanted = `Content-Security-Policy: frame-ancestors ${new URL(open.provider.issuer).origin}`;
    await page.getByText(wanted, { exact: true }).scrollIntoViewIfNeeded();
    await look("framing-refused");
    const [name = "", value = ""] = wanted.split(": ");
    frameHeaders = { [name]: value };
    await button("Ask again").click();
    await page.getByText("It can be framed").waitFor();
  });

  it("is asked beside its address in the manifest as it is saved, and not as it is typed", async () => {
    frameHeaders = {};
    await go(`${app}/versions/2/edit`);
    await page.getByText("Anybody may frame it").scrollIntoViewIfNeeded();
    await look("framing-manifest");
    await page.getByRole("textbox", { name: "Address of the frame" }).fill("https://other.example/frame");
    await page.getByText("Once this address is saved").waitFor();
    expect(await page.getByText("Anybody may frame it").count()).toBe(0);
  });
});

describe("the token inspector of developers", () => {
  it("says what a token of the app is worth, where, and why no more; and nothing of another's", async () => {
    const token = await robotsToken();
    await go(`${app}?tab=clients`);
    await link("Inspect a token").click();
    await heading("Inspect a token of Acme Sync").waitFor();
    const field = page.getByRole("textbox", { name: "Token" });
    await field.fill("gwat_nothing-of-ours");
    await button("Look at it").click();
    await page.getByRole("heading", { name: "No token of this app" }).waitFor();
    await field.fill(token);
    await button("Look at it").click();
    await page.getByRole("heading", { name: "Access token" }).waitFor();
    await page.getByText("Nobody: the app acts as itself").waitFor();
    await page.getByText("i-acme").waitFor();
    expect(page.url()).not.toContain(token);
    await look("inspector");
    await askAsRobot("/revoke", { token });
    await button("Look at it").click();
    await page.getByText("It was revoked by its own id.").waitFor();
  });
});

describe("an app that is handed over", () => {
  it("belongs to the other organisation, and goes on where it is installed", async () => {
    await go(`${app}?tab=settings`);
    await button("Hand over…").click();
    await dialog().getByText("Where it is installed it goes on working.").waitFor();
    await look("transfer");
    await dialog().getByRole("button", { name: "Hand it over" }).click();
    await told("Acme Sync belongs to Zebra now.");
    await page.waitForURL(/\/organisations\/zebra\/apps\/a-acme/);
    await tab("Installations").click();
    await row(/Place 64/).waitFor();
    await go("/organisations/acme/apps");
    await page.getByRole("heading", { name: "No apps yet" }).waitFor();
    await go("/organisations/zebra/apps");
    await link("Acme Sync").waitFor();
  });
});
