import * as contract from "@grantway/api";
import { listGrants, type ListedGrant, revokeGrant, showGrant } from "@grantway/protocol";
import { face, meaning } from "./face.ts";
import { moment } from "./moments.ts";

/** What people allowed apps. */
export const grantFaces = [
  face(listGrants, async (api, { after, ...query }) => {
    const page = await api.call(contract.listGrants, { query: { ...query, cursor: after } });
    return { ...page, items: page.items.map(grantOf) };
  }),

  face(showGrant, async (api, { id }) =>
    meaning(api.call(contract.showGrant, { params: { id } }).then(grantOf), {
      "not-found": () => undefined,
    }),
  ),

  face(revokeGrant, async (api, { id }) =>
    meaning(
      api.call(contract.revokeGrant, { params: { id } }).then(() => ({ outcome: "revoked" as const })),
      { "not-found": () => ({ outcome: "unknown" as const }) },
    ),
  ),
];

/** Only those that stand are told. */
function grantOf({
  userId,
  consentedAt,
  lastUsedAt,
  ...grant
}: contract.Output<typeof contract.showGrant>): ListedGrant {
  return {
    ...grant,
    subject: userId === undefined ? { installation: "" } : { person: userId },
    status: "active",
    // How often its access was ended, which no command shows.
    epoch: 0,
    consentedAt: Date.parse(consentedAt),
    ...moment("lastUsedAt", lastUsedAt),
  };
}
