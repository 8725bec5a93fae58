import { expect, it } from "vitest";
import { eventBody, eventId } from "./envelope.ts";

it("an event is called alike wherever it is met", () => {
  const event = {
    stream: "installation:018f-1",
    seq: 7,
    type: "grant.created",
    payload: { installation: "018f-1", person: { id: "ada" } },
    at: 1_790_000_000_123,
  } as const;
  expect(eventId(event)).toBe("evt_018f-1_7");
  expect(eventId({ stream: "app:018f-2", seq: 1 })).toBe("evt_018f-2_1");
  expect(JSON.parse(eventBody(event))).toEqual({
    id: "evt_018f-1_7",
    type: "grant.created",
    timestamp: "2026-09-21T14:13:20.123Z",
    data: event.payload,
  });
});
