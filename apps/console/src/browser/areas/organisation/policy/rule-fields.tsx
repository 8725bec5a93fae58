import { policyAnswers, type PolicyMatch, type PolicyRule } from "@grantway/platform/form-rules";
import { ChecksField, ChoiceField, RadioField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { policyWords } from "../../../words/policy.ts";
import { AppsField } from "./apps-field.tsx";
import type { PickedApps } from "./picked-apps.ts";

const about = { allow: "aboutAllow", request: "aboutRequest", deny: "aboutDeny" } as const;

/** Out of which parts a sentence is made. What nobody chose says nothing. */
export function RuleFields(props: {
  readonly rule: PolicyRule;
  readonly onChange: (rule: PolicyRule) => void;
  readonly picked: PickedApps;
  readonly roles: ReadonlyMap<string, string>;
}) {
  const { rule, onChange, picked, roles } = props;
  const { match, answer } = rule;
  const say = useWords(policyWords);
  const set = (changes: { readonly [Part in keyof PolicyMatch]: PolicyMatch[Part] | undefined }) =>
    onChange({ answer, match: without({ ...match, ...changes }) });
  return (
    <div className="policy-fields">
      <RadioField
        label={say("answer")}
        value={answer}
        onChange={(next) => onChange({ match, answer: policyAnswers.find((one) => one === next) ?? answer })}
        options={policyAnswers.map((one) => ({
          value: one,
          label: say(`answer-${one}`),
          detail: say(about[one]),
        }))}
      />
      <div className="policy-choices">
        <ChoiceField
          label={say("publisher")}
          value={match.publisher ?? ""}
          onChange={(value) => set({ publisher: chosen(value, ["ours", "verified", "unverified"]) })}
          options={[
            ["", say("publisherAny")],
            ["ours", say("publisherOurs")],
            ["verified", say("publisherVerified")],
            ["unverified", say("publisherUnverified")],
          ]}
        />
        <ChoiceField
          label={say("risk")}
          value={match.risk === "high" ? "" : (match.risk ?? "")}
          onChange={(value) => set({ risk: chosen(value, ["low", "medium"]) })}
          options={[
            ["", say("riskAny")],
            ["low", say("riskLow")],
            ["medium", say("riskMedium")],
          ]}
        />
        <ChoiceField
          label={say("actsAs")}
          value={match.actsAs ?? ""}
          onChange={(value) => set({ actsAs: chosen(value, ["app", "person"]) })}
          options={[
            ["", say("actsAsAny")],
            ["app", say("actsAsApp")],
            ["person", say("actsAsPerson")],
          ]}
        />
      </div>
      <ChecksField
        label={say("who")}
        hint={say("whoHint")}
        values={match.who ?? []}
        onChange={(who) => set({ who: someOf(who) })}
        options={[...roles].map(([value, label]) => ({ value, label }))}
      />
      <AppsField
        label={say("apps")}
        hint={say("appsHint")}
        values={match.apps ?? []}
        onChange={(apps) => set({ apps: someOf(apps) })}
        picked={picked}
      />
    </div>
  );
}

function chosen<Choice extends string>(value: string, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function someOf(ids: readonly string[]): readonly string[] | undefined {
  return ids.length === 0 ? undefined : ids;
}

/** Without the parts that say nothing. */
function without(match: {
  readonly [Part in keyof PolicyMatch]: PolicyMatch[Part] | undefined;
}): PolicyMatch {
  return Object.fromEntries(Object.entries(match).filter(([, said]) => said !== undefined));
}
