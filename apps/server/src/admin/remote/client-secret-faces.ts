import * as contract from "@grantway/api";
import { addClientSecret, removeClientSecret } from "@grantway/protocol";
import { face, invalidOf, meaning } from "./face.ts";

/** Secrets of clients. */
export const clientSecretFaces = [
  face(addClientSecret, async (api, { id, overlap, secret: given }) => {
    const body = { overlap: overlap / 1000, ...(given === undefined ? {} : { secret: given }) };
    const adding = api.call(contract.addClientSecret, { params: { id }, body });
    return meaning(
      adding.then(({ id: secretId, secret, othersExpireAt }) => ({
        outcome: "added" as const,
        secretId,
        othersExpireAt: Date.parse(othersExpireAt),
        ...(secret === undefined ? {} : { secret }),
      })),
      {
        invalid: invalidOf,
        "not-found": () => ({ outcome: "unknown" as const }),
        "beyond-caller": () => ({ outcome: "beyond-caller" as const }),
      },
    );
  }),

  face(removeClientSecret, async (api, { id, secretId }) =>
    meaning(
      api
        .call(contract.removeClientSecret, { params: { id, secretId } })
        .then(() => ({ outcome: "removed" as const })),
      { "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),
];
