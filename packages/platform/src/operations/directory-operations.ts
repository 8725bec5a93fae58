import { operation, type Page, type PageRequest, type TotalRequest } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
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

/** Shows one by its slug, with where whoever asks has it. */
export const showDirectoryApp = operation({
  name: "directory.show",
  permission: "installations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { directory }: InstallingPorts,
    { slug }: { readonly slug: string },
    by,
  ): Promise<DirectoryEntry | "unknown"> => directory.find(slug, by),
});
