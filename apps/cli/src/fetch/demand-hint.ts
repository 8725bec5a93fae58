import type { Demand, Grantway } from "@grantway/client";
import { printable } from "@grantway/terminal";
import { quoted } from "../shell-quoting.ts";

/**
 * What to run when the API wants more than a newer token: further scopes (RFC 6750 §3.1), or another sign-in (RFC 9470 §3).
 * `undefined` for any other answer.
 */
export async function demandHint(
  answer: Response,
  name: string,
  { connections }: Pick<Grantway, "connections">,
): Promise<string | undefined> {
  const { demandOf } = await import("@grantway/client");
  const demand = demandOf(answer);
  if (demand === undefined) return undefined;
  if (demand.error === "insufficient_user_authentication") return signInHint(demand, name);
  if (demand.scopes.length === 0)
    return `The API wants a scope that was not granted: grantway connect ${name} --scope "…", with those you have beside it.`;
  // Not only the missing ones: what is asked for takes the place of what there was.
  const all = new Set([...(await connections.get(name)).scopes, ...demand.scopes]);
  const missing = printable(demand.scopes.join(" "));
  return `The API wants the scope ${missing}: grantway connect ${name} --scope ${quoted(printable([...all].join(" ")))}`;
}

function signInHint(
  { acrValues, maxAge }: Extract<Demand, { error: "insufficient_user_authentication" }>,
  name: string,
): string {
  const asked = [
    ...(maxAge === undefined ? [] : [`--max-age ${maxAge}`]),
    ...(acrValues.length === 0 ? [] : [`--acr-values ${quoted(printable(acrValues.join(" ")))}`]),
  ];
  // It does not say what is missing, so a new sign-in is all that can be tried.
  const options = asked.length === 0 ? "--max-age 0" : asked.join(" ");
  return `The API wants you to sign in again, or in another way: grantway connect ${name} ${options}`;
}
