import type { ConnectionView } from "@grantway/helper/contract";
import { durationWords } from "./duration.ts";

/** How long the access token lives, counting down, and what happens then. */
export function Lifetime({ connection, now }: { readonly connection: ConnectionView; readonly now: number }) {
  const { expiresAt, obtainedAt, status } = connection;
  if (status === "broken") return <p className="lifetime">Delete it, and connect again.</p>;
  if (status === "not_connected") return <p className="lifetime">Nobody has signed in yet.</p>;
  return (
    <div className="lifetime">
      <p>{words(connection, now)}</p>
      {expiresAt !== undefined && obtainedAt !== undefined && expiresAt > now && (
        // What it shows is said above it.
        <progress aria-hidden="true" max={expiresAt - obtainedAt} value={expiresAt - now} />
      )}
    </div>
  );
}

function words({ expiresAt, canRefresh, refreshExpiresAt, status }: ConnectionView, now: number): string {
  if (expiresAt === undefined) return "The token has no end that is known.";
  if (expiresAt <= now) {
    const ago = `The token ended ${durationWords(now - expiresAt)} ago`;
    return canRefresh && status === "connected" ? `${ago}; the next call fetches a new one.` : `${ago}.`;
  }
  const left = `The token ends in ${durationWords(expiresAt - now)}`;
  if (!canRefresh || status === "reconnect") return `${left}.`;
  const until = refreshExpiresAt === undefined ? "" : `, for ${durationWords(refreshExpiresAt - now)} more`;
  return `${left}. It is refreshed when needed${until}.`;
}
