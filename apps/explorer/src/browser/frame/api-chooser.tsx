import { useTelling } from "@grantway/ui/frame";
import { Menu, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useApiAddress } from "../api/api-address.ts";
import { profilesQuery, useProfiles } from "../apis/profiles-query.ts";
import { removeOwnApi } from "../own/own-requests.ts";
import { useProblemWords } from "../server/problem-words.ts";
import { frameWords } from "../words/frame.ts";
import { ownWords } from "../words/own.ts";

/** Which API is looked at, the others, and the way to one of one's own. */
export function ApiChooser() {
  const say = useWords(frameWords);
  const sayOwn = useWords(ownWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { apis, mayAdd } = useProfiles();
  const { api: id } = useApiAddress();
  const current = apis.find((api) => api.id === id);

  async function remove(api: string, name: string): Promise<void> {
    try {
      await removeOwnApi(api);
      await queries.invalidateQueries(profilesQuery);
      await navigate({ to: "/" });
      tell({ tone: "success", text: sayOwn("removed", { name }) });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  const choices = apis.map(({ id: api, name, own }): MenuItem => ({
    label: name,
    group: own ? say("ownApis") : say("everybodysApis"),
    onChoose: () => void navigate({ to: "/$api", params: { api } }),
  }));
  const removal =
    current?.own === true
      ? [
          {
            label: sayOwn("remove", { name: current.name }),
            danger: true,
            onChoose: () => void remove(current.id, current.name),
          },
        ]
      : [];
  const addition = mayAdd ? [{ label: say("addApi"), onChoose: () => void navigate({ to: "/add" }) }] : [];
  const items = [...choices, ...addition, ...removal];
  if (items.length === 0) return undefined;
  return <Menu label={current?.name ?? say("chooseApi")} of={say("apiMenu")} items={items} />;
}
