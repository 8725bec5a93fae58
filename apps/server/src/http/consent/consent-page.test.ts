import { describe, expect, it } from "vitest";
import { consentPage } from "./consent-page.ts";
import { consentText, type ConsentSubject } from "./consent-text.ts";
import { frame } from "../../testing/page-frame.ts";

const audience = "https://payroll.example";
const account = { name: "Ada", username: "ada", switchAccount: { csrf: "c", request: "gwrq_x" } };

function given(subject: Partial<ConsentSubject> = {}): string {
  const text = consentText(
    {
      client: { name: "Harbor", firstParty: false, verified: true },
      destination: { kind: "web", host: "harbor.example" },
      asked: [{ key: "pay", title: "See salaries", risk: "high", access: "see", audience }],
      kept: [],
      apis: [{ audience, name: "Payroll" }],
      again: false,
      lasting: false,
      ...subject,
    },
    frame.words,
  );
  return consentPage({ frame, account, csrf: "token", request: "gwrq_x", text, textHash: "hash" });
}

describe("the consent page", () => {
  it("offers no before yes, in one form, so Enter never says yes", () => {
    const page = given();
    const no = page.search(/name="decision"\s+value="deny"/);
    const yes = page.search(/name="decision"\s+value="allow"/);
    expect(no).toBeGreaterThan(0);
    expect(yes).toBeGreaterThan(no);
  });

  it("tells a high risk by icon and word, not by colour alone", () => {
    expect(given()).toMatch(/right-high">\s*<svg[\s\S]*?High risk/);
  });

  it("names the API whose rights are asked", () => {
    expect(given()).toMatch(/Can see<\/h2>\s*<h3 class="rights-of">Payroll<\/h3>[\s\S]*See salaries/);
  });

  it("says where the person goes, who is signed in, and how to switch", () => {
    const page = given();
    expect(page).toMatch(/After you choose, you go to\s+<strong>harbor\.example<\/strong>/);
    expect(page).toContain("Ada");
    expect(page).toContain("Switch account");
  });

  it("links the page where the yes is taken back", () => {
    expect(given()).toMatch(
      /You can take this back at any time under\s+<a href="\/account\/apps">Connected apps<\/a>/,
    );
  });

  it("keeps what is allowed already behind a summary, and lets it stay as it is", () => {
    const page = given({
      kept: [{ key: "read", title: "Read notes", risk: "low", access: "see", audience }],
    });
    expect(page).toMatch(/<details[\s\S]*Already allowed \(1\)[\s\S]*Read notes/);
    expect(page).toMatch(/name="decision"\s+value="keep"/);
    expect(page).not.toContain('value="deny"');
  });

  it("escapes what apps and operators call things", () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const page = given({
      client: { name: hostile, firstParty: false, verified: true },
      destination: { kind: "device", scheme: hostile },
      apis: [{ audience, name: hostile }],
      asked: [{ key: "a", title: hostile, detail: hostile, risk: "low", access: "see", audience }],
    });
    expect(page).not.toContain("<img src=x");
  });
});
