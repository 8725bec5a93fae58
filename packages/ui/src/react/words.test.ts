import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Loading } from "./loading.tsx";
import { markup } from "./markup-for-tests.ts";
import { english, WordsContext } from "./words.ts";

describe("the words of the components", () => {
  it("are English unless others are given", () => {
    const loading = createElement(Loading, { what: "Liste" });
    expect(markup(loading)).toContain("Loading Liste…");
    const german = { ...english, loading: (what: string) => `${what} wird geladen…` };
    expect(markup(createElement(WordsContext, { value: german }, loading))).toContain("Liste wird geladen…");
  });

  it("say no “please”, no “successfully”, and do not shout", () => {
    const said = [
      ...Object.values(english).filter((word) => typeof word === "string"),
      english.loading("the list"),
      ...[1, 2].map(english.toCorrect),
      english.typeName("acme"),
      english.otherName("acme"),
    ];
    expect(said.join("\n")).not.toMatch(/please|success|!/i);
  });
});
