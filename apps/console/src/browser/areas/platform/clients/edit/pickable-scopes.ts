import { listApis, listScopes } from "@grantway/api";
import type { PickableGroup } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useWhole } from "../../../../forms/use-whole.ts";
import { clientsWords } from "../../../../words/clients.ts";

/** How many are read at once: as many as the API gives. */
const limit = 200;

/** What clients can be given and answer for, to be picked from: scopes under the name of their API, and APIs. */
export function usePickables(): {
  readonly scopes: readonly PickableGroup[];
  readonly apis: readonly PickableGroup[];
} {
  const say = useWords(clientsWords);
  const { items: scopes = [] } = useWhole(listScopes, { query: { limit } });
  const { items: apis = [] } = useWhole(listApis, { query: { limit } });
  const names = new Map(apis.map(({ audience, name }) => [audience, name]));
  const groups = Map.groupBy(scopes, ({ audience }) => audience);
  return {
    scopes: [...groups].map(([audience, own]) => ({
      label: audience === undefined ? say("account") : (names.get(audience) ?? audience),
      items: own.map(({ key, title }) => ({ value: key, title })),
    })),
    apis: [
      { label: say("allApis"), items: apis.map(({ audience, name }) => ({ value: audience, title: name })) },
    ],
  };
}
