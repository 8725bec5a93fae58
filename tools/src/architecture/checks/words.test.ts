import { describe, expect, it } from "vitest";
import { readHouse } from "../house.ts";
import { checkWords } from "./words.ts";

const page = "apps/server/src/http/sign-in/sign-in-page.ts";

function problemsOf(text: string, path = page) {
  return checkWords(readHouse(new Map([[path, text]]))).map(({ line, message }) => `${line} ${message}`);
}

describe("text that people read", () => {
  it.each([
    ["const a = html`<h1>Sign in</h1>`;", "Sign in"],
    ["const a = html`<p>${one} and ${two}</p>`;", "and"],
    ["const a = html`Read ${one} again`;", "Read"],
    ['const a = html`<nav aria-label="Account"></nav>`;', "Account"],
    ['const a = { title: "Sign in" };', "Sign in"],
    ['const a = b ? "Cancel" : say("allow");', "Cancel"],
    ['const a = "no hint whether it exists";', "no hint whether"],
  ])("is found in a page: %s", (text, found) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(`1 "${found}`)]);
  });

  it.each([
    'const a = html`<h1 class="card-title">${say("title")}</h1>`;',
    'const a = html`<a href="/account" rel="next">${say.rich("older", { b })}</a> · ${now}`;',
    'import { a } from "./Some module.ts"; throw new TypeError("No page is called that.");',
    'type Kind = "Some kind" | "other"; const a = { "Content Type": 1 };',
    "const a = html`<span>Grantway</span>&nbsp;`;",
    'const a = html`required${b && html` aria-describedby="problem"`}`;',
  ])("is not what programs read: %s", (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it("stands where it likes in tests, catalogues and what is no page", () => {
    const text = 'const a = { title: "Sign in" };';
    expect(problemsOf(text, page.replace(".ts", ".test.ts"))).toEqual([]);
    expect(problemsOf(text, "apps/server/src/http/words/en/sign-in-page.ts")).toEqual([]);
    expect(problemsOf(text, "apps/server/src/admin/users.ts")).toEqual([]);
  });
});
