import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { ApiEntry, Profiles } from "@grantway/explorer/contract";
import { askServer } from "../server/ask-server.ts";

/** The APIs there are for this person. */
export const profilesQuery = queryOptions({
  queryKey: ["profiles"],
  queryFn: async ({ signal }) =>
    (await (await askServer("/explorer/profiles", { signal })).json()) as Profiles,
});

/** The API of this id, once the frame has read them all. */
export function useApiEntry(id: string): ApiEntry | undefined {
  const { data } = useSuspenseQuery(profilesQuery);
  return data.apis.find((api) => api.id === id);
}
