import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../testing/a-browser.ts";
import { given, origin, type World } from "../testing/given.ts";

const hour = 3_600_000;

/** A browser that has been at the provider and holds the address it was sent back to. */
async function atTheDoor(
  world: World,
  query = "return_to=/orders",
): Promise<{ readonly browser: Browser; readonly back: string }> {
  let back = "";
  const { bff, provider } = world;
  const browser = aBrowser({
    bff,
    origin,
    visit: async (address) => {
      back = await provider.visit(address);
      return `${origin}/waiting`;
    },
  });
  await browser.go(`/bff/login?${query}`);
  return { browser, back };
}

const tokenRequests = ({ provider }: World) => provider.seen.filter(({ path }) => path === "/token").length;
const signedIn = (browser: Browser) => browser.cookies.has("__Host-bff.acme");

function changed(address: string, change: (parameters: URLSearchParams) => void): string {
  const url = new URL(address);
  change(url.searchParams);
  return url.href;
}

describe("a callback", () => {
  it("signs in the browser that began", async () => {
    const { browser, back } = await atTheDoor(await given());
    expect((await browser.go(back)).at).toBe("/orders");
    expect(signedIn(browser)).toBe(true);
  });

  it("that comes twice at once redeems the code once, and both tabs are signed in", async () => {
    const world = await given({ delay: 20 });
    const { browser, back } = await atTheDoor(world);
    const landed = await Promise.all([browser.go(back), browser.copy().go(back)]);
    expect(landed.map(({ at }) => at)).toEqual(["/orders", "/orders"]);
    expect(tokenRequests(world)).toBe(1);
  });

  it("that is replayed in a browser which is signed in leads home: somebody pressed back", async () => {
    const world = await given();
    const { browser, back } = await atTheDoor(world);
    await browser.go(back);
    expect((await browser.go(back)).at).toBe("/");
    expect([signedIn(browser), tokenRequests(world)]).toEqual([true, 1]);
  });

  it.each<[string, (world: World) => Promise<{ readonly browser: Browser; readonly back: string }>]>([
    [
      "in another browser",
      async (world) => {
        const { back } = await atTheDoor(world);
        return { browser: world.browser, back };
      },
    ],
    [
      "with a wrong state",
      async (world) => {
        const { browser, back } = await atTheDoor(world);
        return { browser, back: changed(back, (one) => one.set("state", "x".repeat(43))) };
      },
    ],
    [
      "after a day",
      async (world) => {
        const begun = await atTheDoor(world);
        world.pass(24 * hour);
        return begun;
      },
    ],
    [
      "with a sign-in cookie that was changed",
      async (world) => {
        const begun = await atTheDoor(world);
        for (const [name, value] of begun.browser.cookies)
          begun.browser.cookies.set(name, `${value.slice(0, -4)}AAAA`);
        return begun;
      },
    ],
    [
      "with a sign-in cookie from a key that is gone",
      async (world) => {
        const { browser, back } = await atTheDoor(world);
        const bff = world.another({ keys: ["another0123456789abcdefghijklmnopqrstuvwxyzABCDE"] });
        return { browser: aBrowser({ bff, origin, visit: async () => "", cookies: browser.cookies }), back };
      },
    ],
  ])("%s signs nobody in, spends nothing, and says so on the page", async (_, arrange) => {
    const world = await given();
    const { browser, back } = await arrange(world);
    expect((await browser.go(back)).at).toBe("/?bff_error=sign-in-expired&bff_provider=acme");
    expect([signedIn(browser), tokenRequests(world)]).toEqual([false, 0]);
  });

  it("for one provider does not finish a sign-in at another (mix-up)", async () => {
    const world = await given({}, (acme) => ({ providers: { acme, evil: acme } }));
    const { browser, back } = await atTheDoor(world, "provider=acme");
    const { at } = await browser.go(back.replace("/callback/acme", "/callback/evil"));
    expect(at).toBe("/?bff_error=sign-in-expired&bff_provider=evil");
  });

  it.each([
    ["another issuer's", "other", "callback-refused"],
    ["its own", "own", undefined],
  ] as const)("with %s iss is checked, RFC 9207", async (_, iss, failure) => {
    const { browser, back } = await atTheDoor(await given({ iss }));
    const expected = failure === undefined ? "/orders" : `/orders?bff_error=${failure}&bff_provider=acme`;
    expect((await browser.go(back)).at).toBe(expected);
    expect(signedIn(browser)).toBe(failure === undefined);
  });

  it("with the person's no lands on the page that asked, with a word for it, and the sign-in is over", async () => {
    const { browser, back } = await atTheDoor(await given({ consent: "deny" }));
    expect((await browser.go(back)).at).toBe(
      "/orders?bff_error=denied&bff_provider=acme&bff_reason=access_denied",
    );
    expect(browser.cookies.size).toBe(0);
  });

  it("with an error and no state, as some providers send it, is told and changes nothing", async () => {
    const world = await given();
    const { browser } = await atTheDoor(world);
    const { at } = await browser.go("/bff/callback/acme?error=server_error");
    expect(at).toBe("/?bff_error=provider-unreachable&bff_provider=acme&bff_reason=server_error");
    expect(browser.cookies.size).toBe(1);
  });

  it("passes on nothing of what the provider wrote but an error code", async () => {
    const { browser, back } = await atTheDoor(await given({ consent: "deny" }));
    const evil = changed(back, (one) => {
      one.set("error_description", "call 0900-EVIL");
      one.set("error_uri", "https://evil.example");
    });
    expect((await browser.go(evil)).at).not.toMatch(/evil/i);
  });

  it("with a code that the provider refuses says that the sign-in is over", async () => {
    const { browser, back } = await atTheDoor(await given());
    const { at } = await browser.go(changed(back, (one) => one.set("code", "made-up")));
    expect(at).toBe("/orders?bff_error=sign-in-expired&bff_provider=acme&bff_reason=invalid_grant");
  });

  it("at a provider that is down leaves the session there was", async () => {
    const world = await given();
    await world.signIn();
    const { browser, back } = await atTheDoor(world);
    for (const [name, value] of world.browser.cookies) browser.cookies.set(name, value);
    world.provider.set({ fault: "outage" });
    expect((await browser.go(back)).at).toContain("bff_error=provider-unreachable");
    expect(signedIn(browser)).toBe(true);
  });

  it("for a provider that is not there is not found", async () => {
    const { browser } = await given();
    expect((await browser.go("/bff/callback/toString?code=x&state=y")).response.status).toBe(404);
  });
});
