import { withTotal } from "../page-with-total.ts";
import type { GrantFilter } from "../ports/grant-registry.ts";
import type { Page, PageRequest, TotalRequest } from "../ports/page.ts";
import { describeGrants, type GrantPorts, type ListedGrant } from "./grant-ports.ts";
import { operation } from "./operation.ts";

/** Lists what stands, the newest first, page by page: of one person (their connected apps), or to one client. */
export const listGrants = operation({
  name: "grants.list",
  permission: "grants:read",
  audit: "nothing",
  async run(
    ports: GrantPorts,
    request: PageRequest & GrantFilter & TotalRequest,
  ): Promise<Page<ListedGrant>> {
    const { items, ...page } = await withTotal(ports.grantRegistry, request);
    return { items: await describeGrants(ports, items), ...page };
  },
});

/** Shows one that stands; `undefined` where there is none of this id. */
export const showGrant = operation({
  name: "grants.show",
  permission: "grants:read",
  audit: "nothing",
  async run(ports: GrantPorts, { id }: { readonly id: string }): Promise<ListedGrant | undefined> {
    const grant = await ports.grantRegistry.find(id);
    return grant && (await describeGrants(ports, [grant]))[0];
  },
});

/** Takes one back for good, with every token that came out of it. */
export const revokeGrant = operation({
  name: "grants.revoke",
  permission: "grants:write",
  audit: "grant.revoked",
  async run(
    { grantRegistry }: GrantPorts,
    { id }: { readonly id: string },
    by,
  ): Promise<{ readonly outcome: "revoked" | "unknown" }> {
    return { outcome: await grantRegistry.revoke(id, by) };
  },
});
