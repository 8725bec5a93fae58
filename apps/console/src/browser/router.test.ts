import { expect, it } from "vitest";
import { router } from "./router.tsx";

const addresses = Object.keys(router.routesByPath).map((path) => path.split("/"));

it("no address has a word of ours where another has the name of a thing: things may be called anything", () => {
  expect(addresses.length).toBeGreaterThan(20);
  const collisions = addresses.flatMap((named) =>
    addresses
      .filter((worded) => hides(worded, named))
      .map((worded) => `${worded.join("/")} hides ${named.join("/")}`),
  );
  expect(collisions).toEqual([]);
});

/** Whether the first place in which they differ is a name in one and a word in the other. */
function hides(worded: readonly string[], named: readonly string[]): boolean {
  const place = named.findIndex((part, at) => part !== worded.at(at));
  if (place < 0) return false;
  const word = worded.at(place) ?? "$";
  return named.at(place)?.startsWith("$") === true && !word.startsWith("$");
}
