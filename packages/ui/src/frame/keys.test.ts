import { expect, it } from "vitest";
import { createKeys } from "./keys.ts";

const all = [{ keys: ["g", "k"] }, { keys: ["?"] }, { keys: ["k"] }];

/** Presses keys, each so many milliseconds after the one before; answers with what each came to. */
function pressed(...presses: readonly (readonly [key: string, after: number])[]) {
  const keys = createKeys();
  let at = 10_000;
  return presses.map(([key, after]) => keys.press(key, (at += after), all)?.keys.join(" "));
}

it.each([
  [
    "two keys in time are one shortcut",
    [
      ["g", 0],
      ["k", 500],
    ],
    [undefined, "g k"],
  ],
  [
    "a second key that comes late stands for itself",
    [
      ["g", 0],
      ["k", 2000],
    ],
    [undefined, "k"],
  ],
  [
    "a key between them starts anew",
    [
      ["g", 0],
      ["x", 10],
      ["k", 10],
    ],
    [undefined, undefined, "k"],
  ],
  [
    "the first may be pressed twice",
    [
      ["g", 0],
      ["g", 10],
      ["k", 10],
    ],
    [undefined, undefined, "g k"],
  ],
  [
    "one key is enough for others",
    [
      ["?", 0],
      ["?", 10],
    ],
    ["?", "?"],
  ],
] as const)("%s", (_, presses, outcome) => {
  expect(pressed(...presses)).toEqual(outcome);
});
