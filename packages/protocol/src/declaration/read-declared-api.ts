import { tokenFormats } from "../catalogue/api-rules.rfc8707.ts";
import { accesses, risks } from "../catalogue/scope-rules.rfc6749.ts";
import { tidyLine } from "../line-of-text.ts";
import type { ApiScope } from "../ports/catalogue-registry.ts";
import { type Problem, problemsWithin } from "../problem.ts";
import { oneOf, type Reader, text } from "../registration/member-readers.ts";
import type { Api, Scope, TokenFormat } from "../scope.ts";
import type { Placed } from "./declaration.ts";
import { anyListOf, readMembers } from "./read-members.ts";

/** An API as a document describes it, with its scopes, as far as it could be read. */
export interface ReadApi {
  readonly api?: Api;
  /** Of scopes that could be read no further than their key, the rest is made up, so that clients may name them. */
  readonly scopes: readonly Placed<ApiScope>[];
  /** The audience, where scopes are said. */
  readonly scoped?: string;
  readonly problems: readonly Problem[];
}

interface SaidApi {
  readonly audience: string;
  readonly name: string;
  /** Seconds. */
  readonly access_token_lifetime?: number;
  readonly token_format?: TokenFormat;
  readonly scopes?: readonly unknown[];
}

interface SaidScope {
  readonly scope: string;
  readonly title: string;
  readonly detail?: string;
  readonly access?: Scope["access"];
  readonly risk?: Scope["risk"];
}

/** Reads an API. Its scopes are placed within it. */
export function readDeclaredApi(value: unknown): ReadApi {
  const { said, problems } = readMembers<SaidApi>(
    value,
    {
      audience: text(),
      name: text(),
      access_token_lifetime: seconds,
      token_format: oneOf(tokenFormats),
      scopes: anyListOf("scopes"),
    },
    ["audience", "name"],
  );
  const { audience, name = "?", access_token_lifetime: lifetime, token_format: tokenFormat } = said;
  const read = said.scopes?.map((scope) => readScope(scope, audience ?? ""));
  const all = [
    ...problems,
    ...problemsWithin(
      "scopes",
      (read ?? []).flatMap((one, place) => problemsWithin(place, one.problems)),
    ),
  ];
  if (audience === undefined) return { scopes: [], problems: all };
  return {
    api: {
      audience,
      name: tidyLine(name),
      ...(lifetime === undefined ? {} : { accessTokenLifetime: lifetime * 1000 }),
      ...(tokenFormat === "jwt" ? { tokenFormat } : {}),
    },
    scopes: (read ?? []).flatMap(({ scope }, place) =>
      scope === undefined ? [] : [{ path: ["scopes", place], value: scope }],
    ),
    ...(read === undefined ? {} : { scoped: audience }),
    problems: all,
  };
}

/** Said by nobody it counts as a change of low risk, as for `scopes create`. */
function readScope(
  value: unknown,
  audience: string,
): { readonly scope?: ApiScope; readonly problems: readonly Problem[] } {
  const { said, problems } = readMembers<SaidScope>(
    value,
    { scope: text(), title: text(), detail: text(), access: oneOf(accesses), risk: oneOf(risks) },
    ["scope", "title"],
  );
  const { scope: key, title = "?", detail, access = "change", risk = "low" } = said;
  if (key === undefined) return { problems };
  const told = detail === undefined ? "" : tidyLine(detail);
  const scope = {
    key,
    audience,
    title: tidyLine(title),
    ...(told === "" ? {} : { detail: told }),
    risk,
    access,
  };
  return { scope, problems };
}

const seconds: Reader<number> = (value) =>
  typeof value === "number" ? { value } : { wrong: "must be a number of seconds", rule: "seconds-needed" };
