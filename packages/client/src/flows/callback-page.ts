import { hash } from "node:crypto";

/*
 * What the browser shows at the end of a sign-in. No script but the one line below, nothing loaded, readable in light
 * and dark, on a phone, and without telling colours apart. Has the colours of Grantway's other pages.
 */

/** What these pages may do: show themselves. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The page for success. */
export function successPage(): string {
  return page({
    title: "Connected",
    tone: "good",
    mark: "M5 12.5l4.5 4.5L19 7.5",
    text: "You are signed in, and the program that asked goes on by itself.",
  });
}

/** The page after the provider signed somebody out. */
export function signedOutPage(): string {
  return page({
    title: "Signed out",
    tone: "good",
    mark: "M5 12.5l4.5 4.5L19 7.5",
    text: "You are signed out at the provider too.",
  });
}

/** The page for a failure; `reason` says why and what to do. */
export function failurePage(reason: string): string {
  return page({ title: "Not connected", tone: "bad", mark: "M6 6l12 12M18 6L6 18", text: reason });
}

interface Shown {
  readonly title: string;
  readonly tone: "good" | "bad";
  /** The path of the drawing, on a canvas of 24 by 24. */
  readonly mark: string;
  readonly text: string;
}

function page({ title, tone, mark, text }: Shown): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
<main>
<svg class="${tone}" viewBox="0 0 24 24" aria-hidden="true"><path d="${mark}"/></svg>
<h1>${title}</h1>
<p>${escape(text)}</p>
<p class="close">You can close this page.</p>
</main>
</html>
`;
}

const style = `
  :root {
    color-scheme: light dark;
    font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
    color: light-dark(#16191f, #e9ebef);
    background: light-dark(#f5f6f8, #101318);
  }
  body { margin: 0; padding: 15vh 1rem 3rem; }
  main {
    box-sizing: border-box; max-width: 26rem; margin: 0 auto; padding: 2rem;
    background: light-dark(#ffffff, #181c23);
    border: 1px solid light-dark(#dde1e7, #2e3541); border-radius: 0.75rem;
    overflow-wrap: anywhere;
  }
  svg { display: block; width: 2rem; height: 2rem; margin: 0 -0.375rem; fill: none; stroke: currentColor; stroke-width: 2.5; }
  .good { color: light-dark(#1c6b3a, #7fd3a0); }
  .bad { color: light-dark(#ad1f2b, #ff9d9d); }
  h1 { margin: 1rem 0 0; font-size: 1.5rem; line-height: 1.3; }
  p { margin: 0.75rem 0 0; }
  .close { color: light-dark(#545c69, #a6aebb); }
  @media (max-width: 30rem) { body { padding-top: 1rem; } main { padding: 1.5rem; } }
`;

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}

/**
 * Some providers answer in the fragment, as they answer single-page apps. Only the browser sees it, so this asks again
 * with the fragment as query. Relative, so that it leads nowhere else.
 */
const askWithFragment = `if (location.hash.length > 1) location.replace("?" + location.hash.slice(1));`;

/** The page for a browser that came back without a query, and its policy, which lets the script run. */
export const unansweredPage = {
  page: `${failurePage(
    "The browser came back without an answer: start again from the program that asked.",
  )}<script>${askWithFragment}</script>\n`,
  policy: `${pagePolicy}; script-src 'sha256-${hash("sha256", askWithFragment, "base64")}'`,
} as const;
