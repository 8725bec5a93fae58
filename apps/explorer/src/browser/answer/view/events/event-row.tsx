import { CopyButton, Unseen } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { LoggedEvent } from "../../stream/event-log.ts";

/** How much of one is seen before it is opened, and after. Characters. */
const short = 300;
const long = 50_000;

/** One event of a stream; its data as JSON with a line for each value, where it is JSON. */
export function EventRow({ event }: { readonly event: LoggedEvent }) {
  const say = useWords(answerValuesWords);
  const { time } = useFormats();
  const [open, setOpen] = useState(false);
  const { number, event: kind, id, data, at } = event;
  return (
    <li className="event" value={number}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="event-facts">
            <Unseen>{say("eventNumber", { number })}</Unseen>
            <span className="quiet">{time(at)}</span>
            {kind !== "" && <span className="event-kind">{kind}</span>}
            {id !== undefined && <code className="quiet">{id}</code>}
          </span>
          <code className="event-data">{data.slice(0, short)}</code>
        </summary>
        {open && (
          <>
            <pre dir="ltr">{pretty(data).slice(0, long)}</pre>
            <CopyButton text={data}>{say("copyValue")}</CopyButton>
          </>
        )}
      </details>
    </li>
  );
}

/** With a line for each value, unless a number would lose digits by that. */
function pretty(data: string): string {
  if (data.length > long || /\d{16}/.test(data)) return data;
  try {
    return JSON.stringify(JSON.parse(data), undefined, 2);
  } catch {
    return data;
  }
}
