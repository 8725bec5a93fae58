import { showPublisher } from "@grantway/api";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../../api/api-context.ts";
import { readOptions } from "../../../api/queries.ts";

/**
 * The organisation of an address: its id and name. Whoever is in it knows it from their session; whoever administers the platform
 * reads it.
 */
export function useOrganisation(slug: string): { readonly id: string | undefined; readonly name: string } {
  const { organisations } = useSession();
  const own = organisations.find((one) => one.slug === slug);
  const { data } = useQuery({
    ...readOptions(showPublisher, { params: { organisation: slug } }),
    enabled: own === undefined,
  });
  const found = own ?? data?.organisation;
  return { id: found?.id, name: found?.name ?? slug };
}
