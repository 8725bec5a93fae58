import type { Scope } from "@grantway/protocol";
import type { Language } from "@grantway/words";
import { describe, expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { consentText, plainConsentText, type ConsentSubject } from "./consent-text.ts";

const notes = { audience: "https://notes.example", name: "Notes" };
const payroll = { audience: "https://payroll.example", name: "Payroll" };

function scope(key: string, title: string, more: Partial<Scope> = {}): Scope {
  return { key, title, risk: "low", access: "see", ...more };
}

const { audience } = notes;
const read = scope("read", "Read your notes", { audience });
const write = scope("write", "Change your notes", { audience, risk: "medium", access: "change" });
const salaries = scope("salaries", "See all salaries", { audience: payroll.audience, risk: "high" });
const offline = scope("offline_access", "Keep its access while you are away", { risk: "medium" });

function given(subject: Partial<ConsentSubject> = {}, language: Language = "en") {
  return consentText(
    {
      client: { name: "Harbor", firstParty: false, verified: true },
      destination: { kind: "web", host: "harbor.example" },
      asked: [read],
      kept: [],
      apis: [notes, payroll],
      again: false,
      lasting: false,
      ...subject,
    },
    pageWords(language),
  );
}

describe("what the consent page says", () => {
  it("confirms what was allowed before, and says what to look out for (RFC 8252 §8.6)", () => {
    for (const firstParty of [true, false]) {
      const text = given({ again: true, client: { name: "Harbor", firstParty, verified: true } });
      expect([text.title, text.no, text.yes]).toEqual(["Continue to Harbor?", "Cancel", "Continue"]);
      expect(text.unconfirmed).toMatch(/^You allowed this before\. Another program on your device could ask/);
      expect(text.groups).toEqual(given({ client: { name: "Harbor", firstParty, verified: true } }).groups);
    }
  });

  it("says how long access lasts", () => {
    expect(given({ asked: [read, offline] })).toMatchObject({
      groups: [
        { heading: "Can see" },
        { heading: "How long", sources: [{ rights: [{ title: offline.title }] }] },
      ],
      duration: undefined,
    });
    expect(given({ lasting: true }).duration).toBe("Keeps its access while you are away.");
    expect(given({ lasting: false }).duration).toBe("Loses its access soon after you stop using it.");
  });

  it("asks only for what is new, and offers to keep the rest", () => {
    const text = given({ asked: [write, salaries], kept: [read] });
    expect(text).toMatchObject({
      title: "Harbor asks for 2 new rights",
      no: "Keep current access",
      yes: "Allow 2 new",
      kept: { sources: [{ name: "Notes", rights: [{ title: "Read your notes" }] }] },
    });
    expect(text.groups.flatMap(({ sources }) => sources)).toHaveLength(2);
  });

  it("says of an app without a host that it is on this device", () => {
    expect(given({ destination: { kind: "device" } })).toMatchObject({
      place: "An app on this device",
      afterwards: { plain: "After you choose, you go to an app on this device." },
    });
    expect(given({ destination: { kind: "device", scheme: "com.example.app:" } }).afterwards.plain).toBe(
      "After you choose, you go to an app on this device (com.example.app:).",
    );
  });

  it("says where the yes is taken back", () => {
    expect(given().removal.plain).toBe("You can take this back at any time under Connected apps.");
  });

  it("vouches for nobody but ourselves", () => {
    expect(given().unconfirmed).toBe("We have not confirmed who runs this app.");
    const unknown = given({ client: { name: "Harbor", firstParty: false, verified: false } });
    expect(unknown.unconfirmed).toContain("verified this app");
    const again = given({ again: true, client: { name: "Harbor", firstParty: false, verified: false } });
    expect(again.unconfirmed).toMatch(/allowed this before.*verified this app/);
    expect(given({ client: { name: "Ours", firstParty: true, verified: true } }).unconfirmed).toBeUndefined();
  });
});

describe("an app that nobody registered, OAuth Client ID Metadata Document §8.5", () => {
  const client = { name: "Agent", firstParty: false, verified: false };
  const knownAt = "agent.example";

  it("stands under the host of its address, whatever it calls itself and wherever its answer goes", () => {
    const text = given({ client, knownAt, destination: { kind: "web", host: "elsewhere.example" } });
    expect([text.place, text.appName]).toEqual(["agent.example", "Agent"]);
    expect(text.known).toEqual(["We know this app by an address at agent.example."]);
    expect(text.afterwards.plain).toBe("After you choose, you go to elsewhere.example.");
  });

  it("comes with a warning where its answer goes to a program on this device", () => {
    const text = given({ client, knownAt, destination: { kind: "device" } });
    expect(text.known[1]).toContain("any program here can say that it is this app");
    expect(text.afterwards.plain).toContain("an app on this device");
    expect(plainConsentText(text)).toContain(text.known.join("\n"));
  });
});

describe("the text a receipt names", () => {
  it("changes with every word the person reads", () => {
    const texts = [
      given(),
      given({ asked: [write] }),
      given({ asked: [{ ...read, detail: "All of them." }] }),
      given({ asked: [{ ...read, risk: "high" }] }),
      given({ asked: [{ ...read, access: "change" }] }),
      given({ asked: [{ ...read, key: "read-all" }] }),
      given({ asked: [{ ...read, audience: payroll.audience }] }),
      given({ apis: [{ ...notes, name: "Other notes" }] }),
      given({ kept: [write] }),
      given({ destination: { kind: "web", host: "other.example" } }),
      given({ client: { name: "Harbour", firstParty: false, verified: true } }),
      given({ lasting: true }),
      given({}, "de"),
      given({}, "fr"),
      given({}, "ar"),
    ].map(plainConsentText);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("differs for scopes of one title in two APIs of one name, which read alike", () => {
    const twin = { ...notes, audience: "https://twin.example" };
    const texts = [read, { ...read, audience: twin.audience }].map((one) =>
      plainConsentText(given({ asked: [one], apis: [notes, twin] })),
    );
    expect(new Set(texts).size).toBe(2);
  });

  it("holds them in reading order", () => {
    expect(plainConsentText(given()).split("\n")).toEqual([
      "Harbor asks for access to your account",
      "harbor.example",
      "Harbor",
      "We have not confirmed who runs this app.",
      "Can see",
      "Notes",
      "Read your notes | read of https://notes.example",
      "Will not be able to",
      "See or change your password",
      "Do anything that is not listed here",
      "Acts as you, and never does more than you can do yourself.",
      "Loses its access soon after you stop using it.",
      "After you choose, you go to harbor.example.",
      "Cancel",
      "Allow",
      "You can take this back at any time under Connected apps.",
    ]);
  });
});
