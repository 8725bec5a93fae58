import { CopyButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerWords } from "../../words/answer.ts";
import type { Answer } from "../answer.ts";

/** The headers of an answer, all of them, in their order. */
export function HeadersView({ headers }: Pick<Answer, "headers">) {
  const say = useWords(answerWords);
  if (headers.length === 0) return <p className="quiet">{say("noHeaders")}</p>;
  return (
    <div className="answer-part">
      <div className="answer-bar">
        <CopyButton text={headers.map(([name, value]) => `${name}: ${value}\n`).join("")}>
          {say("copyHeaders")}
        </CopyButton>
      </div>
      <table className="headers" aria-label={say("headers")}>
        <thead>
          <tr>
            <th scope="col">{say("headerName")}</th>
            <th scope="col">{say("headerValue")}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map(([name, value], place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a name may come twice, and none of them moves
            <tr key={place}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
