import { Icon } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { useEffect, useState } from "react";
import { answerWords } from "../../../words/answer.ts";
import { type Answer, headerOf } from "../../answer.ts";
import { htmlText } from "../../content/html-text.ts";
import type { BodyKind } from "../../content/kind-of.ts";
import { readProblem, type ToldProblem } from "../../content/problem.ts";
import { retryAfter } from "./retry-after.ts";

/** How much of a refusal is read for it. Bytes: nobody explains at more length. */
const most = 100_000;
/** How much of a page is shown. Characters. */
const shown = 2_000;

/** What an API said of why it did not do what it was asked: in its own words, as text, whatever it sent. */
export function ProblemNote({ answer, kind }: { readonly answer: Answer; readonly kind: BodyKind }) {
  const say = useWords(answerWords);
  const said = useSaid(answer, kind);
  const scope = /\bscope="([^"]+)"/.exec(headerOf(answer, "www-authenticate") ?? "")?.[1];
  return (
    <section className="notice notice-caution problem-note" aria-label={say("saidProblem")}>
      <Icon name="caution" />
      <div className="problem-words">
        {said?.problem !== undefined && <Told problem={said.problem} />}
        {said?.page !== undefined && (
          <>
            <p className="quiet">{say("htmlPage")}</p>
            <pre className="problem-page">{said.page.slice(0, shown)}</pre>
          </>
        )}
        {said !== undefined && said.problem === undefined && said.page === undefined && (
          <p className="quiet">{say("problemRest")}</p>
        )}
        {scope !== undefined && <p>{say("wantsScope", { scope })}</p>}
        <Retry answer={answer} />
      </div>
    </section>
  );
}

function Told({ problem: { title, detail, code, fields } }: { readonly problem: ToldProblem }) {
  const say = useWords(answerWords);
  return (
    <>
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {detail !== undefined && detail !== title && <p>{detail}</p>}
      {fields.length > 0 && (
        <ul className="problem-fields">
          {fields.map(({ name, text }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a field may be named twice, and none of them moves
            <li key={place}>
              {name !== "" && <code>{name}</code>} {text}
            </li>
          ))}
        </ul>
      )}
      {code !== undefined && code !== "about:blank" && (
        <p className="quiet">
          {say("problemCode")} <code>{code}</code>
        </p>
      )}
    </>
  );
}

function Retry({ answer }: { readonly answer: Answer }) {
  const say = useWords(answerWords);
  const { moment } = useFormats();
  const told = retryAfter(headerOf(answer, "retry-after"));
  if (told === undefined) return null;
  return (
    <p>
      {"seconds" in told
        ? say("retryAfter", { seconds: told.seconds })
        : say("retryAt", { date: moment(told.at) })}
    </p>
  );
}

interface Said {
  readonly problem: ToldProblem | undefined;
  readonly page: string | undefined;
}

function useSaid({ body }: Answer, kind: BodyKind): Said | undefined {
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    let gone = false;
    void body
      .slice(0, most)
      .text()
      .then((text) => !gone && setSaid(saidIn(text, kind)));
    return () => {
      gone = true;
    };
  }, [body, kind]);
  return said;
}

function saidIn(text: string, kind: BodyKind): Said {
  const problem = kind === "json" ? readProblem(text) : undefined;
  if (kind === "html") return { problem, page: htmlText(text) || undefined };
  return { problem, page: undefined };
}
