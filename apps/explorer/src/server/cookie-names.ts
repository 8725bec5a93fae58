/** The port of an explorer that nobody set up otherwise. */
const usualPort = "4440";

/** What the cookies of this explorer are called, without the prefix `__Host-`. */
export interface CookieNames {
  /** Of sessions. Those of people's own APIs have it too, so that all of them share what room there is. */
  readonly sessions: string;
  /** Of the APIs that a person added. */
  readonly own: string;
  /** Where those were before they had a name for each port; `undefined` where that is the same. */
  readonly ownBefore: string | undefined;
}

/**
 * Browsers give a cookie to every port of its host (RFC 6265 §8.5). Explorers that share one, each with keys of its own, would sign each
 * other's people out and forget the APIs they added: so one at a port that nobody has by themselves says so in the names.
 */
export function cookieNames(origin: string): CookieNames {
  const { protocol, port } = new URL(origin);
  const usual = protocol === "https:" ? "" : usualPort;
  const place = port === usual ? "" : `-${port === "" ? "80" : port}`;
  const own = "grantway-explorer-own";
  return {
    sessions: `grantway-explorer${place}`,
    own: own + place,
    ownBefore: place === "" ? undefined : own,
  };
}
