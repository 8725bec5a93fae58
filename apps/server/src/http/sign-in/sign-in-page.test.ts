import { describe, expect, it } from "vitest";
import { signInPage, type SignInView } from "./sign-in-page.ts";
import { frame } from "../../testing/page-frame.ts";

function given(view: Partial<SignInView> = {}): string {
  return signInPage({ frame, csrf: "token", ...view });
}

describe("the sign-in page", () => {
  it("is a plain form that needs no script", () => {
    const page = given({ request: "gwrq_abc" });
    expect(page).toContain('<form method="post" action="/sign-in"');
    expect(page).toContain('name="request" value="gwrq_abc"');
    expect(page).toContain('autocomplete="current-password"');
    expect(page).not.toMatch(/<script>|<style| style=| on[a-z]+=/);
  });

  it("gives no hint whether the account exists", () => {
    const page = given({ login: "ada", problem: { kind: "wrong" } });
    expect(page).toContain("The username or password is not right. Nothing was shared.");
    expect(page).toContain('role="alert"');
  });

  it.each([
    [1, "1 second."],
    [90, "90 seconds."],
    [91, "2 minutes."],
    [3600, "60 minutes."],
  ])("says when to try again after %d s", (seconds, words) => {
    expect(given({ problem: { kind: "throttled", seconds } })).toContain(`Try again in ${words}`);
  });

  it("expects the person who is signed in, and offers to switch", () => {
    const page = given({ account: { name: "Ada", username: "ada", switchAccount: { csrf: "c" } } });
    expect(page).toContain("Confirm it is you");
    expect(page).toMatch(/value="ada"[^>]*readonly/);
    expect(page).toContain("Switch account");
  });

  it("expects somebody else than who is signed in, where the app does, and lets them type their name", () => {
    const account = { name: "Ada", username: "ada", switchAccount: { csrf: "c" } };
    const page = given({ account, otherPerson: true, login: "grace" });
    expect(page).toContain("The app expects another person than Ada.");
    expect(page).toMatch(/value="grace"/);
    expect(page).not.toContain("readonly");
  });

  it("never writes back what could be markup", () => {
    const page = given({ login: '"><img src=x>', request: '"><b>' });
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("<b>");
  });

  it("links below the issuer's path", () => {
    expect(given({ frame: { ...frame, base: "/auth" } })).toContain('action="/auth/sign-in"');
  });
});
