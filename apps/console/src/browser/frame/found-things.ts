import { listClients, listDirectory, listUsers } from "@grantway/api";
import type { PaletteGroup } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSession } from "../api/api-context.ts";
import { readOptions } from "../api/queries.ts";
import { frameWords } from "../words/frame.ts";

/** So many of a kind are offered. */
const most = 5;

/** The server is asked when nobody typed for so long. Milliseconds. */
const rest = 150;

/** What the server finds by this text: apps, people and clients, as far as this person may see them. Nothing for an empty one. */
export function useFoundThings(text: string) {
  const say = useWords(frameWords);
  const { may } = useSession();
  const search = useRested(text);
  const people = useQuery({
    ...readOptions(listUsers, { query: { search, limit: most } }),
    enabled: search !== "" && may("users:read"),
    placeholderData: keepPreviousData,
  });
  const clients = useQuery({
    ...readOptions(listClients, { query: { search, limit: most } }),
    enabled: search !== "" && may("clients:read"),
    placeholderData: keepPreviousData,
  });
  const apps = useQuery({
    ...readOptions(listDirectory, { query: { search, limit: most } }),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
  // What was found before stays while the next is looked for, and not when nothing is.
  function itemsOf<Item>({ data }: { readonly data: { readonly items: readonly Item[] } | undefined }) {
    return search === "" ? [] : (data?.items ?? []);
  }
  const groups: readonly PaletteGroup[] = [
    {
      name: say("apps"),
      items: itemsOf(apps).map(({ slug, name, publisher }) => ({
        id: `listed:${slug}`,
        label: name,
        detail: publisher.name,
      })),
    },
    {
      name: say("searchPeople"),
      items: itemsOf(people).map(({ id, name, username }) => ({
        id: `user:${id}`,
        label: name,
        detail: username,
      })),
    },
    {
      name: say("searchClients"),
      items: itemsOf(clients).map(({ id, name }) => ({
        id: `client:${id}`,
        label: name,
        detail: id,
      })),
    },
  ];
  const pending = search !== text || people.isFetching || clients.isFetching || apps.isFetching;
  return { groups, pending, error: people.error ?? clients.error ?? apps.error };
}

/** The text, once it stays as it is. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
