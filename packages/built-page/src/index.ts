/* Pages as files: where the sources are (a clone) built at first use, where they are not (a package) as they were brought. */

export { builtPage, keptPage } from "./built-page.ts";
export type { PageFile } from "./page-file.ts";
export type { PageSources } from "./page-sources.ts";
