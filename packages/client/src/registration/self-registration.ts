import type { ProviderDefinition } from "../provider-definition.ts";

/** How a client becomes known by itself: by the document at an address, or by registering there and then. */
export type SelfRegistration =
  | { readonly by: "document"; readonly address: string }
  | { readonly by: "registration" };

/**
 * How a client that nobody registered becomes known to the provider: a document before a registration, because it leaves
 * nothing there. `undefined` where somebody has to register it.
 */
export function selfRegistration({
  registration = {},
  endpoints,
}: Pick<ProviderDefinition, "registration" | "endpoints">): SelfRegistration | undefined {
  const { documents = true, document, dynamic = true } = registration;
  if (documents && document !== undefined) return { by: "document", address: document };
  return dynamic && endpoints?.registration !== undefined ? { by: "registration" } : undefined;
}
