import { useTelling } from "@grantway/ui/frame";
import { Button } from "@grantway/ui/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { useFormats, useWords } from "@grantway/words/react";
import { operationWords } from "../words/operations.ts";
import type { Past } from "./history.ts";
import { useHistory } from "./use-history.ts";

/** How many stand under the operations. */
const most = 20;

/** What was sent before; a press brings it back as it was, to be looked at and sent again. */
export function HistoryList(props: { readonly api: ApiEntry; readonly onOpen: (past: Past) => void }) {
  const { api, onOpen } = props;
  const say = useWords(operationWords);
  const { tell } = useTelling();
  const { moment } = useFormats();
  const history = useHistory(api.id);
  const { all } = history;
  return (
    <section className="history">
      <div className="history-head">
        <h2>{say("history")}</h2>
        {all.length > 0 && (
          <Button
            onClick={() => {
              history.clear();
              tell({ tone: "success", text: say("cleared", { name: api.name }), passing: true });
            }}
          >
            {say("clearHistory")}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="quiet">{say("historyEmpty")}</p>}
      <ul>
        {all.slice(0, most).map((past) => (
          <li key={past.at}>
            <button type="button" className="past-row" onClick={() => onOpen(past)}>
              <span className="method">{past.call.method}</span>
              <span className="operation-name">
                <span className="operation-path">{past.call.path}</span>
                <span className="quiet">{moment(past.at)}</span>
              </span>
              <span className="quiet">{past.status === 0 ? say("noStatus") : past.status}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
