import fc from "fast-check";
import { expect, it } from "vitest";
import { epochOf } from "./epoch.ts";

it("is another one as soon as the person or the grant is in another, and stays another", () => {
  const epoch = fc.nat();
  fc.assert(
    fc.property(epoch, epoch, epoch, epoch, (person, grant, ofPerson, ofGrant) => {
      const later = epochOf({ epoch: person + ofPerson }, { epoch: grant + ofGrant });
      const same = later === epochOf({ epoch: person }, { epoch: grant });
      expect(same).toBe(ofPerson === 0 && ofGrant === 0);
    }),
  );
});
