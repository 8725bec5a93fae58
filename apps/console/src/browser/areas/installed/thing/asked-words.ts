import { type Output, showDirectoryApp } from "@grantway/api";
import { useRead } from "../../../api/queries.ts";

/** What the newest version of an app says of a right it asks for. */
export type AskedWords = Output<typeof showDirectoryApp>["rights"][number];

/** The same by its scope. Empty until it is there, and where the app is not in the directory. */
export function useAskedWords(slug: string): ReadonlyMap<string, AskedWords> {
  const { data } = useRead(showDirectoryApp, { params: { slug } });
  return new Map((data?.rights ?? []).map((right) => [right.scope, right] as const));
}
