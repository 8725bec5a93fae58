/* Pages as files: where the sources are (a clone) built at first use, where they are not (a package) as they were brought. */

export { assetAnswer } from "./asset-answer.ts";
export { pageBuiltBeside } from "./built-beside.ts";
export { builtPage } from "./built-page.ts";
export { compressedSize, firstLoad } from "./first-load.ts";
export type { PageFile } from "./page-file.ts";
export { createPageFiles } from "./page-files.ts";
export type { PageSources } from "./page-sources.ts";
