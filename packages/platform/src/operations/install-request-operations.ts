import {
  longestNote,
  operation,
  type Page,
  type PageRequest,
  type Problem,
  problemAt,
  type TotalRequest,
} from "@grantway/protocol";
import { asThemselves } from "../organisations/themselves.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { Approval, ListedRequest, RequestFilter, RequestTurned } from "../ports/install-requests.ts";
import type { InstallingPorts } from "./installing-ports.ts";

/** Which request, by id. */
interface One {
  readonly id: string;
}

/** Lists requests: of an organisation for those who decide there, otherwise of whoever asks. */
export const listInstallRequests = operation({
  name: "install-requests.list",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { installRequests }: InstallingPorts,
    { total = false, ...request }: PageRequest & RequestFilter & TotalRequest,
    by,
  ): Promise<Page<ListedRequest> | NotTheirs> {
    const within = request.organisation === undefined ? asThemselves(by) : by.within;
    const page = await installRequests.list(request, within);
    if (typeof page === "string" || !total) return page;
    return { ...page, total: await installRequests.count(request, within) };
  },
});

/** Shows one, to who asked and to those who see what is installed there. */
export const showInstallRequest = operation({
  name: "install-requests.show",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  run: ({ installRequests }: InstallingPorts, { id }: One, { within }): Promise<ListedRequest | NotTheirs> =>
    installRequests.find(id, within),
});

/** Says yes: the app is installed with what was asked for. */
export const approveInstallRequest = operation({
  name: "install-requests.approve",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.approved",
  run: ({ installRequests, entropy }: InstallingPorts, { id }: One, by): Promise<Approval> => {
    const newIds = { installation: entropy.id(), grant: entropy.id(), ownGrant: entropy.id() };
    return installRequests.approve(id, newIds, by);
  },
});

/** Says no, with a reason that reaches who asked. */
export const denyInstallRequest = operation({
  name: "install-requests.deny",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.denied",
  async run(
    { installRequests }: InstallingPorts,
    { id, reason }: One & { readonly reason: string },
    by,
  ): Promise<
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: RequestTurned<"denied"> }
  > {
    if (reason.length > longestNote) return { outcome: "invalid", problems: [tooLong] };
    return { outcome: await installRequests.deny(id, reason.trim(), by) };
  },
});

const tooLong = problemAt("reason", `It must be ${longestNote} characters at most.`, "other");

/** Takes back what one asked for. */
export const cancelInstallRequest = operation({
  name: "install-requests.cancel",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.cancelled",
  async run(
    { installRequests }: InstallingPorts,
    { id }: One,
    by,
  ): Promise<{ readonly outcome: RequestTurned<"cancelled"> }> {
    return { outcome: await installRequests.cancel(id, { ...by, within: asThemselves(by) }) };
  },
});

/** Reminds those who decide, once a day. */
export const remindOfInstallRequest = operation({
  name: "install-requests.remind",
  permission: "installations:write",
  inOrganisations: true,
  audit: "install-request.reminded",
  async run(
    { installRequests }: InstallingPorts,
    { id }: One,
    by,
  ): Promise<{ readonly outcome: RequestTurned<"reminded" | "too-soon"> }> {
    return { outcome: await installRequests.remind(id, { ...by, within: asThemselves(by) }) };
  },
});
