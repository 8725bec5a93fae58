import { describe, expect, it } from "vitest";
import { anOffer, aPlace, southwind } from "../testing/installed.ts";
import { chosenPlace, placeKey, placeNamed } from "./chosen-place.ts";

const closed = { answer: { may: "nothing", because: "policy" } } as const;
const mine = aPlace({ place: { person: "ada" }, name: "Ada", slug: "ada", kind: "person" });
const nameOf = (place: { readonly name: string } | undefined) => place?.name;

describe("the place of a request", () => {
  it("is the one that it names, by id or slug, open or not", () => {
    const offer = anOffer([aPlace(), southwind(closed)]);
    expect(nameOf(chosenPlace(offer, "o-1"))).toBe("Northwind");
    expect(nameOf(chosenPlace(offer, "southwind"))).toBe("Southwind");
  });

  it("is the person's to choose where several are open, whatever else is named (promise 13)", () => {
    const offer = anOffer([aPlace(), southwind(), mine]);
    for (const hint of [undefined, "o-9", "", "__proto__", "ada"]) {
      expect(chosenPlace(offer, hint)).toBeUndefined();
    }
  });

  it("is the only open one", () => {
    expect(nameOf(chosenPlace(anOffer([aPlace(), southwind(closed)]), "o-9"))).toBe("Northwind");
    expect(chosenPlace(anOffer([southwind(closed)]), undefined)).toBeUndefined();
  });

  it("is found again by what it is called in a form", () => {
    const offer = anOffer([aPlace(), mine]);
    for (const place of offer.places) expect(placeNamed(offer, placeKey(place.place))).toBe(place);
    for (const key of [undefined, "o-9", "ada", "__proto__"]) expect(placeNamed(offer, key)).toBeUndefined();
  });
});
