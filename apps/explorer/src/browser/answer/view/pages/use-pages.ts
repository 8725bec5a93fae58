import type { Paging } from "../../../document/api-document.ts";
import { useEffect, useRef, useState } from "react";
import type { Answer } from "../../answer.ts";
import { type Ended, loadPages } from "../../paging/load-pages.ts";
import { type NextPage, nextPage } from "../../paging/next-page.ts";
import type { Opened } from "../../worker/opening.ts";
import type { DeskClient } from "../../worker/desk-client.ts";

/** How further pages are had. */
export interface Paged {
  /** The address all of the API lies below: what leads out of it is not followed. */
  readonly base: string;
  readonly hint?: Paging | undefined;
  /** Asks the API as the first page was asked. */
  readonly load: (url: string, signal: AbortSignal) => Promise<Answer>;
}

/** The pages of an answer, as they are loaded. */
export interface Pages {
  readonly count: number;
  readonly next: NextPage;
  readonly loading: boolean;
  /** How the last loading ended. */
  readonly ended: Ended | undefined;
  readonly load: (all: boolean) => void;
  readonly stop: () => void;
}

/** How much one press of a button brings at most. */
const most = { pages: 50, bytes: 100_000_000 } as const;

interface State {
  readonly count: number;
  readonly next: NextPage;
  readonly ended: Ended | undefined;
}

/** Loads the pages behind the first one, and has the desk take them in. */
export function usePages(answer: Answer, desk: DeskClient, opened: Opened, paged: Paged | undefined): Pages {
  const [state, setState] = useState<State>(() => ({
    count: 1,
    next:
      paged === undefined || answer.status >= 300
        ? { outcome: "none" }
        : nextPage(answer, opened.told, paged),
    ended: undefined,
  }));
  const [running, setRunning] = useState<AbortController>();
  const seen = useRef(new Set([answer.url]));
  useEffect(() => () => running?.abort(), [running]);

  async function take(page: Answer): Promise<NextPage> {
    seen.current.add(page.url);
    const told = await desk.ask("append", page.body);
    const next: NextPage = paged === undefined ? { outcome: "none" } : nextPage(page, told, paged);
    setState(({ count }) => ({ count: count + 1, next, ended: undefined }));
    return next;
  }

  async function loadUpTo(pages: number): Promise<void> {
    if (paged === undefined || running !== undefined) return;
    const stopped = new AbortController();
    setRunning(stopped);
    const ended = await loadPages(state.next, {
      load: paged.load,
      take,
      signal: stopped.signal,
      most: { pages, bytes: most.bytes },
      seen: seen.current,
    });
    setRunning(undefined);
    setState((before) => ({ ...before, ended }));
  }

  return {
    ...state,
    loading: running !== undefined,
    load: (all) => void loadUpTo(all ? most.pages : 1),
    stop: () => running?.abort(),
  };
}
