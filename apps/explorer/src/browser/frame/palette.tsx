import type { ApiEntry } from "@grantway/explorer/contract";
import { Palette } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useState } from "react";
import { useGo } from "../api/api-address.ts";
import { documentQuery } from "../api/api-document.ts";
import { useProfiles } from "../apis/profiles-query.ts";
import { findOperations } from "../operations/find-operations.ts";
import { useSignedIn } from "../session/use-signed-in.ts";
import { frameWords } from "../words/frame.ts";

/** How many operations are shown at once; a word more finds the others. */
const most = 50;

/** Everything by its name: the operations of this API, and the other APIs. */
export function SearchPalette(props: {
  readonly api: ApiEntry;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { api, onClose, returnTo } = props;
  const say = useWords(frameWords);
  const go = useGo();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const { scopes: granted } = useSignedIn(api);
  const { apis } = useProfiles();
  const { data: open } = useQuery(documentQuery(api));
  const operations = findOperations(open?.document.operations ?? [], { search: text, granted });
  const others = apis.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const groups = [
    {
      name: say("operations"),
      items: operations.slice(0, most).map(({ entry: { id, method, path, summary } }) => ({
        id: `operation ${id}`,
        label: summary ?? id,
        detail: `${method} ${path}`,
      })),
    },
    {
      name: say("apis"),
      items: others.map(({ id, name, summary }) => ({ id: `api ${id}`, label: name, detail: summary })),
    },
  ].filter(({ items }) => items.length > 0);
  const count = operations.length + others.length;

  function choose(chosen: string): void {
    onClose();
    const [kind, ...id] = chosen.split(" ");
    if (kind === "operation") go({ operation: id.join(" "), step: "request" });
    else void navigate({ to: "/$api", params: { api: id.join(" ") } });
  }

  return (
    <Palette
      title={say("searchHint")}
      label={say("searchHint")}
      text={text}
      onText={setText}
      groups={groups}
      status={count === 0 ? say("searchNothing", { text }) : say("searchFound", { count })}
      onChoose={choose}
      onClose={onClose}
      returnTo={returnTo}
    />
  );
}
