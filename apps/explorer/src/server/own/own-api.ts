import { z } from "zod";
import type { Profile } from "../../profiles/profile.ts";

/*
 * An API that a person added for themselves. It travels sealed in a cookie of their browser, the secret of its client too: this
 * server keeps nothing of it, and the page is told everything but the secret.
 */

const text = (most: number) => z.string().trim().min(1).max(most);

/** What a person enters. */
export const ownApiSchema = z.strictObject({
  name: text(60),
  document: text(500),
  base: text(500).transform((address) => address.replace(/\/+$/, "")),
  issuer: text(500),
  clientId: text(200),
  /** Absent for a public client; absent in a change, the one from before stays. */
  clientSecret: text(300).exactOptional(),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/)).max(30),
});

/** What was entered. */
export type EnteredApi = z.output<typeof ownApiSchema>;

/** One of a person's own, as the cookie has it. */
export interface OwnApi extends EnteredApi {
  readonly id: string;
}

/** It as the rest of the server knows APIs. */
export function profileOf({
  id,
  name,
  base,
  document,
  issuer,
  clientId,
  clientSecret,
  scopes,
}: OwnApi): Profile {
  return {
    id,
    name,
    summary: "",
    base,
    document: { url: document },
    provider: {
      name: URL.parse(issuer)?.host ?? issuer,
      issuer,
      client: { id: clientId, ...(clientSecret === undefined ? {} : { secret: clientSecret }) },
      scopes,
    },
  };
}
