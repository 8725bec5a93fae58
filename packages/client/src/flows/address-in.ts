/**
 * The address in a text that a person pasted: without blanks, signs of no width, line ends and quotation marks around it,
 * or in it where a terminal broke the line; with a scheme where the browser showed none. A query alone is enough. What a
 * provider answered in the fragment, as single-page apps are answered, is its query. `undefined`: there is none.
 */
export function addressIn(text: string): URL | undefined {
  const bare = text
    .replaceAll(/[\s\u200B\u2060]/g, "")
    .replaceAll(/^[<"'`\u{2018}-\u{201F}]+|[>"'`\u{2018}-\u{201F}]+$/gu, "");
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(bare)
    ? bare
    : `http://${bare.replace(/^\??(?=\w+=)/, "localhost/?")}`;
  const url = URL.parse(whole);
  if (url !== null && !url.searchParams.has("state") && /[#&]state=/.test(url.hash))
    url.search = url.hash.slice(1);
  if (url === null || (url.search === "" && whole !== bare)) return undefined;
  return url;
}
