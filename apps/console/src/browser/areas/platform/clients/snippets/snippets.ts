import type { ClientKind } from "../model/client.ts";
import { publicSnippets, serverSnippets } from "./people.ts";
import { apiSnippets, machineSnippets } from "./programs.ts";
import type { Snippet } from "./snippet.ts";

/** What each kind of client is built with, the most common first. */
export const snippets: Readonly<Record<ClientKind, readonly Snippet[]>> = {
  server: serverSnippets,
  browser: publicSnippets,
  native: publicSnippets,
  machine: machineSnippets,
  api: apiSnippets,
};
