import type { Notice } from "@grantway/helper/contract";

/** Outcomes that no call waited for, kept until the browser that comes back from the provider has fetched them. */
export interface Notices {
  add(tone: Notice["tone"], text: string): Notice;
  get(id: string): Notice | undefined;
  /** What a page missed that listened until then. */
  since(at: number): readonly Notice[];
}

const most = 50;

/** The last fifty, in memory. */
export function createNotices({
  now,
  random,
}: {
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}): Notices {
  const notices: Notice[] = [];
  return {
    add(tone, text) {
      const notice = { id: Buffer.from(random(9)).toString("base64url"), at: now(), tone, text };
      if (notices.push(notice) > most) notices.shift();
      return notice;
    },
    get: (id) => notices.find((notice) => notice.id === id),
    since: (then) => notices.filter(({ at }) => at >= then),
  };
}
