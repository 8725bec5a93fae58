import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { profilesQuery } from "../apis/profiles-query.ts";
import { frameWords } from "../words/frame.ts";

/** Which API is looked at, and the others. */
export function ApiChooser() {
  const say = useWords(frameWords);
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(profilesQuery);
  const { api: id } = useParams({ strict: false });
  const current = data.apis.find((api) => api.id === id);
  if (data.apis.length === 0) return undefined;
  return (
    <Menu
      label={current?.name ?? say("chooseApi")}
      of={say("apiMenu")}
      items={data.apis.map(({ id: api, name, own }) => ({
        label: name,
        group: own ? say("ownApis") : say("everybodysApis"),
        onChoose: () => void navigate({ to: "/$api", params: { api } }),
      }))}
    />
  );
}
