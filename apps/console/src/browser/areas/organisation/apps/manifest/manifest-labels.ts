import { useWords } from "@grantway/words/react";
import { manifestWords } from "../../../../words/manifest.ts";

/** What each member of a manifest is called. */
export function useManifestLabels(): ReadonlyMap<string, string> {
  const say = useWords(manifestWords);
  return new Map([
    ["name", say("name")],
    ["summary", say("summary")],
    ["description", say("description")],
    ["category", say("category")],
    ["homepage", say("homepage")],
    ["privacyPolicy", say("privacyPolicy")],
    ["termsOfService", say("termsOfService")],
    ["support", say("support")],
    ["logo", say("logo")],
    ["scopes", say("scopes")],
    ["actsAs", say("actsAs")],
    ["installsFor", say("installsFor")],
    ["redirectHosts", say("redirectHosts")],
    ["embed", say("embed")],
    ["afterInstall", say("afterInstall")],
    ["setupUrl", say("setupUrl")],
  ]);
}
