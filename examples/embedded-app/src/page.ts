import type { CameBack } from "./authorization.ts";

/** The page in the frame. It says nothing until it knows who opened it. */
export function page({ issuer, name }: { readonly issuer: string; readonly name: string }): string {
  return shell(
    name,
    `<main>
      <h1>${escaped(name)}</h1>
      <p id="who" role="status">Waiting for the dashboard…</p>
      <p>
        <button type="button" id="save">Save</button>
        <button type="button" id="again">Who am I?</button>
        <button type="button" id="rights">Send messages</button>
        <button type="button" id="close">Close</button>
      </p>
      <h2>What happened</h2>
      <ul id="events"><li>Nothing yet.</li></ul>
    </main>`,
    ` data-dashboard="${escaped(new URL(issuer).origin)}"`,
    `<script type="module" src="/page/main.ts"></script>`,
  );
}

/** What somebody reads who comes back from the server. */
export function cameBackPage(
  how: CameBack,
  { issuer, name }: { readonly issuer: string; readonly name: string },
) {
  const { title, text } = words(name)[how];
  const [label, address] =
    how === "installed"
      ? [`Open ${name} in the directory`, `${issuer}/console/directory`]
      : ["Begin again", "/install"];
  return shell(
    title,
    `<main>
      <h1>${escaped(title)}</h1>
      <p>${escaped(text)}</p>
      <p><a href="${escaped(address)}">${escaped(label)}</a></p>
    </main>`,
  );
}

function words(name: string): Readonly<Record<CameBack, { readonly title: string; readonly text: string }>> {
  return {
    installed: { title: `${name} is installed`, text: "It can do what was allowed, and nothing else." },
    declined: { title: "Nothing was shared", text: `${name} was not installed.` },
    refused: { title: "The answer was too old", text: "Nothing was shared with the app." },
    "not-begun-here": {
      title: "This did not begin here",
      text: "Another browser began it, or it was a while ago. Nothing was shared with the app.",
    },
  };
}

function shell(title: string, main: string, attributes = "", head = ""): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="/style.css" />
    ${head}
  </head>
  <body${attributes}>
    ${main}
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** How it looks: as the dashboard does. */
export const style = `
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #ffffff; }
[data-theme="dark"] body { color: #f0f0f0; background: #161616; }
main { max-width: 40rem; }
li { overflow-wrap: anywhere; }
a { color: inherit; }
button { font: inherit; color: inherit; background: transparent; border: 1px solid #8a8f98; border-radius: 0.5rem;
  min-height: 2.5rem; margin-block-end: 0.25rem; padding-inline: 1rem; }
`;
