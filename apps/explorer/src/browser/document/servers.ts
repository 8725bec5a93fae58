import type { Server, ServerVariable } from "./api-document.ts";
import { entriesOf, isObject, listOf, textOf, textsOf } from "./json.ts";

/** Where a document or a part of it is served. Without servers it is the root of where the document is. */
export function readServers(part: unknown, address: string | undefined): readonly Server[] {
  return listOf(part, "servers").flatMap((server) => {
    const url = isObject(server) ? textOf(server, "url") : undefined;
    if (url === undefined) return [];
    const description = textOf(server, "description");
    const variables = entriesOf(server, "variables").map(readVariable);
    return [
      { url: absolute(url, address), ...(description === undefined ? {} : { description }), variables },
    ];
  });
}

function readVariable([name, variable]: readonly [string, unknown]): ServerVariable {
  const values = textsOf(variable, "enum");
  const description = textOf(variable, "description");
  return {
    name,
    initial: textOf(variable, "default") ?? values[0] ?? "",
    values,
    ...(description === undefined ? {} : { description }),
  };
}

/** The address of a server with these values in it, and the initial ones where none is given. */
export function addressOf(server: Server, values: ReadonlyMap<string, string> = new Map()): string {
  return server.url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = server.variables.find((one) => one.name === name);
    return values.get(name) ?? variable?.initial ?? whole;
  });
}

/**
 * What comes before the paths of a server, seen from the base that calls go to: `/v1` where the base is `https://api.example` and
 * the server `https://api.example/v1`.
 *
 * @returns `undefined` where the server is elsewhere, so that no call from here reaches it.
 */
export function prefixWithin(base: string, server: string): string | undefined {
  const [from, to] = [base, server].map((one) => (URL.canParse(one) ? new URL(one) : undefined));
  if (from === undefined || to === undefined || from.origin !== to.origin) return undefined;
  const [above, below] = [from, to].map(({ pathname }) => pathname.replace(/\/+$/, ""));
  if (above === undefined || below === undefined) return undefined;
  if (below === above) return "";
  return below.startsWith(`${above}/`) ? below.slice(above.length) : undefined;
}

/** Relative addresses are those of the document. Braces stay, which an address would escape. */
function absolute(url: string, address: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith("{") || address === undefined) return url;
  if (!URL.canParse(url, address)) return url;
  return new URL(url, address).href.replaceAll("%7B", "{").replaceAll("%7D", "}").replace(/\/$/, "");
}
