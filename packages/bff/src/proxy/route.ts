import { BffProblem } from "../answers/problem.ts";
import type { Api } from "./api.ts";
import { apiPath, isQuery } from "./api-path.ts";

/** Where a call goes. */
export interface Route {
  readonly api: Api;
  /** Path at the API. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

/**
 * Reads the target of a request line as it came: it is never parsed as a URL, which would resolve dots and could find a
 * host in it.
 *
 * @param target - such as `/bff/api/orders/7?x=1`.
 * @param beginning - where the APIs are: `/bff/api/`.
 * @returns `undefined` when it leads to no API at all
 * @throws {BffProblem} `not-found` for an API that is not on the list, `bad-request` for a path that could leave its base
 */
export function readRoute(
  target: string,
  beginning: string,
  apis: ReadonlyMap<string, Api>,
): Route | undefined {
  if (!target.startsWith(beginning)) return undefined;
  const queryAt = target.indexOf("?");
  const whole = queryAt === -1 ? target : target.slice(0, queryAt);
  const search = queryAt === -1 ? "" : target.slice(queryAt);
  const [name = ""] = whole.slice(beginning.length).split("/", 1);
  const api = apis.get(name);
  if (api === undefined) throw new BffProblem("not-found", "There is no API of this name on the list.");
  const path = apiPath(api.path, whole.slice(beginning.length + name.length));
  if (path !== undefined && isQuery(search)) return { api, path, search };
  throw new BffProblem("bad-request", `This path does not lead to a place of the API ${name}.`, {
    api: name,
  });
}
