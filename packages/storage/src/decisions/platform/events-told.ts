import { alwaysSent } from "@grantway/platform/rules";
import type { Dialect } from "../dialect.ts";

/*
 * Which endpoints an event is for. An event of an installation is for the endpoints of its app, live or test as the
 * organisation is; what has no installation yet stands in a stream of the app.
 */

/** The events `e` joined with the endpoints `w` that they are for. */
export const eventsOfEndpoints = `events e
  LEFT JOIN installations i ON e.stream LIKE 'installation:%' AND i.id = substr(e.stream, 14)
  LEFT JOIN organisations o ON o.id = coalesce(i.organisation_id, e.payload -> 'organisation' ->> 'id')
  JOIN webhook_endpoints w ON w.app_id = CASE WHEN e.stream LIKE 'app:%' THEN substr(e.stream, 5)
      ELSE coalesce(i.app_id, e.payload ->> 'app') END
    AND (CASE WHEN o.kind = 'sandbox' THEN 'test'
        WHEN o.kind IS NULL AND e.payload -> 'organisation' ->> 'id' IS NOT NULL THEN ''
        ELSE 'live' END = w.environment
      -- Of an organisation that is gone nobody can say it any more: those are told that were told before.
      OR o.kind IS NULL AND e.payload -> 'organisation' ->> 'id' IS NOT NULL
        AND EXISTS (SELECT 1 FROM webhook_cursors k WHERE k.endpoint_id = w.id AND k.stream = e.stream))`;

const always = [...alwaysSent].map((type) => `'${type}'`).join(", ");

/** Whether the event `e` is sent to the endpoint `w` as things are; what depends on the app is looked at when it is sent. */
export function isSentNow(d: Dialect): string {
  return `(w.disabled_because IS NULL AND (w.events = '[]' OR ${d.holds("w.events", "e.type")})
    OR e.type IN (${always}) AND (w.disabled_because IS NULL OR w.disabled_because = 'failing'))`;
}

/** The lane in which cursors of the endpoint `w` begin. */
export const laneOfEndpoint =
  "CASE WHEN w.failing_since IS NULL AND w.proven_at IS NOT NULL THEN 'quick' ELSE 'slow' END";
