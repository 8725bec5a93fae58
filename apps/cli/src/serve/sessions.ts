import { hash, timingSafeEqual } from "node:crypto";

/*
 * Who may use the helper: a browser that was given the one-time link from the terminal. Secrets are 256 random bits;
 * only their digests are kept, so that the time of a comparison reveals nothing. All in memory: stopping the helper
 * ends every session.
 */

/** A session of one browser. */
export interface OpenedSession {
  /** For the cookie, which is sent to every port of this host. */
  readonly cookie: string;
  /** For a header of the page, which only this origin can read and send. */
  readonly key: string;
}

/** Links and sessions. */
export interface Sessions {
  /** The secret of a new link. Works once. */
  newLink(): string;
  /** Spends a link. `undefined`: it is unknown or was used. */
  open(link: string): OpenedSession | undefined;
  /** Whether this pair belongs together and is still valid. Each use prolongs it. */
  admits(cookie: string | undefined, key: string | undefined): boolean;
}

/** Most links and most sessions at a time; the oldest goes first. */
const most = 16;
/** A session or link that is not used for this long has ended. */
const lifetime = 12 * 3_600_000;

interface Kept {
  readonly key: Buffer;
  usedAt: number;
}

/** @param random - bytes from a cryptographic source. */
export function createSessions({
  now,
  random,
}: {
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}): Sessions {
  const links = new Map<string, number>();
  const sessions = new Map<string, Kept>();
  const secret = () => Buffer.from(random(32)).toString("base64url");

  return {
    newLink() {
      const link = secret();
      makeRoom(links);
      links.set(digest(link).toString("hex"), now());
      return link;
    },
    open(link) {
      const id = digest(link).toString("hex");
      const madeAt = links.get(id);
      links.delete(id);
      if (madeAt === undefined || now() - madeAt > lifetime) return undefined;
      const opened = { cookie: secret(), key: secret() };
      makeRoom(sessions);
      sessions.set(digest(opened.cookie).toString("hex"), { key: digest(opened.key), usedAt: now() });
      return opened;
    },
    admits(cookie, key) {
      if (cookie === undefined || key === undefined) return false;
      const id = digest(cookie).toString("hex");
      const kept = sessions.get(id);
      if (kept === undefined || !timingSafeEqual(kept.key, digest(key))) return false;
      if (now() - kept.usedAt > lifetime) {
        sessions.delete(id);
        return false;
      }
      kept.usedAt = now();
      return true;
    },
  };
}

function digest(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

/** A `Map` keeps the order of insertion, so its first key is the oldest. */
function makeRoom(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size >= most && oldest !== undefined) map.delete(oldest);
}
