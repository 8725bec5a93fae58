import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLog, logged } from "./event-log.ts";
import { createEventReader, createLineReader, type EventReader } from "./read-events.ts";

function readAll(reader: EventReader, pieces: readonly string[]) {
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()];
}

describe("server-sent events", () => {
  it.each([
    ["data: a\n\n", [["message", "a", undefined]]],
    [
      "event: x\nid: 7\ndata: a\ndata:b\n\ndata: c\n\n",
      [
        ["x", "a\nb", "7"],
        ["message", "c", "7"],
      ],
    ],
    [": comment\nretry: 5\n\ndata\n\n", [["message", "", undefined]]],
    [
      "\ufeffdata: a\r\n\r\ndata: b\r\rdata: cut off",
      [
        ["message", "a", undefined],
        ["message", "b", undefined],
      ],
    ],
    ["event: nothing\n\n", []],
    ["id: a\0b\ndata: x\n\n", [["message", "x", undefined]]],
  ])("of %j are read as the standard has it", (text, events) => {
    expect(readAll(createEventReader(), [text]).map(({ event, data, id }) => [event, data, id])).toEqual(
      events,
    );
  });

  it("are the same however the text is cut", () => {
    const text = "\ufeffevent: x\r\ndata: one\r\ndata: two\r\n\r\nid: 1\rdata: three\r\rdata: four\n\n";
    const whole = readAll(createEventReader(), [text]);
    expect(whole).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const places = [0, ...cuts.sort((one, other) => one - other), text.length];
        const pieces = places.slice(1).map((place, nth) => text.slice(places[nth], place));
        expect(readAll(createEventReader(), pieces)).toEqual(whole);
      }),
    );
  });
});

describe("lines as they come", () => {
  it("are each an event, the last one also without its end, and without the marks of a JSON sequence", () => {
    const events = readAll(createLineReader(), ['{"a":', '1}\n\n\u001e{"b":2}\r\n', "3"]);
    expect(events.map(({ data }) => data)).toEqual(['{"a":1}', '{"b":2}', "3"]);
  });
});

describe("what is kept of a stream", () => {
  const event = (data: string) => ({ event: "", data, id: undefined });

  it("is the newest, each with its number, and how many are gone", () => {
    let log = logged(emptyLog, [event("a")], 1, 10);
    log = logged(
      log,
      Array.from({ length: 5_004 }, () => event("b")),
      2,
      20,
    );
    expect([log.gone, log.events.length, log.size]).toEqual([5, 5_000, 30]);
    expect(log.events[0]).toMatchObject({ number: 6, at: 2 });
  });

  it("is no more than fits, but always the last", () => {
    const log = logged(emptyLog, [event("a"), event("x".repeat(30_000_000))], 1, 1);
    expect([log.gone, log.events.length]).toEqual([1, 1]);
  });
});
