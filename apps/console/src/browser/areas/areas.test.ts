import { expect, it } from "vitest";
import { areaOf } from "./areas.ts";

it.each([
  ["/clients", "/clients"],
  ["/clients/new", "/clients"],
  ["/new/clients", "/clients"],
  ["/import/clients", "/clients"],
  ["/apis/urn%3Aa/new-scope", "/apis"],
  ["/clientsandmore", undefined],
  ["/new", undefined],
])("an address belongs to the area of its things, and so does what makes them: %s", (address, area) => {
  expect(areaOf(address)?.path).toBe(area);
});
