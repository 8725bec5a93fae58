import type { NotTheirs, StoredEvent } from "@grantway/platform";
import { streamOf, streamOfApp } from "@grantway/platform/rules";
import type { Instant, Page, PageRequest, Within } from "@grantway/protocol";
import { pageLimit, pageStart, toPage } from "../../pages.ts";
import { eventSelection, readEvent } from "../../rows/webhook-row.ts";
import { type Decision, rows } from "../decision.ts";
import { limited } from "../limited.ts";
import { statements } from "../statement.ts";
import { mayForApp } from "./webhook-app.ts";

/*
 * What happened to an app in sandboxes, for those who write it. A publisher has a few of them, so streams are found by their
 * installations and read one by one.
 */

const sql = statements("sandbox-events", {
  since: `SELECT * FROM ${limited(`SELECT ${eventSelection} FROM (
      SELECT '${streamOf("")}' || i.id AS stream FROM installations i
        JOIN organisations o ON o.id = i.organisation_id
        WHERE i.app_id = $app AND o.kind = 'sandbox'
      UNION ALL SELECT CAST($of_app AS text)) AS told
    JOIN events e ON e.stream = told.stream
    WHERE e.at >= $since AND (e.at, e.stream, e.seq) > ($at, $stream, $seq)
      AND (e.stream <> $of_app OR EXISTS (SELECT 1 FROM organisations o
        WHERE o.id = e.payload -> 'organisation' ->> 'id' AND o.kind = 'sandbox'))
    ORDER BY e.at, e.stream, e.seq`)} AS page`,
});

/** The list of `WebhookEndpoints`. */
export function* sandboxEvents(
  app: string,
  { since, ...request }: PageRequest & { readonly since: Instant },
  within: Within,
): Decision<Page<StoredEvent> | NotTheirs> {
  const limit = pageLimit(request);
  const [at = "", stream = "", seq = ""] = pageStart(request, 3);
  const may = yield* mayForApp(app, within);
  if (may !== "may") return may;
  const start = { at: numberIn(at), stream, seq: numberIn(seq) };
  const found = yield* rows(sql.since, { app, of_app: streamOfApp(app), since, ...start, limit: limit + 1 });
  return toPage(found.map(readEvent), limit, (event) => [`${event.at}`, event.stream, `${event.seq}`]);
}

/** @throws RangeError for what is in no cursor of this list. */
function numberIn(text: string): number {
  if (/^\d{0,15}$/.test(text)) return Number(text);
  throw new RangeError("This is not where a page of this list begins.");
}
