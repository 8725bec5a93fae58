import type { ServerResponse } from "node:http";
import type { ConnectionList, Notice } from "@grantway/helper/contract";
import { refusalOf } from "./refusal.ts";

/*
 * Tells every open page what changed, by server-sent events. Other processes use the same vault, so while a page is
 * open the list is read every few seconds, and sent when it differs.
 */

/** The open pages. */
export interface Live {
  /** Keeps the answer open. What was missed is sent first, then the list. */
  subscribe(response: ServerResponse, missed?: readonly Notice[]): void;
  notice(notice: Notice): void;
  /** Something changed here: reads the list at once. */
  changed(): void;
  close(): void;
}

const mostPages = 32;
/** A page that falls this far behind is disconnected; it reconnects by itself. Bytes. */
const mostWaiting = 1_048_576;

/** @param every - milliseconds between reads. */
export function createLive({
  list,
  every,
}: {
  readonly list: () => Promise<ConnectionList>;
  readonly every: number;
}): Live {
  const pages = new Set<ServerResponse>();
  let last = "";
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let again = false;

  function broadcast(text: string): void {
    for (const page of pages) send(page, text);
  }

  async function sendList(page: ServerResponse): Promise<void> {
    const { text } = await look(list);
    send(page, text);
  }

  /** One read at a time, so that an older list never arrives last. */
  async function changed(): Promise<void> {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    const { key, text } = await look(list);
    looking = false;
    // A comment tells an idle page that the helper is there.
    broadcast(key === last ? ": nothing new\n\n" : text);
    last = key;
    if (again) {
      again = false;
      await changed();
    }
  }

  return {
    subscribe(response, missed = []) {
      const [oldest] = pages;
      if (pages.size >= mostPages) oldest?.destroy();
      pages.add(response);
      response.once("close", () => {
        pages.delete(response);
        if (pages.size === 0) clearInterval(timer);
      });
      // The new page may get a newer list than the others have, so the next one is sent to all.
      last = "";
      for (const notice of missed) send(response, event("notice", notice));
      void sendList(response);
      if (pages.size === 1) timer = setInterval(() => void changed(), every);
    },
    notice: (notice) => broadcast(event("notice", notice)),
    changed: () => void changed(),
    close() {
      clearInterval(timer);
      for (const page of pages) page.destroy();
    },
  };
}

/** What to send, and a key to compare it by, which leaves the clock out. */
async function look(
  list: () => Promise<ConnectionList>,
): Promise<{ readonly key: string; readonly text: string }> {
  try {
    const found = await list();
    return { key: JSON.stringify({ ...found, at: 0 }), text: event("connections", found) };
  } catch (error) {
    const text = event("trouble", refusalOf(error).body);
    return { key: text, text };
  }
}

function send(page: ServerResponse, text: string): void {
  if (page.writableLength > mostWaiting) page.destroy();
  else page.write(text);
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
