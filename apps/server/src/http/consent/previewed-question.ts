import {
  accesses,
  type Api,
  type Parameters,
  risks,
  type Scope,
  type ScopeCatalogue,
} from "@grantway/protocol";
import type { ToldQuestion } from "./question-text.ts";

/** The longest of what is typed that is shown. Characters. */
const longest = 300;
/** As many scopes are shown. */
const most = 200;

/**
 * The question that people would be asked with what somebody has typed and not saved: a client as it is said, scopes there
 * are by their keys, and at most one that is not there yet. Nothing is refused, as half of it is always still to come.
 */
export function previewedQuestion(
  { values }: Pick<Parameters, "values">,
  catalogue: ScopeCatalogue,
): ToldQuestion {
  const said = (name: string) => (values.get(name) ?? "").slice(0, longest);
  const typed = typedScope(said);
  const keys = new Set((values.get("scope") ?? "").split(" ").filter((key) => key !== ""));
  const known = [...keys].flatMap((key) => (key === typed?.key ? [] : (catalogue.scopes.get(key) ?? [])));
  const api = typedApi(said, catalogue.apis);
  return {
    client: {
      id: "",
      origin: "management",
      applicationType: "web",
      name: said("name"),
      firstParty: false,
      verified: true,
      grantTypes: ["authorization_code", ...(said("renews") === "true" ? (["refresh_token"] as const) : [])],
    },
    destination: said("redirect_uri"),
    asked: [...known, ...(typed === undefined ? [] : [typed])].slice(0, most),
    kept: [],
    apis: [...catalogue.apis, ...(api === undefined ? [] : [api])],
    again: false,
  };
}

type Said = (name: string) => string;

function typedScope(said: Said): Scope | undefined {
  const [key, title, detail] = [said("scope_key"), said("scope_title"), said("scope_detail")];
  if (key === "" || title === "") return undefined;
  return {
    key,
    title,
    ...(detail === "" ? {} : { detail }),
    audience: said("scope_audience"),
    risk: risks.find((one) => one === said("scope_risk")) ?? "low",
    access: accesses.find((one) => one === said("scope_access")) ?? "see",
  };
}

/** One that is not saved either has its name from the form. */
function typedApi(said: Said, known: readonly Api[]): Api | undefined {
  const [audience, name] = [said("scope_audience"), said("api_name")];
  if (name === "" || known.some((api) => api.audience === audience)) return undefined;
  return { audience, name };
}
