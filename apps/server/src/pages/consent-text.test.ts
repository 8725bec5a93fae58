import type { Scope } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { consentText, plainConsentText, type ConsentSubject } from "./consent-text.ts";

function scope(key: string, title: string, risk: Scope["risk"] = "low"): Scope {
  return { key, title, risk };
}

const read = scope("read", "Read your notes");
const write = scope("write", "Change your notes", "medium");
const salaries = scope("salaries", "See all salaries", "high");
const offline = scope("offline_access", "Keep its access while you are away", "medium");

function given(subject: Partial<ConsentSubject> = {}) {
  return consentText({
    client: { name: "Harbor", firstParty: false },
    destination: { kind: "web", host: "harbor.example" },
    asked: [read],
    kept: [],
    lasting: false,
    ...subject,
  });
}

describe("what the consent page says", () => {
  it("groups rights into seeing and changing, high risk first", () => {
    const { groups } = given({ asked: [read, write, salaries] });
    expect(groups.map(({ heading, rights }) => [heading, rights.map(({ title }) => title)])).toEqual([
      ["Can see", ["See all salaries", "Read your notes"]],
      ["Can change", ["Change your notes"]],
    ]);
    expect(groups[0]?.rights[0]?.highRisk).toBe(true);
  });

  it("takes a title it does not understand for a change, which is the careful mistake", () => {
    expect(given({ asked: [scope("x", "x")] }).groups[0]?.heading).toBe("Can change");
  });

  it("says how long access lasts", () => {
    expect(given({ asked: [read, offline] })).toMatchObject({
      groups: [{ heading: "Can see" }, { heading: "How long", rights: [{ title: offline.title }] }],
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
      kept: { rights: [{ title: "Read your notes" }] },
    });
    expect(text.groups.flatMap(({ rights }) => rights)).toHaveLength(2);
  });

  it("says of an app without a host that it is on this device", () => {
    expect(given({ destination: { kind: "device" } })).toMatchObject({
      place: "An app on this device",
      destination: "an app on this device",
    });
    expect(given({ destination: { kind: "device", scheme: "com.example.app:" } }).destination).toBe(
      "an app on this device (com.example.app:)",
    );
  });

  it("vouches for nobody but ourselves", () => {
    expect(given().unconfirmed).toBe("We have not confirmed who runs this app.");
    expect(given({ client: { name: "Ours", firstParty: true } }).unconfirmed).toBeUndefined();
  });
});

describe("the text a receipt names", () => {
  it("changes with every word the person reads", () => {
    const texts = [
      given(),
      given({ asked: [write] }),
      given({ asked: [{ ...read, detail: "All of them." }] }),
      given({ asked: [{ ...read, risk: "high" }] }),
      given({ kept: [write] }),
      given({ destination: { kind: "web", host: "other.example" } }),
      given({ client: { name: "Harbour", firstParty: false } }),
      given({ lasting: true }),
    ].map(plainConsentText);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("holds them in reading order", () => {
    expect(plainConsentText(given()).split("\n")).toEqual([
      "Harbor asks for access to your account",
      "harbor.example",
      "Harbor",
      "We have not confirmed who runs this app.",
      "Can see",
      "Read your notes",
      "Will not be able to",
      "See or change your password",
      "Do anything that is not listed here",
      "Acts as you, and never does more than you can do yourself.",
      "Loses its access soon after you stop using it.",
      "After you choose, you go to harbor.example.",
      "Cancel",
      "Allow",
    ]);
  });
});
