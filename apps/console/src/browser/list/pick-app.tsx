import { listDirectory } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readOptions } from "../api/queries.ts";
import { listsWords } from "../words/lists.ts";
import { mostPicked, Pick } from "./pick-thing.tsx";

/** Finds an app of the directory and takes it. */
export function PickApp(props: {
  readonly onClose: () => void;
  readonly onPick: (app: { readonly id: string; readonly name: string }) => void;
}) {
  const { onClose, onPick } = props;
  const say = useWords(listsWords);
  const [search, setSearch] = useState("");
  const { data, error, refetch } = useQuery({
    ...readOptions(listDirectory, { query: { search, limit: mostPicked } }),
    placeholderData: keepPreviousData,
  });
  const apps = data?.items;
  return (
    <Pick
      onClose={onClose}
      onPick={(id) => {
        const app = apps?.find((one) => one.id === id);
        if (app !== undefined) onPick(app);
      }}
      title={say("pickApp")}
      label={say("findApp")}
      search={search}
      onSearch={setSearch}
      error={error}
      onRetry={() => void refetch()}
      found={apps?.map(({ id, name, publisher }) => ({ id, label: name, detail: publisher.name }))}
    />
  );
}
