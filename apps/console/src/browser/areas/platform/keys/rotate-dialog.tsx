import { rotateKey } from "@grantway/api";
import { ActionButton, ChoiceField, Dialog, Failed } from "@grantway/ui/react";
import { useFormats, useLanguage, useWords } from "@grantway/words/react";
import { type RefObject, useState } from "react";
import { useProblemWords } from "../../../api/problem-words.ts";
import { useChange } from "../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { durationIn } from "../../../words/duration.ts";
import { keysWords } from "../../../words/keys.ts";
import type { KeyTimesView, SigningKeyView } from "./key-view.ts";

type Algorithm = SigningKeyView["algorithm"];

/** Publishes the next key ahead of the schedule, after telling what will happen when. */
export function RotateDialog(props: {
  readonly open: boolean;
  readonly algorithms: readonly Algorithm[];
  readonly times: KeyTimesView;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { open, algorithms, times, onClose, returnTo } = props;
  const say = useWords(keysWords);
  const words = useProblemWords();
  const { moment } = useFormats();
  const language = useLanguage();
  const { tell } = useTelling();
  const rotate = useChange(rotateKey, { touches: ["audit"] });
  const [algorithm, setAlgorithm] = useState<Algorithm>();
  const [soon, setSoon] = useState(false);
  const chosen = algorithm ?? algorithms[0];

  async function act(): Promise<void> {
    if (chosen === undefined) return;
    const done = await rotate.mutateAsync({ body: { algorithm: chosen, soon } }).catch(() => undefined);
    if (done === undefined) return;
    onClose();
    const { kid, outcome, activeFrom, before } = done;
    const told = {
      kid,
      moment: moment(Date.parse(activeFrom)),
      before: before.kid,
      until: moment(Date.parse(before.publishedUntil)),
    };
    tell({ tone: "success", text: outcome === "published" ? say("rotated", told) : say("wasNext", told) });
  }

  return (
    <Dialog
      title={say("rotateTitle")}
      open={open}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="main" busy={say("rotating")} onAct={act}>
          {say("rotateAction", { algorithm: chosen ?? "" })}
        </ActionButton>
      }
    >
      {rotate.error !== null && <Failed message={words(rotate.error)} />}
      <ChoiceField
        label={say("algorithm")}
        value={chosen ?? ""}
        onChange={(value) => setAlgorithm(algorithms.find((one) => one === value))}
        options={algorithms.map((one) => [one, one])}
      />
      <ChoiceField
        label={say("when")}
        value={soon ? "soon" : "ahead"}
        onChange={(value) => setSoon(value === "soon")}
        options={[
          ["ahead", say("ahead", { wait: durationIn(language, times.ahead) })],
          ["soon", say("soon", { wait: durationIn(language, times.soonest) })],
        ]}
      />
      <RotationSteps times={times} soon={soon} />
      {soon && <p>{say("soonWarning")}</p>}
    </Dialog>
  );
}

/** What will happen when, seen from the moment the dialog was opened. */
function RotationSteps({ times, soon }: { readonly times: KeyTimesView; readonly soon: boolean }) {
  const say = useWords(keysWords);
  const { moment } = useFormats();
  const [now] = useState(Date.now);
  const takesOver = now + (soon ? times.soonest : times.ahead) * 1000;
  return (
    <ol className="key-steps">
      <li>{say("stepPublish")}</li>
      <li>{say("stepSign", { moment: moment(takesOver) })}</li>
      <li>{say("stepRetire", { moment: moment(takesOver + times.after * 1000) })}</li>
    </ol>
  );
}
