import { withTotal } from "../page-with-total.ts";
import type { FamilyFilter } from "../ports/family-registry.ts";
import type { Page, PageRequest, TotalRequest } from "../ports/page.ts";
import { describeFamily, type FamilyPorts, type ListedFamily } from "./family-ports.ts";
import { operation } from "./operation.ts";

/** Lists token families, page by page: of one person, client or grant, and only those that are alive, where that is asked. */
export const listFamilies = operation({
  name: "families.list",
  permission: "sessions:read",
  audit: "nothing",
  async run(
    { familyRegistry }: FamilyPorts,
    { alive = false, ...asked }: FamilyListRequest,
    by,
  ): Promise<Page<ListedFamily>> {
    const request = { ...asked, ...(alive ? { aliveAt: by.at } : {}) };
    const { items, ...page } = await withTotal(familyRegistry, request);
    return { items: items.map((family) => describeFamily(family, by.at)), ...page };
  },
});

/** Which token families. */
export type FamilyListRequest = PageRequest &
  TotalRequest &
  Omit<FamilyFilter, "aliveAt"> & {
    /** Only those that can still be used. */
    readonly alive?: boolean;
  };

/** Shows one; `undefined` where there is none of this id, or none any more. */
export const showFamily = operation({
  name: "families.show",
  permission: "sessions:read",
  audit: "nothing",
  async run(
    { familyRegistry }: FamilyPorts,
    { id }: { readonly id: string },
    by,
  ): Promise<ListedFamily | undefined> {
    const found = await familyRegistry.find(id);
    return found && describeFamily(found, by.at);
  },
});

/** Ends one with every token of it: the app has to ask the person again. What they allowed it stays. */
export const endFamily = operation({
  name: "families.end",
  permission: "sessions:write",
  audit: "family.ended",
  async run(
    { familyRegistry }: FamilyPorts,
    { id }: { readonly id: string },
    by,
  ): Promise<{ readonly outcome: "ended" | "over" | "unknown" }> {
    return { outcome: await familyRegistry.end(id, by) };
  },
});
