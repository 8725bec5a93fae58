import type { Feature } from "../feature.ts";
import { rfc6749 } from "../specs.ts";

/**
 * Where an app means to be used: `organisation`, by id or slug. It preselects, and that is all: what may be answered where, the
 * person's own memberships say (promise 13). A parameter of our own, as RFC 6749 §8.2 lets there be.
 */
export const organisationHint: Feature = {
  name: "organisation hint",
  specifications: [rfc6749],
  authorizationRequest: {
    parameters: ["organisation"],
    read({ values }) {
      const organisation = values.get("organisation");
      // No error, whatever it says: the person then chooses.
      return organisation === undefined || organisation.length > longest ? {} : { organisation };
    },
  },
};

/** Of any id or slug. Characters. */
const longest = 100;
