import { type Client, clientIdHost } from "@grantway/protocol";

/** The host of the address by which a client is known that nobody registered; `undefined` of a registered one. */
export function documentHost({ id, origin }: Pick<Client, "id" | "origin">): string | undefined {
  return origin === "metadata_document" ? clientIdHost(id) : undefined;
}
