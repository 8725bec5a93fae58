import { Button, Failed, Loading } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import type { useShownList } from "../../list/shown-list.ts";
import { directoryWords } from "../../words/directory.ts";
import { AppCard } from "./app-card.tsx";
import type { ListedApp } from "./listed-app.ts";
import type { listDirectory } from "@grantway/api";

/** Apps as cards, in whichever state their list is: coming, there, empty, without a match, or not to be had. */
export function AppCards(
  props: ReturnType<typeof useShownList<typeof listDirectory>> & {
    readonly filtered: boolean;
    readonly empty: ReactNode;
    readonly noMatch: ReactNode;
  },
) {
  const { rows, busy, problem, onRetry, onMore, loadingMore, filtered, empty, noMatch } = props;
  const say = useWords(directoryWords);
  const settled = rows !== undefined && !busy;
  return (
    <div className="list" aria-busy={busy}>
      {/* Always there, so that screen readers hear how many were found. */}
      <p role="status" className="unseen">
        {settled && say("found", { count: rows.length })}
      </p>
      {problem !== undefined && <Failed message={problem} onRetry={onRetry} />}
      {rows === undefined && problem === undefined && <Loading what={say("loadingList")} />}
      {rows?.length === 0 && (filtered ? noMatch : empty)}
      {rows !== undefined && rows.length > 0 && <Cards apps={rows} />}
      {onMore !== undefined && <More loading={loadingMore} onMore={onMore} />}
    </div>
  );
}

function More({ loading, onMore }: { readonly loading: boolean; readonly onMore: () => void }) {
  const say = useWords(directoryWords);
  return (
    <div className="list-more">
      <Button look="secondary" aria-disabled={loading} onClick={() => !loading && onMore()}>
        {say(loading ? "loadingMore" : "more")}
      </Button>
    </div>
  );
}

function Cards({ apps }: { readonly apps: readonly ListedApp[] }) {
  const say = useWords(directoryWords);
  return (
    <ul className="app-cards" aria-label={say("list")}>
      {apps.map((app) => (
        <li key={app.id}>
          <AppCard app={app} />
        </li>
      ))}
    </ul>
  );
}
