import { describe, expect, it } from "vitest";
import { boolean, listOf, oneOf, text } from "./member-readers.ts";

const anything = [undefined, null, 7, "red", true, {}, [], ["red"], ["red", 7], ["blue"]];

describe("a member of a JSON document", () => {
  it.each([
    ["text", text(), ["red"]],
    ["true or false", boolean(), [true]],
    ["one of red, green", oneOf(["red", "green"]), ["red"]],
    ["a list of colours", listOf(oneOf(["red", "green"]), "a list of colours"), [[], ["red"]]],
  ])("that must be %s is nothing else", (words, reader, fitting) => {
    const readings = anything.map((value) => reader(value));
    expect(readings.flatMap((reading) => ("value" in reading ? [reading.value] : []))).toEqual(fitting);
    const wrong = readings.flatMap((reading) => ("wrong" in reading ? [reading.wrong] : []));
    expect(new Set(wrong)).toEqual(new Set([`must be ${words}`]));
  });
});
