import { BffProblem } from "../answers/problem.ts";
import type { Api } from "./api.ts";

/** The API says so of a token that nothing renews: only signing in helps. */
export function tokenRefused({ name, provider }: Pick<Api, "name" | "provider">): BffProblem {
  const detail = `The API ${name} no longer takes what you signed in with at ${provider}: sign in again.`;
  return new BffProblem("signed-out", detail, { api: name, provider });
}
