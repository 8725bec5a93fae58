import { Button, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { answerValuesWords } from "../../words/answer-values.ts";
import type { Search } from "./use-search.ts";

/** Searches in what is shown: how often the words are there, and which of the places is seen. */
export function SearchBar({ search, children }: { readonly search: Search; readonly children?: ReactNode }) {
  const say = useWords(answerValuesWords);
  return (
    <div className="answer-bar">
      <SearchField label={say("search")} value={search.words} onSearch={search.search} />
      <span role="status" className="quiet">
        <Places search={search} />
      </span>
      {(search.found?.count ?? 0) > 1 && (
        <>
          <Button onClick={() => search.go(-1)}>{say("previousFound")}</Button>
          <Button onClick={() => search.go(1)}>{say("nextFound")}</Button>
        </>
      )}
      {children}
    </div>
  );
}

function Places({ search: { words, found, at } }: { readonly search: Search }) {
  const say = useWords(answerValuesWords);
  if (words === "" || found === undefined) return null;
  if (found.count === 0) return say("notFound");
  return say(found.more ? "foundMore" : "found", { at: at + 1, count: found.count });
}
