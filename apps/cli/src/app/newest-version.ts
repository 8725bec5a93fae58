import { type Api, listAppVersions, type Output, showApp } from "@grantway/api";
import { CommandError } from "@grantway/terminal";

/** A version as lists show it. */
export type Version = Output<typeof listAppVersions>["items"][number];

/** The app by its slug or id, and its newest version. */
export async function newestVersion(
  api: Api,
  named: string,
): Promise<{ readonly app: Output<typeof showApp>; readonly version: Version }> {
  const app = await api.call(showApp, { params: { app: named } });
  const { items } = await api.call(listAppVersions, { params: { app: app.id }, query: { limit: 1 } });
  const [version] = items;
  if (version === undefined) throw new CommandError("not_found", `${app.slug} has no version.`);
  return { app, version };
}
