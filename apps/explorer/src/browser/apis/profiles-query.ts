import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { ApiEntry, Profiles } from "@grantway/explorer/contract";
import { askServer } from "../server/ask-server.ts";

/** The APIs there are for this person. */
export const profilesQuery = queryOptions({
  queryKey: ["profiles"],
  queryFn: async ({ signal }) =>
    (await (await askServer("/explorer/profiles", { signal })).json()) as Profiles,
});

/** All of them, once the frame has read them. */
export function useProfiles(): Profiles {
  return useSuspenseQuery(profilesQuery).data;
}

/** The API of this id. */
export function useApiEntry(id: string): ApiEntry | undefined {
  return useProfiles().apis.find((api) => api.id === id);
}
