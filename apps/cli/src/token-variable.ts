import type { Grantway } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { bearerToken } from "./bearer-token.ts";

/** The variable a token goes into: `GITHUB_TOKEN` for the connection `github`, unless the person says otherwise. */
function variableFor(name: string, said: string | undefined): string {
  const variable = said ?? `${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_")}_TOKEN`;
  const safe = said === undefined ? variable.replace(/^(?=\d)/, "_") : variable;
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(safe)) return safe;
  throw new CommandError("usage", `${safe} is no name for a variable: use letters, digits and underscores.`);
}

/** The variables of the named connections. Each token is refreshed first if needed. */
export async function tokenVariables(
  grantway: Grantway,
  names: readonly (readonly [name: string, variable: string | undefined])[],
): Promise<Readonly<Record<string, string>>> {
  const variables: Record<string, string> = {};
  for (const [name, said] of names) {
    const variable = variableFor(name, said);
    if (Object.hasOwn(variables, variable))
      throw new CommandError(
        "usage",
        `${variable} cannot hold the token of ${name} beside another: name a variable for it, as in --with ${name}=NAME.`,
      );
    const { value } = await bearerToken(grantway, name);
    variables[variable] = value;
  }
  return variables;
}
