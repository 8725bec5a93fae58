/** Everything that has a meaning in HTML, escaped. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The page on which a person signs in and says yes or no, in one. Hidden fields carry the request. */
export function authorizePage(request: {
  readonly fields: ReadonlyMap<string, string>;
  readonly client: string;
  readonly scopes: readonly string[];
  readonly problem?: string;
}): string {
  const hidden = [...request.fields].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const scopes = request.scopes.map((scope) => `<li>${escapeHtml(scopeTitles.get(scope) ?? scope)}</li>`);
  const problem = request.problem === undefined ? "" : `<p role="alert">${escapeHtml(request.problem)}</p>`;
  return page(
    `Authorize ${request.client}?`,
    `<h1>Authorize ${escapeHtml(request.client)}?</h1>
<p>It asks for these permissions:</p>
<ul>${scopes.join("")}</ul>
${problem}
<form method="post" action="/oauth/authorize/">
${hidden.join("\n")}
<p><label>Email address<br><input name="username" type="email" autocomplete="username"></label></p>
<p><label>Password<br><input name="password" type="password" autocomplete="current-password"></label></p>
<p><button name="allow" value="">Cancel</button> <button name="allow" value="Authorize">Authorize</button></p>
</form>`,
  );
}

/** A page that says why there is nothing to authorize. */
export function errorPage(problem: string): string {
  return page("Error", `<h1>Error: invalid request</h1><p>${escapeHtml(problem)}</p>`);
}

/** What the person reads about a scope. */
const scopeTitles: ReadonlyMap<string, string> = new Map([
  ["access_apis", "Access API data on all your CommCare projects"],
  ["reports:view", "Allow users to view and download all report data"],
]);

/** The scopes that can be asked for. */
export const knownScopes: ReadonlySet<string> = new Set(scopeTitles.keys());

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · CommCare HQ (stand-in)</title></head>
<body><main>
<p>A stand-in for CommCare HQ on this machine</p>
${body}
</main></body>
</html>`;
}
