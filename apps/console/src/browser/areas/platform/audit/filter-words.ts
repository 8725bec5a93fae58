import { showClient, showUser } from "@grantway/api";
import type { FilterWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useQuery } from "@tanstack/react-query";
import { readOptions } from "../../../api/queries.ts";
import { auditWords } from "../../../words/audit.ts";
import { useActionWords } from "./action-words.ts";
import type { AuditSearch } from "./addresses.ts";
import { kindWords, spanWords } from "./filter-names.ts";
import { useMentionedWords } from "./mentioned.tsx";

/** What is set of the filters, in words that can be taken away. */
export function useFilterWords(
  search: AuditSearch,
  onChange: (changes: Partial<AuditSearch>) => void,
): readonly FilterWord[] {
  const say = useWords(auditWords);
  const formats = useFormats();
  const actionWords = useActionWords();
  const mentionedWords = useMentionedWords();
  const { action, actor, target, kind, request, span, from, to } = search;
  const [actorName, targetName] = [useNameOf(actor), useNameOf(target)];
  const at = (instant: string) => formats.moment(Date.parse(instant));

  const texts = {
    action: action && say("filterAction", { action: actionWords(action) }),
    actor: actor && say("filterActor", { name: mentionedWords(actor, actorName) }),
    target: target && say("filterTarget", { name: mentionedWords(target, targetName) }),
    kind: kind && say("filterKind", { kind: say(kindWords[kind]) }),
    request: request && say("filterRequest", { id: request }),
    span: span && say(spanWords[span]),
    from: from && say("filterFrom", { moment: at(from) }),
    to: to && say("filterTo", { moment: at(to) }),
  } satisfies Partial<Record<keyof AuditSearch, string | undefined>>;

  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined || text === "" ? [] : [{ key, text, onRemove: () => onChange({ [key]: undefined }) }],
  );
}

/** What a person or client of the address is called; `undefined` until that is known, and for all others. */
function useNameOf(mentioned = ""): string | undefined {
  const at = mentioned.indexOf(":");
  const [kind, id] = [mentioned.slice(0, at), mentioned.slice(at + 1)];
  const { data: user } = useQuery({ ...readOptions(showUser, { params: { id } }), enabled: kind === "user" });
  const { data: client } = useQuery({
    ...readOptions(showClient, { params: { id } }),
    enabled: kind === "client",
  });
  return kind === "user" ? user?.username : client?.name;
}
