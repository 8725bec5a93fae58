/** Whether a host is in a list: by its name, or by `*.` and the name of a domain it is somewhere below. */
export function isHostIn(list: readonly string[], host: string): boolean {
  const name = host.toLowerCase();
  return list.some((one) =>
    one.startsWith("*.") ? name.endsWith(one.slice(1).toLowerCase()) : name === one.toLowerCase(),
  );
}

/** Whether a text can stand in such a list: a name without port, in ASCII. */
export function isHostPattern(text: string): boolean {
  return text.length <= 255 && /^(?:\*\.)?[a-z0-9]+(?:[.-][a-z0-9]+)*$/i.test(text);
}
