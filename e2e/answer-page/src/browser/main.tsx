import { AnswerView } from "@grantway/explorer/answer";
import { answerOf } from "@grantway/explorer/answer-of";
import { Button, Failed, OverlayRoom, Ui } from "@grantway/ui/react";
import { isLanguage, languages } from "@grantway/words";
import { LanguageProvider } from "@grantway/words/react";
import { type ComponentProps, Suspense, useState } from "react";
import { createRoot } from "react-dom/client";

/*
 * Answers as the explorer shows them. The server of the page has some by name; `?calls=a,b` offers to ask for those,
 * `?language=ar` has the page in another language, `?hints={…}` tells what is known of them beforehand.
 */

type Surroundings = Omit<ComponentProps<typeof AnswerView>, "answer">;
type Answer = ComponentProps<typeof AnswerView>["answer"];

const asked = new URLSearchParams(location.search);
const tag = asked.get("language") ?? "en";
const language = isLanguage(tag) ? tag : "en";
const { direction } = languages[language];
document.documentElement.lang = language;
document.documentElement.dir = direction;

const hints = JSON.parse(asked.get("hints") ?? "{}") as Pick<Surroundings, "table"> &
  Pick<NonNullable<Surroundings["paged"]>, "hint">;
const base = `${location.origin}/answers`;

async function call(url: string, signal?: AbortSignal): Promise<Answer> {
  const startedAt = Date.now();
  const stopped = new AbortController();
  const response = await fetch(url, {
    signal: signal === undefined ? stopped.signal : AbortSignal.any([signal, stopped.signal]),
  });
  return answerOf(response, { startedAt, url, stop: () => stopped.abort() });
}

function Page() {
  const [answer, setAnswer] = useState<Answer>();
  const [failed, setFailed] = useState<string>();
  const [followed, setFollowed] = useState<string>();

  function send(name: string): void {
    setFailed(undefined);
    call(`${base}/${name}`).then(setAnswer, (error: Error) => setFailed(error.message));
  }

  return (
    <main>
      <h1>Answers</h1>
      <OverlayRoom>
        <div className="calls">
          {(asked.get("calls") ?? "").split(",").map((name) => (
            <Button key={name} onClick={() => send(name)}>
              {name}
            </Button>
          ))}
        </div>
        {failed !== undefined && <Failed message={failed} />}
        <output>{followed}</output>
        {answer !== undefined && (
          <AnswerView
            answer={answer}
            operation={asked.get("operation") ?? undefined}
            table={hints.table}
            paged={{ base, hint: hints.hint, load: call }}
            onFollow={setFollowed}
          />
        )}
      </OverlayRoom>
    </main>
  );
}

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider language={language}>
      <Ui direction={direction}>
        <Suspense>
          <Page />
        </Suspense>
      </Ui>
    </LanguageProvider>,
  );
}
