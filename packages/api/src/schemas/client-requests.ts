import { clientAlgorithms } from "./client-proof.ts";
import { flag, oneOf, texts } from "./values.ts";

/*
 * How a client asks, where it does so by request objects (RFC 9101, OpenID Connect Core §6).
 */

/** What can be said of it. */
export const clientRequests = {
  requestUris: texts(512).meta({
    description: "Where its request objects may be read, by https; compared without fragments.",
  }),
  requestObjectAlgorithm: oneOf(["none", ...clientAlgorithms]).meta({
    description:
      "The only one its request objects may have. Absent where it is any that its keys are for, or none.",
  }),
  requireSignedRequests: flag.meta({
    description: "Whether it asks by signed request objects and in no other way (RFC 9101 §10.5).",
  }),
} as const;

/** The same of a client that is shown: what it does not have is absent. */
export const shownRequests = {
  ...clientRequests,
  requestObjectAlgorithm: clientRequests.requestObjectAlgorithm.exactOptional(),
} as const;
