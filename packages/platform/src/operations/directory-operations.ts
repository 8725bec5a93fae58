import { type Instant, operation, type Page, type PageRequest, type TotalRequest } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
import { personOf } from "../person-of.ts";
import type { DirectoryApp, DirectoryEntry, DirectoryFilter } from "../ports/directory.ts";
import type { InstallingPorts } from "./installing-ports.ts";

/** Lists the apps there are, by name, as an organisation shows them to its members where one is named. */
export const listDirectory = operation({
  name: "directory.list",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { directory }: InstallingPorts,
    { total = false, ...request }: PageRequest & DirectoryFilter & TotalRequest,
    { within },
  ): Promise<Page<DirectoryApp> | NotTheirs> {
    const page = await directory.list(request, within);
    if (typeof page === "string" || !total) return page;
    return { ...page, total: await directory.count(request, within) };
  },
});

/** Shows one by its slug, with where whoever asks has it, and since when a report of theirs about it is open. */
export const showDirectoryApp = operation({
  name: "directory.show",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { directory, appReports }: InstallingPorts,
    { slug }: { readonly slug: string },
    by,
  ): Promise<(DirectoryEntry & { readonly reportedAt?: Instant }) | "unknown"> {
    const found = await directory.find(slug, by);
    const person = personOf(by);
    if (found === "unknown" || person === undefined) return found;
    const reportedAt = await appReports.openSince(found.id, person);
    return reportedAt === undefined ? found : { ...found, reportedAt };
  },
});
