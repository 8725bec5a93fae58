import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { files } from "./files.ts";

/** A window as far as the script knows one. */
function open() {
  const page = new EventTarget();
  runInNewContext(readFileSync(files.once, "utf8"), {
    addEventListener: page.addEventListener.bind(page),
  });
  /** Whether a form that is submitted at this moment goes. */
  function goes(form: object, at: number): boolean {
    const event = new Event("submit", { cancelable: true });
    Object.defineProperties(event, { target: { value: form }, timeStamp: { value: at } });
    return page.dispatchEvent(event);
  }
  return { goes, comeBack: () => page.dispatchEvent(new Event("pageshow")) };
}

describe("a form in a browser with scripts", () => {
  it("goes once, however often it is clicked within ten seconds", () => {
    const { goes } = open();
    const form = {};
    expect([0, 1, 200, 9_999].map((at) => goes(form, at))).toEqual([true, false, false, false]);
    expect(goes(form, 10_000)).toBe(true);
    expect(goes(form, 10_001)).toBe(false);
  });

  it("does not keep another form from going", () => {
    const { goes } = open();
    expect([goes({}, 0), goes({}, 1)]).toEqual([true, true]);
  });

  it("goes again when the person came back to the page", () => {
    const { goes, comeBack } = open();
    const form = {};
    goes(form, 0);
    comeBack();
    expect(goes(form, 1)).toBe(true);
  });
});
