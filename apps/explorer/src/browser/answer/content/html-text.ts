/**
 * What a page of HTML says, without its marks. It is read as text and never as a page: nothing in it can run, load or be seen
 * as anything but words.
 */
export function htmlText(html: string): string {
  const words = html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replaceAll(/<(script|style|template|svg|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<(?:br|hr)\b[^>]*>/gi, "\n")
    .replaceAll(
      /<\/?(?:address|article|blockquote|body|dd|div|dl|dt|footer|form|h[1-6]|head|header|html|li|main|nav|ol|p|pre|section|table|title|tr|ul)\b[^>]*>/gi,
      "\n",
    )
    .replaceAll(/<\/?(?:td|th)\b[^>]*>/gi, "\t")
    .replaceAll(/<[a-z!/?][^>]*(?:>|$)/gi, "");
  return withoutReferences(words)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    copy: "©",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    rsquo: "’",
    lsquo: "‘",
    rdquo: "”",
    ldquo: "“",
  }),
);

function withoutReferences(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
    },
  );
}
