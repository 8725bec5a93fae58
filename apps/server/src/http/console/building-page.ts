import { html } from "../layout/html.ts";
import { page, type Frame } from "../layout/layout.ts";

/** The console is being made from its sources; the answer it comes with loads it again. */
export function buildingPage(frame: Frame): string {
  const say = frame.words.console;
  return page(frame, {
    title: say("title"),
    main: html`<section class="card">
      <h1>${say("building")}</h1>
      <p class="lead">${say("buildingWhy")}</p>
      <p>${say("goesOn")}</p>
    </section>`,
  });
}
