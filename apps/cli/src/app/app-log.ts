import { type Api, ApiProblem, listAppClients, listDeliveries, showAppClientActivity } from "@grantway/api";

/*
 * What went wrong with an app: what its clients were refused, and which deliveries its endpoints did not take. Refusals are
 * counted by the hour they last happened in, so the same one again is the same line with a greater count.
 */

/** Something that went wrong. */
export interface LogEntry {
  /** The same for the same thing, and another once it happened again. */
  readonly key: string;
  /** When it last happened; ISO 8601. */
  readonly at: string;
  /** The client by its name, or the address of the endpoint. */
  readonly where: string;
  /** `insufficient_scope`, or what an endpoint answered. */
  readonly what: string;
  readonly why: string;
  readonly count: number;
  /** The scope that was missing, where one was. */
  readonly scope?: string;
}

/** Everything of so many days and today, the oldest first. */
export async function readLog(api: Api, app: string, days: number): Promise<readonly LogEntry[]> {
  const found = [...(await refusals(api, app, days)), ...(await failedDeliveries(api, app))];
  return found.toSorted((one, other) => one.at.localeCompare(other.at));
}

async function refusals(api: Api, app: string, days: number): Promise<readonly LogEntry[]> {
  const { items } = await api.call(listAppClients, { params: { app } });
  const entries: LogEntry[] = [];
  for (const { id, name, environment } of items) {
    const { failures } = await api.call(showAppClientActivity, {
      params: { app, client: id },
      query: { days },
    });
    for (const { code, reason, count, lastAt } of failures) {
      const [, scope] = / needs the scope (\S+)$/.exec(reason) ?? [];
      entries.push({
        key: `${id} ${code} ${reason} ${count}`,
        at: lastAt,
        where: `${name} (${environment})`,
        what: code,
        why: reason,
        count,
        ...(scope === undefined ? {} : { scope }),
      });
    }
  }
  return entries;
}

async function failedDeliveries(api: Api, app: string): Promise<readonly LogEntry[]> {
  try {
    const { items } = await api.call(listDeliveries, {
      params: { app },
      query: { status: "failed", limit: 50 },
    });
    return items.map(({ id, at, url, type, httpStatus, error = "", attempt, givenUp }) => ({
      key: id,
      at,
      where: url,
      what: httpStatus === undefined ? error : String(httpStatus),
      why: `${type} was not taken, attempt ${attempt}${givenUp ? ", the last" : ""}`,
      count: 1,
    }));
  } catch (error) {
    // Who may see the app, and not its webhooks, is told of the rest.
    if (error instanceof ApiProblem && error.type === "permission-missing") return [];
    throw error;
  }
}
