import * as api from "@grantway/api";
import { inspectToken } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { withoutAbsent } from "../without-absent.ts";

/** `/tokens`. */
export const tokenHandlers = [
  handle(api.inspectToken, async ({ perform, body: { token } }) => {
    const seen = await perform(inspectToken, { token });
    if (seen === undefined) {
      const body = { kind: "unknown" as const, scopes: [], livingScopes: [], audiences: [] };
      return { status: 200, body };
    }
    const { client, person, issuedAt, expiresAt, ...others } = seen;
    const body = withoutAbsent({
      ...others,
      client: withoutAbsent(client),
      person: person && withoutAbsent(person),
      issuedAt: issuedAt === undefined ? undefined : isoInstant(issuedAt),
      expiresAt: expiresAt === undefined ? undefined : isoInstant(expiresAt),
    });
    return { status: 200, body };
  }),
];
