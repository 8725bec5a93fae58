import { operation, type Page, type PageRequest, type TotalRequest } from "@grantway/protocol";
import { asThemselves } from "../organisations/themselves.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type {
  Changed,
  InstallationConsequences,
  InstallationFilter,
  ListedInstallation,
  StoredReceipt,
} from "../ports/installations.ts";
import type { InstallingPorts } from "./installing-ports.ts";

/** Which installation, by id. */
interface One {
  readonly id: string;
}

/** Lists what is installed: in an organisation, or by whoever asks for themselves. */
export const listInstallations = operation({
  name: "installations.list",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { installations }: InstallingPorts,
    { total = false, ...request }: PageRequest & InstallationFilter & TotalRequest,
    by,
  ): Promise<Page<ListedInstallation> | NotTheirs> {
    const within = request.mine === true ? asThemselves(by) : by.within;
    const page = await installations.list(request, within);
    if (typeof page === "string" || !total) return page;
    return { ...page, total: await installations.count(request, within) };
  },
});

/** Lists where an app is installed, for those who look after it. */
export const listInstallationsOfApp = operation({
  name: "apps.installations",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { installations }: InstallingPorts,
    { total = false, ...request }: PageRequest & InstallationFilter & TotalRequest & { readonly app: string },
    { within },
  ): Promise<Page<ListedInstallation> | NotTheirs> {
    const page = await installations.list(request, within);
    if (typeof page === "string" || !total) return page;
    return { ...page, total: await installations.count(request, within) };
  },
});

/** Shows one, with each right and who decided it. */
export const showInstallation = operation({
  name: "installations.show",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { installations }: InstallingPorts,
    { id }: One,
    { within },
  ): Promise<ListedInstallation | NotTheirs> => installations.find(id, within),
});

/** What ends with one that is uninstalled, in numbers. */
export const installationConsequences = operation({
  name: "installations.consequences",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { installations }: InstallingPorts,
    { id }: One,
    { within, at },
  ): Promise<InstallationConsequences | NotTheirs> => installations.consequences(id, within, at),
});

/** Takes one right away, from everybody who uses the app there, at once (promise 7). */
export const narrowInstallation = operation({
  name: "installations.narrow",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.narrowed",
  async run(
    { installations }: InstallingPorts,
    { id, scope }: One & { readonly scope: string },
    by,
  ): Promise<{ readonly outcome: Changed<"narrowed" | "unchanged"> }> {
    return { outcome: await installations.narrow(id, [scope], by) };
  },
});

/** Says yes or no to what the app asks for more. */
export const answerInstallation = operation({
  name: "installations.answer",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.widened",
  async run(
    { installations, entropy }: InstallingPorts,
    { id, accepted, declined, textHash, locale }: PendingAnswer,
    by,
  ): Promise<{ readonly outcome: Changed<"answered" | "beyond" | "not-asked"> }> {
    const receipt = { id: entropy.id(), textHash, locale };
    const answer = { accepted, declined, receipt, newGrant: entropy.id() };
    return { outcome: await installations.answer(id, answer, by) };
  },
});

/** An answer to what is pending, with the text that was shown. */
interface PendingAnswer extends One {
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
  /** SHA-256 of the text, base64url. */
  readonly textHash: string;
  readonly locale: string;
}

/** Pauses it: for the organisation or the person whose it is, or for the platform. */
export const suspendInstallation = operation({
  name: "installations.suspend",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.suspended",
  async run(
    { installations }: InstallingPorts,
    { id, as }: One & { readonly as: "place" | "platform" },
    by,
  ): Promise<{ readonly outcome: Changed<"suspended" | "unchanged"> }> {
    return { outcome: await installations.suspend(id, as, by) };
  },
});

/** Takes that back. */
export const resumeInstallation = operation({
  name: "installations.resume",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.resumed",
  async run(
    { installations }: InstallingPorts,
    { id, as }: One & { readonly as: "place" | "platform" },
    by,
  ): Promise<{ readonly outcome: Changed<"resumed" | "unchanged"> }> {
    return { outcome: await installations.resume(id, as, by) };
  },
});

/** Pauses one for the publisher of its app. */
export const suspendForPublisher = operation({
  name: "apps.suspend-installation",
  permission: "apps:write",
  inOrganisations: true,
  audit: "installation.suspended",
  async run(
    { installations }: InstallingPorts,
    { id }: One,
    by,
  ): Promise<{ readonly outcome: Changed<"suspended" | "unchanged"> }> {
    return { outcome: await installations.suspend(id, "publisher", by) };
  },
});

/** Takes that back. */
export const resumeForPublisher = operation({
  name: "apps.resume-installation",
  permission: "apps:write",
  inOrganisations: true,
  audit: "installation.resumed",
  async run(
    { installations }: InstallingPorts,
    { id }: One,
    by,
  ): Promise<{ readonly outcome: Changed<"resumed" | "unchanged"> }> {
    return { outcome: await installations.resume(id, "publisher", by) };
  },
});

/** Uninstalls it, with everything that was allowed there (promise 5). */
export const uninstall = operation({
  name: "installations.uninstall",
  permission: "installations:write",
  inOrganisations: true,
  audit: "installation.uninstalled",
  async run(
    { installations }: InstallingPorts,
    { id }: One,
    by,
  ): Promise<{ readonly outcome: Changed<"done"> }> {
    return { outcome: await installations.uninstall(id, by) };
  },
});

/** Lists what people were shown and chose: of an installation, or of whoever asks (promise 8). */
export const listReceipts = operation({
  name: "receipts.list",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { installations }: InstallingPorts,
    request: PageRequest & { readonly installation?: string },
    by,
  ): Promise<Page<StoredReceipt> | NotTheirs> =>
    installations.receipts(request, request.installation === undefined ? asThemselves(by) : by.within),
});
