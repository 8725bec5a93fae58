import type { ClientMetadata } from "@grantway/protocol";

/** The members of a client that lead somewhere. */
const members = [
  "redirectUris",
  "postLogoutRedirectUris",
  "initiateLoginUri",
  "frontchannelLogoutUri",
  "backchannelLogoutUri",
  "requestUris",
] as const;

/** What {@link addressesOf} reads of a client. */
export type Addressed = Pick<ClientMetadata, (typeof members)[number]>;

/** An address of a client, and where it stands in it. */
export interface ClientAddress {
  readonly path: readonly [member: string] | readonly [member: string, place: number];
  readonly uri: string;
}

/** Every address that people, frames or notices of a client are sent to, or its requests are read at. */
export function addressesOf(client: Addressed): readonly ClientAddress[] {
  return members.flatMap((member): readonly ClientAddress[] => {
    const value = client[member];
    if (typeof value === "string") return [{ path: [member], uri: value }];
    return (value ?? []).map((uri, place) => ({ path: [member, place], uri }));
  });
}
