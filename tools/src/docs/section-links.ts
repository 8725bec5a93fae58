/** A place in the source that names the section it implements. */
export interface SectionLink {
  /** Name of the specification: `RFC 6749`. */
  readonly id: string;
  /** As people write it: `§4.1.3`. */
  readonly section: string;
  readonly url: string;
  readonly file: string;
  /** First sentence of the comment that contains the link. */
  readonly what: string;
}

/** Every `@see {@link url | name §section}` in the doc comments of a file. */
export function sectionLinks(file: string, text: string): readonly SectionLink[] {
  return [...text.matchAll(/\/\*\*(.*?)\*\//gs)].flatMap(([, comment = ""]) => {
    const what = firstSentence(comment);
    return [...comment.matchAll(/@see\s+\{@link\s+(\S+)\s+\|\s+(.+?)\s+(§[^}]+)\}/g)].map(
      ([, url = "", id = "", section = ""]) => ({ id, section: section.trim(), url, file, what }),
    );
  });
}

/** The comment without its stars, up to the first full stop that ends a sentence or the first tag. */
function firstSentence(comment: string): string {
  const [prose = ""] = comment.replaceAll(/\n\s*\* ?/g, " ").split(/\s@/, 1);
  const plain = prose.replaceAll(/\{@link ([^}|]+?)(?:\s*\|[^}]*)?\}/g, "$1").trim();
  return /^.*?\.(?=\s|$)/.exec(plain)?.[0] ?? plain;
}
