import { ClientError } from "./client-error.ts";

/** Values for templates, by name. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

const placeholder = /\{([a-z][a-z0-9_]*)\}/g;

/** The names a template holds, each once. */
export function namesIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, name]) => name ?? ""))];
}

/** Puts the values in as they are. `undefined` when one is missing. */
export function fillIfKnown(template: string, values: TemplateValues): string | undefined {
  if (namesIn(template).some((name) => own(values, name) === undefined)) return undefined;
  return template.replaceAll(placeholder, (_, name: string) => own(values, name) ?? "");
}

/**
 * Puts the values in as they are.
 *
 * @throws {ClientError} `bad_request`, naming what is missing; the value itself is never named.
 */
export function fill(template: string, values: TemplateValues): string {
  const missing = namesIn(template).filter((name) => own(values, name) === undefined);
  if (missing.length === 0) return fillIfKnown(template, values) ?? "";
  throw new ClientError(
    "bad_request",
    `The provider's definition needs a value for ${missing.join(" and ")}: give it when connecting.`,
  );
}

/**
 * Fills a URL. A value at the beginning of the URL or in its host is put in as it is (its pattern was checked when it
 * was given); a value in the path or query is percent-encoded, so that it cannot change another part of the URL.
 *
 * @throws {ClientError} `bad_request` when a value is missing or the outcome is no http(s) URL.
 */
export function fillUrl(template: string, values: TemplateValues): string {
  fill(template, values);
  const text = template.replaceAll(placeholder, (_, name: string, at: number) => {
    const value = own(values, name) ?? "";
    return isBeforePath(template.slice(0, at)) ? value : encodeURIComponent(value);
  });
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return text;
  throw new ClientError("bad_request", `The provider's definition makes no valid URL of "${template}".`);
}

/**
 * Whether the next character still belongs to scheme or host: after `https://x.` it does, after `https://x/` not, at
 * the very beginning it does.
 */
function isBeforePath(before: string): boolean {
  return !/^[a-z{][^/]*:\/\/[^/?#]*[/?#]/.test(before) && !/^\{[^}]+\}[/?#]/.test(before);
}

/** Only own members, none that every object inherits: a placeholder may be called `constructor`. */
function own(values: TemplateValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
