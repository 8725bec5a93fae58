import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ApiSearch, StepName } from "./api-search.ts";

/** In place of a choice, where an API has none or nobody has chosen yet. */
export const noChoice = "-";

/** Where one is: the state of the page is its address. */
export interface ApiAddress {
  readonly api: string;
  /** The organisation or domain; `undefined` where none is chosen. */
  readonly choice: string | undefined;
  readonly operation: string | undefined;
  readonly search: ApiSearch;
}

/** The address, as it is now. */
export function useApiAddress(): ApiAddress {
  const { api = "", choice, operation } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  return { api, choice: choice === noChoice ? undefined : choice, operation, search };
}

/** Changes to it. What is not said stays as it is; `undefined` takes away. */
export interface AddressChange {
  readonly choice?: string | undefined;
  readonly operation?: string | undefined;
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
  readonly step?: StepName | undefined;
}

/** Goes to another address of the same API. Search and filter take the place of the one before; everything else is a step back. */
export function useGo(): (change: AddressChange) => void {
  const address = useApiAddress();
  const navigate = useNavigate();
  return (change) => {
    const next = { choice: address.choice, operation: address.operation, ...address.search, ...change };
    const { search, tag, step } = next;
    const params = { api: address.api, choice: next.choice ?? noChoice };
    const wanted = { ...(search ? { search } : {}), ...(tag ? { tag } : {}), ...(step ? { step } : {}) };
    const replace = !("choice" in change || "operation" in change || "step" in change);
    void (next.operation === undefined
      ? navigate({ to: "/$api/$choice", params, search: wanted, replace })
      : navigate({
          to: "/$api/$choice/$operation",
          params: { ...params, operation: next.operation },
          search: wanted,
          replace,
        }));
  };
}
