import type { Scope } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { pageWords } from "../words/page-words.ts";
import { groupRights, type RightGroup, rightsTeller } from "./rights-text.ts";

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

function given(scopes: readonly Scope[], apis = [notes, payroll]) {
  return groupRights(scopes, rightsTeller(scopes, apis, pageWords("en")));
}

/** A group as the titles under each API. */
function titles({ heading, sources }: RightGroup) {
  return [heading, ...sources.map(({ name, rights }) => [name, ...rights.map(({ title }) => title)])];
}

describe("what an app may do", () => {
  it("is seeing and changing, by API, high risk first, and how long", () => {
    const groups = given([read, write, scope("openid", "Know who you are"), offline, salaries]);
    expect(groups.map(titles)).toEqual([
      [
        "Can see",
        ["Payroll", "See all salaries"],
        ["Notes", "Read your notes"],
        ["Your account", "Know who you are"],
      ],
      ["Can change", ["Notes", "Change your notes"]],
      ["How long", [undefined, "Keep its access while you are away"]],
    ]);
    expect(groups[0]?.sources[0]?.rights[0]).toMatchObject({ key: "salaries", highRisk: "High risk" });
  });

  it("is what a scope says of itself, and never guessed from its title", () => {
    const selling = scope("sell", "Read and sell your notes", { audience, access: "change" });
    const looking = scope("peek", "Befuddle nothing", { audience, access: "see" });
    expect(given([selling])[0]?.heading).toBe("Can change");
    expect(given([looking])[0]?.heading).toBe("Can see");
  });

  it("tells two APIs of one name apart by their audience, and only then", () => {
    const twin = { ...payroll, name: notes.name };
    const names = (scopes: readonly Scope[]) =>
      given(scopes, [notes, twin])[0]?.sources.map(({ name }) => name);
    expect(names([read, salaries])).toEqual([
      "Notes (https://payroll.example)",
      "Notes (https://notes.example)",
    ]);
    expect(names([read])).toEqual(["Notes"]);
  });
});
