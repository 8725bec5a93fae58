import type { Parameter } from "../document/api-document.ts";
import { isObject } from "../document/json.ts";
import { escaped, escapedBut } from "./escape.ts";

/*
 * How the value of a parameter is written, by its style, OpenAPI 3.1 §4.8.12.6 (the table is in the test), which follows
 * RFC 6570. `undefined` and an empty list are not there at all.
 */

/** What writing needs to know of a parameter. */
export type Written = Pick<
  Parameter,
  "name" | "in" | "style" | "explode" | "allowReserved" | "allowEmptyValue" | "mediaType"
>;

/** A value and the names of what is in it, apart: `["blue"]`, or `["R", "100", "G", "200"]`. */
interface Parts {
  /** Names only in an object. */
  readonly pairs: readonly (readonly [name: string | undefined, value: string])[];
}

/**
 * What stands in the place of the parameter: in a path, in a header or cookie the text alone, in a query `name=value` pairs joined
 * by `&`.
 *
 * @returns `undefined` where nothing is sent.
 */
export function serialise(parameter: Written, value: unknown): string | undefined {
  const { in: place, mediaType, style } = parameter;
  if (value === undefined) return undefined;
  const escape = escapeOf(parameter);
  if (mediaType !== undefined) return asContent(parameter, textIn(mediaType, value));
  const parts = partsOf(value, escape);
  if (parts === undefined) return undefined;
  if (place === "path" && style === "matrix") return matrix(parameter, parts);
  if (place === "path" && style === "label") return label(parameter, parts);
  if (place === "path" || place === "header") return simple(parameter, parts);
  return named(parameter, parts);
}

/** As a media type instead of a style: JSON, or the text as it is. */
function asContent(parameter: Written, text: string): string {
  const escape = escapeOf(parameter);
  if (parameter.in === "querystring") return text;
  return parameter.in === "query" || parameter.in === "cookie"
    ? `${escaped(parameter.name)}=${escape(text)}`
    : escape(text);
}

function textIn(mediaType: string, value: unknown): string {
  if (/^application\/x-www-form-urlencoded\b/i.test(mediaType) && isObject(value)) {
    const pairs = Object.entries(value).flatMap(([name, one]) =>
      [one].flat().map((each): [string, string] => [name, textOf(each)]),
    );
    return new URLSearchParams(pairs).toString();
  }
  if (/^application\/([\w.-]+\+)?json\b/i.test(mediaType)) return JSON.stringify(value);
  return textOf(value);
}

function matrix({ name, explode }: Written, { pairs }: Parts): string {
  const key = escaped(name);
  if (explode) return pairs.map(([part, value]) => `;${withName(part ?? key, value)}`).join("");
  return `;${withName(key, flat(pairs).join(","))}`;
}

function label({ explode }: Written, { pairs }: Parts): string {
  if (explode)
    return `.${pairs.map(([part, value]) => (part === undefined ? value : `${part}=${value}`)).join(".")}`;
  return `.${flat(pairs).join(",")}`;
}

function simple({ explode }: Written, { pairs }: Parts): string {
  const texts = explode
    ? pairs.map(([part, value]) => (part === undefined ? value : `${part}=${value}`))
    : flat(pairs);
  return texts.join(",");
}

/** In a query or a cookie. */
function named(parameter: Written, { pairs }: Parts): string | undefined {
  const { name, style, explode } = parameter;
  const key = parameter.in === "cookie" && style === "cookie" ? name : escaped(name);
  const between = parameter.in === "cookie" && style === "cookie" ? "; " : "&";
  if (pairs.length === 0) return undefined;
  if (style === "deepObject" && pairs.some(([part]) => part !== undefined))
    return pairs.map(([part, value]) => `${key}%5B${part}%5D=${value}`).join("&");
  if (explode) return pairs.map(([part, value]) => `${part ?? key}=${value}`).join(between);
  const separators: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
  return `${key}=${flat(pairs).join(separators[style] ?? ",")}`;
}

/** An empty value leaves the sign of equality out, RFC 6570 §3.2.7. */
function withName(name: string, value: string): string {
  return value === "" ? name : `${name}=${value}`;
}

function flat(pairs: Parts["pairs"]): readonly string[] {
  return pairs.flatMap(([name, value]) => (name === undefined ? [value] : [name, value]));
}

/** `undefined` for an empty list or object, and for one of nothing but `null`. */
function partsOf(value: unknown, escape: (text: string) => string): Parts | undefined {
  if (Array.isArray(value)) {
    const pairs = value
      .filter((one) => one !== undefined && one !== null)
      .map((one) => [undefined, escape(textOf(one))] as const);
    return pairs.length === 0 ? undefined : { pairs };
  }
  if (isObject(value)) {
    const pairs = Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .map(([name, one]) => [escape(name), escape(textOf(one))] as const);
    return pairs.length === 0 ? undefined : { pairs };
  }
  return { pairs: [[undefined, escape(textOf(value))]] };
}

/** What stands within a list or an object is written as JSON, for want of a rule. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Headers are not escaped, and cookies of the style of that name neither. */
function escapeOf({ in: place, style, allowReserved }: Written): (text: string) => string {
  if (place === "header" || style === "cookie") return (text) => text;
  if (!allowReserved || place === "cookie") return escaped;
  return (text) => escapedBut(text, place === "path" ? keptInPath : keptInQuery);
}

/** What `allowReserved` keeps, OpenAPI 3.2 §4.12.4: not what would end the value or stand for something else there. */
const keptInQuery = /[:/?@!$'()*,;=]/;
const keptInPath = /[:@!$&'()*+,;=]/;
