import { openidScopes, type Scope } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";

/** What a person reads of a scope. */
export interface ScopeText {
  readonly title: string;
  readonly detail?: string | undefined;
}

const own: ReadonlyMap<string, Scope> = new Map(openidScopes.map((scope) => [scope.key, scope]));

/**
 * A scope in words: those every instance has are ours to translate, all others say what their operator wrote. Translations of
 * those would come in here.
 */
export function scopeText(scope: Scope, words: PageWords): ScopeText {
  const { key, title, detail } = scope;
  // An operator's own words stay, also of a scope that has one of these names.
  const isOurs = own.get(key)?.title === title && scope.audience === undefined;
  return (isOurs ? ourText(key, words) : undefined) ?? { title, detail };
}

function ourText(key: string, { rights: say }: PageWords): ScopeText | undefined {
  switch (key) {
    case "openid":
      return { title: say("openid"), detail: say("openidDetail") };
    case "offline_access":
      return { title: say("offline"), detail: say("offlineDetail") };
    case "profile":
    case "email":
    case "groups":
      return { title: say(key) };
    default:
      return undefined;
  }
}
