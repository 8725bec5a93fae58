import fc from "fast-check";
import { expect, it } from "vitest";
import { epochOf } from "./epoch.ts";

it("is another one as soon as client, person or grant is in another, and stays another", () => {
  const epoch = fc.nat();
  fc.assert(
    fc.property(fc.tuple(epoch, epoch, epoch), fc.tuple(epoch, epoch, epoch), (then, grown) => {
      const at = ([client, person, grant]: readonly [number, number, number]) =>
        epochOf(client === 0 ? {} : { epoch: client }, { epoch: person }, { epoch: grant });
      const now = [then[0] + grown[0], then[1] + grown[1], then[2] + grown[2]] as const;
      expect(at(now) === at(then)).toBe(grown.every((by) => by === 0));
    }),
  );
});
