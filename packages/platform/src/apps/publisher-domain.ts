import type { Instant } from "@grantway/protocol";

/** The domain of a publisher, which proves by its DNS that it is theirs. */
export interface PublisherDomain {
  /** Lower-case ASCII, without a dot at the end: `acme.example`. */
  readonly domain: string;
  /** What its TXT record at {@link recordName} must say. */
  readonly challenge: string;
  /** Since when it is proven; `null` before, and once the record was gone for too long. */
  readonly verifiedAt: Instant | null;
  readonly checkedAt: Instant | null;
}

/** A publisher as its developers and reviewers meet it. */
export interface Publisher {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly domain: PublisherDomain | null;
}

/** Where the TXT record of a domain stands: at a name of its own, so that it is beside no record of somebody else's. */
export function recordName(domain: string): string {
  return `_grantway.${domain}`;
}

/** The text of a record with this token. */
export function challengeOf(token: string): string {
  return `grantway-domain=${token}`;
}

/**
 * The domain as it is kept; `undefined` where the text is none. Names of one label, addresses and names that DNS cannot hold are
 * none; what is not ASCII is written as its A-labels (RFC 5891 §4.4) by whoever types it.
 */
export function readDomain(text: string): string | undefined {
  const domain = text.trim().toLowerCase().replace(/\.$/, "");
  const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  if (domain.length > 200 || labels.length < 2 || !/^[a-z]/.test(last)) return undefined;
  return labels.every((one) => label.test(one)) ? domain : undefined;
}
