import { html } from "../layout/html.ts";
import { page, type Frame } from "../layout/layout.ts";

/** An answer that the browser takes to the client by a form; the script sends it at once, the button where there is none. */
export function postAnswerPage(
  frame: Frame,
  answer: { readonly to: string; readonly fields: readonly (readonly [name: string, value: string])[] },
): string {
  const { answers: say } = frame.words;
  return page(frame, {
    title: say("goingBackTitle"),
    sends: true,
    main: html`<section class="card">
      <h1>${say("goingBack")}</h1>
      <p class="lead">${say("goingBackToDo")}</p>
      <form method="post" action="${answer.to}" class="form">
        ${answer.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button class="button button-wide">${say("continue")}</button>
      </form>
    </section>`,
  });
}
