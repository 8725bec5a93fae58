import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { beginAt, readState, stateFileOf, withEvent, writeState } from "./listen-state.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 10, 0, second)).toISOString();

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "grantway-listen-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it("what happened in the minute before the last event is asked for again, and known by its id", () => {
  let state = beginAt(new Date(at(0)));
  state = withEvent(state, { id: "a", timestamp: at(10) });
  state = withEvent(state, { id: "b", timestamp: at(90) });
  expect(state).toEqual({ since: at(30), had: { b: at(90) } });
  // One that is seen late.
  state = withEvent(state, { id: "c", timestamp: at(40) });
  expect(state).toEqual({ since: at(30), had: { b: at(90), c: at(40) } });
});

it("nothing before the moment it began at is asked for", () => {
  const state = withEvent(beginAt(new Date(at(50))), { id: "a", timestamp: at(55) });
  expect(state).toEqual({ since: at(50), had: { a: at(55) } });
});

it("a file says how far it was, and one that is none of ours says nothing", () => {
  const file = stateFileOf(folder(), "https://id.example:8080/x", "app-1");
  expect(file).toMatch(/listening\/https-id\.example-8080-x-app-1\.json$/);
  expect(readState(file)).toBeUndefined();
  const state = withEvent(beginAt(new Date(at(0))), { id: "a", timestamp: at(1) });
  writeState(file, state);
  expect(readState(file)).toEqual(state);
  for (const text of ["", "null", "{}", '{"since":"never","had":{}}', '{"since":"2026-01-01","had":[1]}']) {
    writeFileSync(file, text);
    expect(readState(file)).toBeUndefined();
  }
});
