import type { ApiEntry } from "@grantway/explorer/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { openBeside } from "../document/open-beside.ts";
import { askServer } from "../server/ask-server.ts";

/** The document of an API, read once in a visit and kept open beside the page. */
export function documentQuery({ id, document }: ApiEntry) {
  return queryOptions({
    queryKey: ["document", id, document],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async ({ signal }) => {
      const response = await askServer(`/explorer/documents/${encodeURIComponent(id)}`, {
        signal,
        cache: "no-cache",
      });
      return openBeside(await response.blob(), document);
    },
  });
}

/** One operation of it in full; none for an address that is typed. */
export function useOperation(api: ApiEntry, id: string | undefined) {
  const { data: open } = useQuery(documentQuery(api));
  return useQuery({
    queryKey: ["operation", api.id, api.document, id],
    enabled: open !== undefined && id !== undefined,
    staleTime: Infinity,
    queryFn: async () => (id === undefined ? null : ((await open?.operation(id)) ?? null)),
  });
}
