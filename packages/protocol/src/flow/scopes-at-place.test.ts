import { describe, expect, it } from "vitest";
import type { OfferedPlace, PlaceAnswer } from "../ports/app-access.ts";
import { anOffer, aPlace } from "../testing/installed.ts";
import { scopesAt } from "./scopes-at-place.ts";

const at = (differences: Partial<OfferedPlace>) => scopesAt(anOffer(), aPlace(differences));

describe("what is asked at a place", () => {
  it("is, of an installation, all but what is beyond the person's rights (promise 2)", () => {
    expect(at({ beyond: ["write"] })).toEqual({ asked: ["openid", "read"], kept: [] });
  });

  it("is, of a widening, neither what is beyond the person nor what was declined there", () => {
    const widen = { answer: { may: "widen" }, granted: ["openid"], own: [] } as const;
    expect(at(widen)).toEqual({ asked: ["read", "write"], kept: ["openid"] });
    expect(at({ ...widen, beyond: ["read"], declined: ["write"] }).asked).toEqual([]);
  });

  it.each<PlaceAnswer>([
    { may: "request", because: "rights" },
    { may: "wait", request: "r-1" },
  ])("is all of it where administrators answer: $may", (answer) => {
    expect(at({ answer, beyond: ["write"] }).asked).toEqual(["openid", "read", "write"]);
  });

  it.each<PlaceAnswer>([{ may: "use" }, { may: "nothing", because: "policy" }])(
    "is nothing new where nobody can add it: $may",
    (answer) => expect(at({ answer })).toEqual({ asked: [], kept: [] }),
  );

  it("is, of what the installation has, what this person's own grant can hold and lacks", () => {
    const use = { answer: { may: "use" }, granted: ["openid", "read"], own: ["openid"] } as const;
    expect(at(use)).toEqual({ asked: ["openid"], kept: ["read"] });
  });
});
