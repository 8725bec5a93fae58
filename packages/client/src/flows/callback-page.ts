/* What the browser shows at the end of a sign-in. No script, nothing loaded, readable in light and dark. */

/** It worked. */
export function successPage(): string {
  return page(
    "Connected",
    "You are signed in. You can close this page and go back to the program that asked.",
  );
}

/** It did not; `reason` says why and what to do. */
export function failurePage(reason: string): string {
  return page("Not connected", `${escape(reason)} You can close this page.`);
}

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 36rem; margin: 20vh auto 0; padding: 0 1rem; }
  h1 { font-size: 1.5rem; }
</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</html>
`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}
