import { closeAppReport } from "@grantway/api";
import { reportOutcomes } from "@grantway/platform/form-rules";
import { useTelling } from "@grantway/ui/frame";
import { ActionButton, Dialog, Failed, RadioField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type RefObject, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { reportsWords } from "../../../../words/reports.ts";
import type { AppReport } from "./report.ts";

/** Asks what a report came to, and closes it. */
export function CloseReport(props: {
  readonly report: AppReport;
  /** Where the focus goes afterwards. */
  readonly returnTo: RefObject<HTMLElement | null>;
  /** It is closed, and gone from the list. */
  readonly onClosed: () => void;
  /** The question is over. */
  readonly onClose: () => void;
}) {
  const { report, returnTo, onClosed, onClose } = props;
  const say = useWords(reportsWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const close = useChange(closeAppReport, { touches: ["reviews", "apps", "audit"] });
  const [chosen, setChosen] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const outcome = reportOutcomes.find((one) => one === chosen);
  const app = report.appOf.name;

  async function act(): Promise<void> {
    setTried(true);
    setFailure(undefined);
    if (outcome === undefined) return;
    try {
      await close.mutateAsync({ params: { report: report.id }, body: { outcome } });
      onClosed();
      onClose();
      tell({ tone: "success", text: say("isClosed", { app }) });
    } catch (error) {
      setFailure(words(error));
    }
  }

  return (
    <Dialog
      open
      title={say("closeTitle", { app })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="main" busy={say("closing")} onAct={act}>
          {say("closeAction")}
        </ActionButton>
      }
    >
      <p>{say("closeWhat")}</p>
      <RadioField
        label={say("outcome")}
        options={reportOutcomes.map((one) => ({ value: one, label: say(`outcome-${one}`) }))}
        value={chosen}
        onChange={setChosen}
        error={tried && outcome === undefined ? say("outcomeMissing") : undefined}
      />
      {failure !== undefined && <Failed message={failure} />}
    </Dialog>
  );
}
