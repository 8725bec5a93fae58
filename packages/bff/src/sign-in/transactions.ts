import { createHash } from "node:crypto";
import type { Bindings } from "@grantway/client/protocol";
import { clearCookie, type Jar, setCookie, sizeOf } from "../cookies/jar.ts";
import type { Seal } from "../seal/sealing.ts";

/*
 * Sign-ins that this browser has begun and not finished, each in a sealed cookie of its own, so that tabs do not meet.
 * Only the browser that began one can finish it. They are few: beginning another one puts out the oldest.
 */

/** What the callback needs to know. */
export interface Transaction {
  readonly provider: string;
  readonly bindings: Bindings;
  readonly scopes: readonly string[];
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How long a person may take, in seconds: long enough to find a password or to make an account. */
const lifetime = 3600;
/** How many at a time, and how many bytes of a `Cookie` header they may take together. */
const most = 4;
const budget = 1792;

/** The transactions of a browser. */
export interface Transactions {
  /** The headers that keep one, and put out the oldest where there are too many. */
  begin(jar: Jar, transaction: Transaction): readonly string[];
  /** The one a callback belongs to, with the header that removes it; `undefined` where this browser has none. */
  find(jar: Jar, state: string): { readonly transaction: Transaction; readonly remove: string } | undefined;
}

/** Transactions in sealed cookies. */
export function createTransactions({
  cookieName,
  sealFor,
  now,
}: {
  readonly cookieName: string;
  readonly sealFor: (purpose: string) => Seal;
  readonly now: () => number;
}): Transactions {
  const prefix = `${cookieName}.~`;
  const seal = sealFor("sign-in 1");

  function open(value: string): Transaction | undefined {
    const opened = seal.open(value);
    if ("refused" in opened) return undefined;
    const transaction = JSON.parse(opened.text) as Transaction;
    return transaction.at + lifetime * 1000 > now() ? transaction : undefined;
  }

  /** The cookies of this browser's transactions, newest first; what does not open counts as oldest. */
  function pending(jar: Jar) {
    return [...jar]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => ({ name, size: sizeOf(name, value), at: open(value)?.at ?? 0 }))
      .sort((a, b) => b.at - a.at);
  }

  return {
    begin(jar, transaction) {
      const name = prefix + nameOf(transaction.bindings.state);
      const value = seal.seal(JSON.stringify(transaction));
      let [count, bytes] = [1, sizeOf(name, value)];
      const out = pending(jar).filter(({ at, size }) => {
        [count, bytes] = [count + 1, bytes + size];
        return at === 0 || count > most || bytes > budget;
      });
      return [setCookie(name, value, lifetime), ...out.map((one) => clearCookie(one.name))];
    },

    find(jar, state) {
      const name = prefix + nameOf(state);
      const transaction = open(jar.get(name) ?? "");
      if (transaction === undefined || transaction.bindings.state !== state) return undefined;
      return { transaction, remove: clearCookie(name) };
    },
  };
}

function nameOf(state: string): string {
  return createHash("sha256").update(state).digest("base64url").slice(0, 10);
}
