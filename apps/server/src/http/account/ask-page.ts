import { html, type Html } from "../layout/html.ts";
import { page, type Account, type Frame } from "../layout/layout.ts";

/** A question before something is taken back. */
export interface Question {
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly lead: string;
  /** Sentences on what follows from a yes. */
  readonly consequences: readonly string[];
  /** More of what it is about. */
  readonly detail?: Html | undefined;
  readonly no: { readonly label: string; readonly path: string };
  readonly yes: string;
  /** Where the form goes, below the issuer's path, and what it carries beside its token. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The question as a page. "No" comes first and leads back; nothing happens but by the button. */
export function askPage(
  view: { readonly frame: Frame; readonly account: Account; readonly csrf: string },
  question: Question,
): string {
  const { base } = view.frame;
  const { title, lead, consequences, detail, no, yes, path, fields } = question;
  return page(view.frame, {
    title,
    account: view.account,
    main: html`<section class="card card-consent">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${detail}
      <h2>${view.frame.words.account("consequences")}</h2>
      <ul class="consequences">
        ${consequences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <form method="post" action="${base}${path}">
        <input type="hidden" name="csrf" value="${view.csrf}" />${Object.entries(fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <div class="choice">
          <a class="button button-secondary" href="${base}${no.path}">${no.label}</a
          ><button class="button button-danger">${yes}</button>
        </div>
      </form>
    </section>`,
  });
}
