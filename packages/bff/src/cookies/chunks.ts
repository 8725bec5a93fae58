import { clearCookie, type Jar, setCookie, sizeOf } from "./jar.ts";

/*
 * A value that may be larger than a cookie. Browsers keep 4096 bytes of name and value, so it goes into several: the
 * first says how many there are, so that one left over from a longer value is not taken for a part of a shorter one.
 */

/** Name and value of one cookie. Browsers count name and value; some count the `=` and the attributes too. */
const largestCookie = 3900;
/** More are not read. Far beyond what a header may hold. */
const mostChunks = 9;

/** The whole value, or `undefined` where there is none or a part is missing. */
export function readChunks(jar: Jar, name: string): string | undefined {
  const first = jar.get(name);
  if (first === undefined) return undefined;
  const count = first.charCodeAt(0) - 48;
  if (!(count >= 1 && count <= mostChunks)) return "";
  let value = first.slice(1);
  for (let index = 1; index < count; index++) {
    const part = jar.get(chunkName(name, index));
    // Cut short: it will not open.
    if (part === undefined) return "";
    value += part;
  }
  return value;
}

/** The cookies that carry a value, by name. With more than nine of them it is far over every budget, and not read. */
export function splitChunks(name: string, value: string): readonly (readonly [string, string])[] {
  const room = largestCookie - chunkName(name, mostChunks).length - "__Host-".length;
  const count = Math.max(1, Math.ceil((value.length + 1) / room));
  const whole = `${count}${value}`;
  return Array.from(
    { length: count },
    (_, index) => [chunkName(name, index), whole.slice(index * room, (index + 1) * room)] as const,
  );
}

/** Bytes in the `Cookie` header. */
export function chunkedSize(chunks: readonly (readonly [string, string])[]): number {
  return chunks.reduce((sum, [name, value]) => sum + sizeOf(name, value), 0);
}

/** The headers that set the value, and remove cookies of a longer one that the browser has. */
export function setChunks(
  jar: Jar,
  name: string,
  { chunks, maxAge }: { readonly chunks: readonly (readonly [string, string])[]; readonly maxAge: number },
): readonly string[] {
  const kept = new Set(chunks.map(([one]) => one));
  return [
    ...chunks.map(([one, value]) => setCookie(one, value, maxAge)),
    ...namesOf(jar, name)
      .filter((one) => !kept.has(one))
      .map(clearCookie),
  ];
}

/** The headers that remove it. */
export function clearChunks(jar: Jar, name: string): readonly string[] {
  return namesOf(jar, name).map(clearCookie);
}

/** Those of its cookies that the browser has. */
function namesOf(jar: Jar, name: string): readonly string[] {
  return [...jar.keys()].filter(
    (one) => one === name || (/^\.\d$/.test(one.slice(name.length)) && one.startsWith(name)),
  );
}

function chunkName(name: string, index: number): string {
  return index === 0 ? name : `${name}.${index}`;
}
