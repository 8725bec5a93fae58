import { describe, expect, it } from "vitest";
import { recordInteraction } from "../testing/silent-interaction.ts";
import { askForCallback } from "./paste.ts";

const pending = { url: "", state: "right", redirectUri: "http://127.0.0.1:1/callback", expiresAt: 0 };
const { signal } = new AbortController();

function ask(answers: readonly string[], change: Partial<typeof pending> = {}) {
  const left = [...answers];
  const interaction = recordInteraction({ pastes: async () => left.shift() ?? "" });
  return { outcome: askForCallback({ ...pending, ...change }, { interaction, signal }), interaction, left };
}

describe("pasting the redirected URL", () => {
  it("takes the one with this sign-in's state, with blanks around it", async () => {
    const url = "http://127.0.0.1:1/callback?code=c&state=right";
    await expect(ask([` ${url}\n`]).outcome).resolves.toBe(url);
  });

  it("tells the error that a provider sent without a state", async () => {
    const { outcome } = ask(["http://127.0.0.1:1/callback?error=access_denied&error_description=Not+today"]);
    await expect(outcome).rejects.toMatchObject({
      code: "denied",
      message: "The request was denied at the provider (Not today): nothing was connected.",
    });
  });

  it.each([
    ["another state", "http://127.0.0.1:1/?code=c&state=left"],
    ["no state", "http://x/?code=c"],
    ["no URL", "code"],
  ])("asks again for %s", async (_, wrong) => {
    const right = "http://127.0.0.1:1/callback?code=c&state=right";
    const { outcome, interaction } = ask([wrong, right]);
    await expect(outcome).resolves.toBe(right);
    expect(interaction.notices).toHaveLength(1);
  });

  it("gives up after three, and when nothing is answered", async () => {
    const { outcome, left } = ask(["a", "b", "c", "d"]);
    await expect(outcome).resolves.toBeUndefined();
    expect(left).toEqual(["d"]);
    await expect(ask([""]).outcome).resolves.toBeUndefined();
  });

  it("is told when nobody needs the answer any more", async () => {
    const done = new AbortController();
    const interaction = recordInteraction({
      pastes: (_, over) => new Promise((resolve) => over.addEventListener("abort", () => resolve(""))),
    });
    const outcome = askForCallback(pending, { interaction, signal: done.signal });
    done.abort();
    await expect(outcome).resolves.toBeUndefined();
  });

  it("takes a bare code only where the provider shows one", async () => {
    await expect(ask(["4/abc", ""]).outcome).resolves.toBeUndefined();
    const shown = ask(["4/abc"], { redirectUri: "urn:ietf:wg:oauth:2.0:oob" });
    await expect(shown.outcome).resolves.toBe("http://localhost/?code=4%2Fabc&state=right");
  });
});
