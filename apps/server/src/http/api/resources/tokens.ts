import * as api from "@grantway/api";
import { inspectAppToken } from "@grantway/platform";
import { type InspectedToken, inspectToken } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { withoutAbsent } from "../without-absent.ts";
import { appRefusal } from "./apps.ts";

const unknown = { kind: "unknown" as const, scopes: [], livingScopes: [], audiences: [] };

/** `/tokens`, and `/apps/{app}/tokens`. */
export const tokenHandlers = [
  handle(api.inspectToken, async ({ perform, body: { token } }) => {
    const seen = await perform(inspectToken, { token });
    return { status: 200, body: seen === undefined ? unknown : tokenBody(seen) };
  }),

  handle(api.inspectAppToken, async ({ perform, params: { app }, body: { token } }) => {
    const answer = await perform(inspectAppToken, { app, token });
    if (answer.outcome === "no-token") return { status: 200, body: unknown };
    if (answer.outcome !== "known") throw appRefusal(answer.outcome, app, "apps:read");
    const { person, ...body } = tokenBody(answer.token);
    // Members that the contract does not declare are dropped: who the person is goes to nobody.
    return { status: 200, body: { ...body, actsAs: person === undefined ? "app" : "person" } };
  }),
];

function tokenBody({ client, person, installationId, issuedAt, expiresAt, ...others }: InspectedToken) {
  return withoutAbsent({
    ...others,
    client: withoutAbsent(client),
    person: person && withoutAbsent(person),
    installation: installationId,
    issuedAt: issuedAt === undefined ? undefined : isoInstant(issuedAt),
    expiresAt: expiresAt === undefined ? undefined : isoInstant(expiresAt),
  });
}
