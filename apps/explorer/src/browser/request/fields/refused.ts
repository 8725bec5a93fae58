import { createContext } from "react";

/** What an API objected to, by JSON pointer into the value that is edited. Fields show theirs. */
export const RefusedContext = createContext<ReadonlyMap<string, string>>(new Map());
