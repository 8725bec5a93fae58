import fc from "fast-check";
import { expect, it } from "vitest";
import type { Browser } from "../testing/a-browser.ts";
import { given } from "../testing/given.ts";

/*
 * Anything that tabs, copies, lost and late answers can do to one server's cookies, in any order, at a provider that ends
 * everything when a spent refresh token comes again: nobody is ever signed out, and no token is spent twice.
 */

type Step =
  | { readonly does: "call"; readonly tab: number }
  | { readonly does: "call and lose the answer"; readonly tab: number }
  | { readonly does: "call, and the answer comes late"; readonly tab: number }
  | { readonly does: "let late answers arrive" }
  | { readonly does: "call at once from all tabs" }
  | { readonly does: "copy a tab"; readonly tab: number }
  | { readonly does: "wait"; readonly minutes: number };

const tab = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant("call" as const), tab }),
  fc.record({ does: fc.constant("call and lose the answer" as const), tab }),
  fc.record({ does: fc.constant("call, and the answer comes late" as const), tab }),
  fc.record({ does: fc.constant("let late answers arrive" as const) }),
  fc.record({ does: fc.constant("call at once from all tabs" as const) }),
  fc.record({ does: fc.constant("copy a tab" as const), tab }),
  fc.record({ does: fc.constant("wait" as const), minutes: fc.constantFrom(1, 59, 61, 300) }),
);

it("a race of any kind signs nobody out and spends nothing twice", async () => {
  const { browser: first, provider, signIn, pass } = await given({}, { lifetime: 10 ** 9 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      await signIn();
      const tabs: Browser[] = [first];
      const late: (() => void)[] = [];
      const at = (index: number) => tabs[index % tabs.length] ?? first;

      async function check(response: Response): Promise<void> {
        const { providers } = (await response.json()) as { readonly providers: object };
        expect(providers).toMatchObject({ acme: { signedIn: true } });
        expect(providers).not.toHaveProperty("acme.problem");
      }

      const deeds: Readonly<Record<Step["does"], (one: Step) => Promise<unknown>>> = {
        call: async (one) => check(await at("tab" in one ? one.tab : 0).call("/bff/session")),
        "call and lose the answer": async (one) =>
          check((await at("tab" in one ? one.tab : 0).callSlowly("/bff/session")).response),
        "call, and the answer comes late": async (one) => {
          const { response, arrive } = await at("tab" in one ? one.tab : 0).callSlowly("/bff/session");
          late.push(arrive);
          await check(response);
        },
        "let late answers arrive": async () => {
          for (const arrive of late.splice(0).toReversed()) arrive();
        },
        "call at once from all tabs": async () =>
          Promise.all(tabs.map(async (one) => check(await one.call("/bff/session")))),
        "copy a tab": async (one) => {
          if (tabs.length < 4) tabs.push(at("tab" in one ? one.tab : 0).copy());
        },
        wait: async (one) => pass(("minutes" in one ? one.minutes : 0) * 60_000),
      };
      for (const one of steps) await deeds[one.does](one);
      expect(provider.counts().endedFamilies).toBe(0);
    }),
    { numRuns: 60 },
  );
});
