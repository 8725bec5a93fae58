/** The page in the frame. It says nothing until it knows who opened it. */
export function page({ issuer }: { readonly issuer: string }): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tide Tables</title>
    <link rel="stylesheet" href="/style.css" />
    <script type="module" src="/page/main.ts"></script>
  </head>
  <body data-dashboard="${new URL(issuer).origin}">
    <main>
      <h1>Tide Tables</h1>
      <p id="who" role="status">Waiting for the dashboard…</p>
      <p>
        <button type="button" id="save">Save</button>
        <button type="button" id="again">Who am I?</button>
        <button type="button" id="rights">Send tides</button>
        <button type="button" id="close">Close</button>
      </p>
      <h2>What happened</h2>
      <ul id="events"><li>Nothing yet.</li></ul>
    </main>
  </body>
</html>
`;
}

/** How it looks: as the dashboard does. */
export const style = `
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #ffffff; }
[data-theme="dark"] body { color: #f0f0f0; background: #161616; }
button { font: inherit; min-height: 2.5rem; padding-inline: 1rem; }
`;
