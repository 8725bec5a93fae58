import type { ConnectionView } from "@grantway/helper/contract";

/** How a connection is, in a word and with what to know about it. */
export interface Health {
  readonly tone: "good" | "caution" | "bad" | "none" | "waiting";
  readonly word: string;
  /** A sentence, when the word is not enough. */
  readonly detail?: string;
}

/** A token that cannot be refreshed is worth a warning this long before its end. Milliseconds. */
const soon = 10 * 60_000;

/** What to show of a connection. The first that holds counts. */
export function healthOf(connection: ConnectionView, now: number): Health {
  const { status, signIn, reason, provider } = connection;
  if (signIn !== undefined) return { tone: "waiting", word: "Signing in" };
  if (status === "broken") {
    return {
      tone: "bad",
      word: "Broken",
      detail: `Its record in the vault cannot be used: ${reason ?? "delete it"}.`,
    };
  }
  if (status === "not_connected") return { tone: "none", word: "Not connected" };
  if (status === "reconnect") {
    return { tone: "bad", word: "Sign in again", detail: reason ?? `${provider.name} ended the access.` };
  }
  return healthOfToken(connection, now);
}

function healthOfToken(connection: ConnectionView, now: number): Health {
  const { provider, trouble, canRefresh, expiresAt = Number.POSITIVE_INFINITY } = connection;
  if (expiresAt <= now && !canRefresh) {
    const detail = `${provider.name} gave no way to refresh. Connect again.`;
    return { tone: "bad", word: "Expired", detail };
  }
  if (trouble !== undefined) return { tone: "caution", word: "Refresh failed", detail: trouble };
  if (expiresAt - now < soon && !canRefresh) {
    const detail = "It cannot be refreshed. Connect again when it has ended.";
    return { tone: "caution", word: "Ends soon", detail };
  }
  return { tone: "good", word: "Connected" };
}
