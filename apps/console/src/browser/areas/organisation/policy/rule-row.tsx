import type { PolicyConflict, PolicyRule } from "@grantway/platform/form-rules";
import { Button, type IconName, StateWord, type Tone, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { KeyboardEvent } from "react";
import { policyWords } from "../../../words/policy.ts";
import type { PickedApps } from "./picked-apps.ts";
import { RuleFields } from "./rule-fields.tsx";

/** How each answer is meant. */
const looks = {
  allow: { tone: "good" },
  request: { tone: "caution", icon: "waiting" },
  deny: { tone: "bad" },
} as const satisfies Record<string, { readonly tone: Tone; readonly icon?: IconName }>;

/** One sentence: what it says, what is probably not meant about it, and what can be done with it. */
export function RuleRow(props: {
  readonly rule: PolicyRule;
  readonly place: number;
  readonly last: boolean;
  readonly sentence: string;
  readonly conflict: PolicyConflict | undefined;
  readonly error: string | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (rule: PolicyRule) => void;
  /** @param control - what has the focus, and keeps it */
  readonly onMove: (by: -1 | 1, control: string) => void;
  readonly onRemove: () => void;
  readonly picked: PickedApps;
  readonly roles: ReadonlyMap<string, string>;
  readonly locked: boolean;
}) {
  const { rule, place, sentence, conflict, error, open, onChange, onMove, picked, roles, locked } = props;
  const say = useWords(policyWords);

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (by === undefined || !event.altKey || locked || open) return;
    event.preventDefault();
    onMove(by, document.activeElement?.id.split(".")[2] ?? "edit");
  }

  return (
    // The buttons in it are what has the focus; it hears the keys that they do not use.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as said
    <li id={`rules.${place}`} className="policy-rule" onKeyDown={onKeyDown}>
      <div className="policy-rule-head">
        <div className="policy-rule-words">
          <p className="policy-sentence">{sentence}</p>
          <StateWord {...looks[rule.answer]}>{say(`answer-${rule.answer}`)}</StateWord>
        </div>
        {!locked && <RuleButtons {...props} />}
      </div>
      {conflict !== undefined && (
        <p>
          <StateWord tone="caution">{say(conflict.because, byOf(conflict))}</StateWord>
        </p>
      )}
      {error !== undefined && <p className="field-error">{error}</p>}
      {open && !locked && <RuleFields rule={rule} onChange={onChange} picked={picked} roles={roles} />}
    </li>
  );
}

function RuleButtons(props: Parameters<typeof RuleRow>[0]) {
  const { place, last, open, onOpen, onMove, onRemove } = props;
  const say = useWords(policyWords);
  const of = <Unseen> {say("ofRule", { place: String(place + 1) })}</Unseen>;
  return (
    <div className="policy-rule-buttons">
      <Button id={`rules.${place}.up`} aria-disabled={place === 0} onClick={() => onMove(-1, "up")}>
        {say("up")}
        {of}
      </Button>
      <Button id={`rules.${place}.down`} aria-disabled={last} onClick={() => onMove(1, "down")}>
        {say("down")}
        {of}
      </Button>
      <Button id={`rules.${place}.edit`} aria-expanded={open} onClick={() => onOpen(!open)}>
        {say(open ? "done" : "edit")}
        {of}
      </Button>
      <Button id={`rules.${place}.remove`} onClick={onRemove}>
        {say("remove")}
        {of}
      </Button>
    </div>
  );
}

/** The other rule as people count it; 0 for the last word. */
function byOf({ by }: PolicyConflict): { readonly by: number } {
  return { by: by === null ? 0 : by + 1 };
}
