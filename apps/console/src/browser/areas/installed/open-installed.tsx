import { showLaunch } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useRead } from "../../api/queries.ts";
import { GoButton } from "../../frame/go-button.tsx";
import { installedWords } from "../../words/installed.ts";

/** Opens the app in its frame; nothing where it does not open in one, or not for this person. */
export function OpenInstalled({ installation }: { readonly installation: string }) {
  const say = useWords(installedWords);
  const { data } = useRead(showLaunch, { params: { installation } });
  if (data?.frame === undefined) return undefined;
  return (
    <GoButton to="/open/$installation" params={{ installation }}>
      {say("open")}
    </GoButton>
  );
}
