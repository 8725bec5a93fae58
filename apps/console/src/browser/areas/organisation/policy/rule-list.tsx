import {
  mostPolicyRules,
  type Policy,
  policyConflicts,
  type PolicyRule,
} from "@grantway/platform/form-rules";
import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { policyWords } from "../../../words/policy.ts";
import type { PickedApps } from "./picked-apps.ts";
import { RuleRow } from "./rule-row.tsx";
import type { Sentences } from "./sentences.ts";

/**
 * The sentences in their order. They are moved by buttons, or by Alt and an arrow from anywhere in one; what was moved keeps the
 * focus, and where it is now is said.
 */
export function RuleList(props: {
  readonly policy: Policy;
  readonly onChange: (rules: readonly PolicyRule[]) => void;
  readonly sentences: Sentences;
  readonly picked: PickedApps;
  readonly roles: ReadonlyMap<string, string>;
  /** What was refused of a rule, by its place. */
  readonly errors: ReadonlyMap<number, string>;
  readonly locked: boolean;
}) {
  const { policy, onChange, sentences, picked, roles, errors, locked } = props;
  const { rules } = policy;
  const say = useWords(policyWords);
  const [open, setOpen] = useState<number>();
  const [told, setTold] = useState("");
  const conflicts = new Map(policyConflicts(policy).map((conflict) => [conflict.rule, conflict]));

  function move(from: number, by: number, control: string): void {
    const to = from + by;
    const rule = rules[from];
    if (rule === undefined || to < 0 || to >= rules.length) return;
    flushSync(() => {
      onChange(rules.toSpliced(from, 1).toSpliced(to, 0, rule));
      if (open === from) setOpen(to);
      else if (open === to) setOpen(from);
      setTold(say("moved", { place: String(to + 1), count: String(rules.length) }));
    });
    focusOn(to, control);
  }

  function remove(place: number): void {
    flushSync(() => {
      onChange(rules.toSpliced(place, 1));
      setOpen(undefined);
      setTold(say("removed"));
    });
    if (rules.length > 1) focusOn(Math.min(place, rules.length - 2), "edit");
    else document.getElementById("add-rule")?.focus();
  }

  function add(): void {
    flushSync(() => {
      onChange([...rules, { match: {}, answer: "allow" }]);
      setOpen(rules.length);
    });
    focusOn(rules.length, "edit");
  }

  return (
    <>
      {rules.length === 0 ? (
        <p className="quiet">{say("noRules")}</p>
      ) : (
        <ol className="policy-rules">
          {rules.map((rule, place) => (
            <RuleRow
              // oxlint-disable-next-line react/no-array-index-key -- the place is what a rule of a policy is known by
              key={place}
              rule={rule}
              place={place}
              last={place === rules.length - 1}
              sentence={sentences.ofRule(rule)}
              conflict={conflicts.get(place)}
              error={errors.get(place)}
              open={open === place}
              onOpen={(opened) => setOpen(opened ? place : undefined)}
              onChange={(next) => onChange(rules.with(place, next))}
              onMove={(by, control) => move(place, by, control)}
              onRemove={() => remove(place)}
              picked={picked}
              roles={roles}
              locked={locked}
            />
          ))}
        </ol>
      )}
      <p role="status" className="unseen">
        {told}
      </p>
      {!locked && (
        <div className="policy-add">
          <Button id="add-rule" look="secondary" disabled={rules.length >= mostPolicyRules} onClick={add}>
            {say("add")}
          </Button>
          {rules.length > 1 && <p className="quiet">{say("moveHint")}</p>}
        </div>
      )}
    </>
  );
}

function focusOn(place: number, control: string): void {
  document.getElementById(`rules.${place}.${control}`)?.focus();
}
