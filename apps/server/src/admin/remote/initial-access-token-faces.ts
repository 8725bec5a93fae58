import * as contract from "@grantway/api";
import {
  createInitialAccessToken,
  type InitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "@grantway/protocol";
import { face, invalidOf, meaning } from "./face.ts";
import { moment } from "./moments.ts";

type ShownToken = contract.Output<typeof contract.listInitialAccessTokens>["items"][number];

/** Initial access tokens. */
export const initialAccessTokenFaces = [
  face(listInitialAccessTokens, async (api, { after, ...query }) => {
    const asked = { ...query, ...(after === undefined ? {} : { cursor: after }) };
    const page = await api.call(contract.listInitialAccessTokens, { query: asked });
    return { ...page, items: page.items.map(tokenOf) };
  }),

  face(createInitialAccessToken, async (api, { lifetime, ...asked }) => {
    const body = { ...asked, ...(lifetime === undefined ? {} : { lifetime: lifetime / 1000 }) };
    const making = api.call(contract.createInitialAccessToken, { body });
    return meaning(
      making.then(({ token, ...shown }) => ({
        outcome: "created" as const,
        initialToken: tokenOf(shown),
        token,
      })),
      { invalid: invalidOf },
    );
  }),

  face(revokeInitialAccessToken, async (api, { id }) =>
    meaning(
      api
        .call(contract.revokeInitialAccessToken, { params: { id } })
        .then(() => ({ outcome: "revoked" as const })),
      { "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),
];

function tokenOf({ createdAt, expiresAt, ...token }: ShownToken): InitialAccessToken {
  return { ...token, createdAt: Date.parse(createdAt), ...moment("expiresAt", expiresAt) };
}
