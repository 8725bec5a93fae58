import { listClients, listUsers } from "@grantway/api";
import { Dialog, Failed, SearchField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { readOptions } from "../api/queries.ts";
import { useReturnFocus } from "@grantway/ui/frame";
import { listsWords } from "../words/lists.ts";

/** How many are offered. Who wants others types more. */
export const mostPicked = 8;

interface Picking {
  readonly onClose: () => void;
  readonly onPick: (id: string) => void;
}

/** Finds a person and takes them. */
export function PickPerson(picking: Picking) {
  const say = useWords(listsWords);
  const [search, setSearch] = useState("");
  const { data, error, refetch } = useQuery({
    ...readOptions(listUsers, { query: { search, limit: mostPicked } }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.map(({ id, username, name }) => ({ id, label: username, detail: name }));
  return (
    <Pick
      {...picking}
      title={say("pickPerson")}
      label={say("findPerson")}
      search={search}
      onSearch={setSearch}
      found={found}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

/** Finds a client and takes it. */
export function PickClient(picking: Picking) {
  const say = useWords(listsWords);
  const [search, setSearch] = useState("");
  const { data, error, refetch } = useQuery({
    ...readOptions(listClients, { query: { search, limit: mostPicked } }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items.map(({ id, name }) => ({ id, label: name, detail: id }));
  return (
    <Pick
      {...picking}
      title={say("pickClient")}
      label={say("findClient")}
      search={search}
      onSearch={setSearch}
      found={found}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

/** A dialog that finds things by what is typed, and takes the one that is pressed. */
export function Pick(
  props: Picking & {
    readonly title: string;
    readonly label: string;
    readonly search: string;
    readonly onSearch: (text: string) => void;
    readonly found:
      | readonly { readonly id: string; readonly label: string; readonly detail: string }[]
      | undefined;
    /** Why nothing could be looked for; `null` where it could. */
    readonly error: Error | null;
    readonly onRetry: () => void;
  },
) {
  const { onClose, onPick, title, label, search, onSearch, found, error, onRetry } = props;
  const say = useWords(listsWords);
  const words = useProblemWords();
  const returnTo = useReturnFocus(true);
  return (
    <Dialog open title={title} onClose={onClose} returnTo={returnTo} action={undefined}>
      <SearchField label={label} value={search} onSearch={onSearch} />
      {error !== null && <Failed message={words(error)} onRetry={onRetry} />}
      <ul className="pick-things" aria-busy={found === undefined && error === null}>
        {found?.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="pick-thing"
              onClick={() => {
                onPick(one.id);
                onClose();
              }}
            >
              <span>{one.label}</span>
              <span className="quiet">{one.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {found?.length === 0 && say("nothingFound")}
      </p>
    </Dialog>
  );
}
