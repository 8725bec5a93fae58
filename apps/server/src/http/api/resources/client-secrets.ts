import * as api from "@grantway/api";
import { addClientSecret, removeClientSecret } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";
import { beyondCaller, ofApp } from "./clients.ts";

/** `/clients/{id}/secrets`. */
export const clientSecretHandlers = [
  handle(api.addClientSecret, async ({ perform, params: { id }, body: { overlap, ...given } }) => {
    const made = await perform(addClientSecret, { id, overlap: overlap * 1000, ...given });
    switch (made.outcome) {
      case "invalid":
        throw invalid(made.problems);
      case "unknown":
        throw notFound("client", id);
      case "beyond-caller":
        throw beyondCaller();
      case "of-app":
        throw ofApp();
      case "needs-none":
        throw new ApiRefusal("not-possible", "It proves itself without a client secret.");
      case "too-many":
        throw new ApiRefusal(
          "not-possible",
          "It has two live secrets already: end one, or wait until one ends.",
        );
      case "added": {
        const { secretId, secret, othersExpireAt } = made;
        const body = {
          id: secretId,
          ...(secret === undefined ? {} : { secret }),
          othersExpireAt: isoInstant(othersExpireAt),
        };
        return { status: 201, body, location: `/clients/${encodeURIComponent(id)}` };
      }
    }
  }),

  handle(api.removeClientSecret, async ({ perform, params: { id, secretId } }) => {
    const { outcome } = await perform(removeClientSecret, { id, secretId });
    if (outcome === "of-app") throw ofApp();
    if (outcome === "unknown") throw notFound("secret of this client", secretId);
    return { status: 204 };
  }),
];
