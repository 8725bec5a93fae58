import { auditActions } from "@grantway/protocol/form-rules";
import { FilterWords, type MenuItem } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { ChoiceQuestion } from "../../../list/choice-question.tsx";
import { PickClient, PickPerson } from "../../../list/pick-thing.tsx";
import { TextQuestion } from "../../../list/text-question.tsx";
import { auditWords } from "../../../words/audit.ts";
import { useActionWords } from "./action-words.ts";
import type { AuditSearch } from "./addresses.ts";
import { BetweenQuestion } from "./between-question.tsx";
import { kinds, spans } from "./choices.ts";
import { useFilterWords } from "./filter-words.ts";
import { kindWords, spanWords } from "./filter-names.ts";

type Question =
  | "action"
  | "kind"
  | "actor-person"
  | "actor-client"
  | "target-person"
  | "target-client"
  | "request"
  | "between";

/** By what the records are filtered, and by what they can be. */
export function AuditFilters(props: {
  readonly search: AuditSearch;
  readonly onChange: (changes: Partial<AuditSearch>) => void;
}) {
  const { search, onChange } = props;
  const say = useWords(auditWords);
  const set = useFilterWords(search, onChange);
  const [asking, setAsking] = useState<Question>();

  const choices: readonly MenuItem[] = [
    ...spans.map((span) =>
      item(say("time"), say(spanWords[span]), () => onChange({ span, from: undefined, to: undefined })),
    ),
    item(say("time"), say("between"), () => setAsking("between")),
    item(say("byWhom"), say("byPerson"), () => setAsking("actor-person")),
    item(say("byWhom"), say("byClient"), () => setAsking("actor-client")),
    item(say("byWhom"), say("operator"), () => onChange({ actor: "operator" })),
    item(say("byWhom"), say("system"), () => onChange({ actor: "system" })),
    item(say("toWhat"), say("toPerson"), () => setAsking("target-person")),
    item(say("toWhat"), say("toClient"), () => setAsking("target-client")),
    item(say("toWhat"), say("toKind"), () => setAsking("kind")),
    item(say("more"), say("actionIs"), () => setAsking("action")),
    item(say("more"), say("requestIs"), () => setAsking("request")),
  ];

  return (
    <>
      <FilterWords set={set} choices={choices} onClear={() => onChange(nothingSet)} />
      <FilterQuestion asking={asking} onChange={onChange} onClose={() => setAsking(undefined)} />
    </>
  );
}

const nothingSet = {
  action: undefined,
  actor: undefined,
  target: undefined,
  kind: undefined,
  request: undefined,
  span: undefined,
  from: undefined,
  to: undefined,
};

function item(group: string, label: string, onChoose: () => void): MenuItem {
  return { group, label, onChoose };
}

/** Asks for what a filter cannot offer in a menu. */
function FilterQuestion(props: {
  readonly asking: Question | undefined;
  readonly onChange: (changes: Partial<AuditSearch>) => void;
  readonly onClose: () => void;
}) {
  const { asking, onChange, onClose } = props;
  const say = useWords(auditWords);
  const actionWords = useActionWords();
  switch (asking) {
    case "actor-person":
      return <PickPerson onClose={onClose} onPick={(id) => onChange({ actor: `user:${id}` })} />;
    case "actor-client":
      return <PickClient onClose={onClose} onPick={(id) => onChange({ actor: `client:${id}` })} />;
    case "target-person":
      return <PickPerson onClose={onClose} onPick={(id) => onChange({ target: `user:${id}` })} />;
    case "target-client":
      return <PickClient onClose={onClose} onPick={(id) => onChange({ target: `client:${id}` })} />;
    case "action":
      return (
        <ChoiceQuestion
          title={say("actionQuestion")}
          label={say("action")}
          action={say("show")}
          options={auditActions.map((action) => [action, actionWords(action)])}
          onClose={onClose}
          onAnswer={(answer) => onChange({ action: auditActions.find((action) => action === answer) })}
        />
      );
    case "kind":
      return (
        <ChoiceQuestion
          title={say("kindQuestion")}
          label={say("target")}
          action={say("show")}
          options={kinds.map((kind) => [kind, say(kindWords[kind])])}
          onClose={onClose}
          onAnswer={(answer) => onChange({ kind: kinds.find((kind) => kind === answer) })}
        />
      );
    case "between":
      return (
        <BetweenQuestion onClose={onClose} onAnswer={(from, to) => onChange({ from, to, span: undefined })} />
      );
    case "request":
      return (
        <TextQuestion
          title={say("requestQuestion")}
          label={say("request")}
          hint={say("requestHint")}
          action={say("show")}
          onClose={onClose}
          onAnswer={(request) => onChange({ request })}
        />
      );
    case undefined:
      return undefined;
  }
}
