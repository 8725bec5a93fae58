import { type ApiCaller, useApi } from "@grantway/bff/react";
import type { ApiEntry, Choices } from "@grantway/explorer/contract";
import { useQuery } from "@tanstack/react-query";
import { useSignedIn } from "../session/use-signed-in.ts";

/** One of the organisations or domains. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** All that the person may choose from, as the API says; asked once somebody is signed in. */
export function useChoices({ id, choices, provider }: ApiEntry) {
  const { call } = useApi(id);
  const { state, name } = useSignedIn({ provider });
  return useQuery({
    queryKey: ["choices", id, name],
    enabled: state === "in" && choices !== undefined,
    queryFn: ({ signal }) => (choices === undefined ? [] : ask(call, choices, signal)),
  });
}

async function ask(call: ApiCaller, choices: Choices, signal: AbortSignal): Promise<readonly Choice[]> {
  const response = await call(choices.path, { signal, headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return choicesIn(await response.json(), choices);
}

/** The choices that an answer lists. What has no value is none. */
export function choicesIn(answer: unknown, { itemsAt, value, name }: Choices): readonly Choice[] {
  const path = itemsAt === "" ? [] : itemsAt.split(".");
  const items = path.reduce(member, answer);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    const own = member(item, value);
    if (typeof own !== "string" && typeof own !== "number") return [];
    const said = member(item, name);
    return [{ value: String(own), name: typeof said === "string" && said !== "" ? said : String(own) }];
  });
}

function member(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
}
