import type { Markup } from "./html.ts";
import { html } from "./html.ts";

/** The frame around every page. `account` is shown at the right of the bar. */
export function layout(page: {
  readonly title: string;
  readonly account?: Markup;
  readonly body: Markup;
}): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · Code App</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="/"><img src="/icon.svg" alt="" width="24" height="24" /> Code App</a>
          ${page.account}
        </header>
        <main>${page.body}</main>
        <footer>A sample app that keeps its tokens on the server.</footer>
      </body>
    </html>`.markup;
}
