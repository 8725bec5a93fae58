import { updatePolicy } from "@grantway/api";
import type { Policy, PolicyRule } from "@grantway/platform/form-rules";
import { ChoiceField } from "@grantway/ui/react";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useChange } from "../../../api/queries.ts";
import { ConflictQuestion } from "../../../forms/conflict-question.tsx";
import { DraftForm } from "../../../forms/draft-form.tsx";
import { useDraft } from "../../../forms/draft.ts";
import { useConflict } from "../../../forms/use-conflict.ts";
import { policyWords } from "../../../words/policy.ts";
import type { Here } from "../in-organisation.tsx";
import { DirectoryModeField } from "./directory-mode-field.tsx";
import type { PickedApps } from "./picked-apps.ts";
import { answers, type KeptPolicy } from "./policy.ts";
import { RuleList } from "./rule-list.tsx";
import { sentPolicy } from "./sent-policy.ts";
import type { Sentences } from "./sentences.ts";
import { SimulationPanel } from "./simulation-panel.tsx";

type Values = Policy & Pick<KeptPolicy, "directory">;

function valuesOf({ policy: { rules, otherwise }, directory }: KeptPolicy): Values {
  return { rules, otherwise, directory };
}

/** The sentences in their order, what would have been different with them, and which apps the directory shows at all. */
export function PolicyForm(props: {
  readonly here: Here;
  readonly kept: KeptPolicy;
  readonly sentences: Sentences;
  readonly picked: PickedApps;
  readonly roles: ReadonlyMap<string, string>;
}) {
  const { here, kept, sentences, picked, roles } = props;
  const say = useWords(policyWords);
  const { tell } = useTelling();
  const { id, name } = here;
  const draft = useDraft(valuesOf(kept));
  const conflicts = useConflict({ draft, read: kept, valuesOf });
  const update = useChange(updatePolicy, { touches: ["directory", "audit"] });
  const { rules, otherwise, directory } = draft.values;
  const labels = { rules: say("rules"), otherwise: say("otherwise"), directory: say("directory") };

  async function send(): Promise<(() => void) | undefined> {
    const { revision } = conflicts;
    const body = { policy: sentPolicy({ rules, otherwise }), directory };
    const saved = await conflicts.saving(() =>
      update.mutateAsync({ params: { organisation: id }, revision, body }),
    );
    return saved && (() => tell({ tone: "success", text: say("saved", { name }) }));
  }

  /** A value of a member, as people read it. */
  function shown(member: keyof Values, value: unknown): string {
    if (member === "rules") return (value as readonly PolicyRule[]).map(sentences.ofRule).join(" ");
    if (member === "otherwise") return sentences.ofRest(value as Values["otherwise"]);
    return say(value === "only-shown" ? "directoryChosen" : "directoryAll");
  }

  return (
    <div className="policy">
      <DraftForm
        draft={draft}
        labels={labels}
        action={say("save")}
        busy={say("saving")}
        back={{ to: "/" }}
        onSend={send}
      >
        <section className="section">
          <h2>{say("rules")}</h2>
          <RuleList
            policy={{ rules, otherwise }}
            onChange={(next) => draft.set("rules", next)}
            sentences={sentences}
            picked={picked}
            roles={roles}
            errors={draft.errorsOf("rules")}
            locked={false}
          />
          <ChoiceField
            id="otherwise"
            label={say("otherwise")}
            hint={say("administrators")}
            value={otherwise}
            onChange={(value) => draft.set("otherwise", answers.find((one) => one === value) ?? otherwise)}
            options={answers.map((one) => [one, say(`answer-${one}`)] as const)}
            error={draft.errorOf("otherwise")}
          />
        </section>
        <DirectoryModeField
          mode={directory}
          onChange={(mode) => draft.set("directory", mode)}
          error={draft.errorOf("directory")}
        />
        <ConflictQuestion conflicts={conflicts} name={say("title")} labels={labels} show={shown} />
      </DraftForm>
      <SimulationPanel organisation={id} policy={{ rules, otherwise }} />
    </div>
  );
}
