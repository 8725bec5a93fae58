/**
 * Where a `Link` header says the next page is; `undefined` where it says nothing of one.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8288#section-3 | RFC 8288 §3}
 */
export function nextInLinkHeader(header: string): string | undefined {
  for (const [, target, parameters = ""] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="]+(?:=(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?)*)/g,
  )) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
    const names = (relation?.[1] ?? relation?.[2] ?? "").toLowerCase().split(/\s+/);
    if (names.includes("next")) return target;
  }
  return undefined;
}
