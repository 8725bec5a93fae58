/*
 * Reports everything that is wrong with a value from outside, not just the first problem. Just enough for definitions
 * and stored records; no schema library, because this package stays small.
 */

/** Lists the problems of `value`; `at` is its place, for the message. */
export type Shape = (value: unknown, at: string) => readonly string[];

/** Text, by default not empty. `rule` answers what is wrong with it, if anything. */
export function text(rule: (value: string) => string | undefined = notEmpty): Shape {
  return (value, at) => {
    if (typeof value !== "string") return [`${at} must be text`];
    const problem = rule(value);
    return problem === undefined ? [] : [`${at} ${problem}`];
  };
}

/** Text that matches; `says` completes "… must be". */
export function matching(pattern: RegExp, says: string): Shape {
  return text((value) => (pattern.test(value) ? undefined : `must be ${says}`));
}

/** One of these values. */
export function oneOf(...values: readonly (string | boolean | null)[]): Shape {
  return (value, at) =>
    values.includes(value as string) ? [] : [`${at} must be ${values.map(String).join(" or ")}`];
}

/** A whole number from `least` to `most`. */
export function count(least = 0, most = Number.MAX_SAFE_INTEGER): Shape {
  const says = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
  return (value, at) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? []
      : [`${at} must be a whole number ${says}`];
}

/** A list of such things. */
export function list(item: Shape): Shape {
  return (value, at) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => item(one, `${at}[${index}]`))
      : [`${at} must be a list`];
}

/**
 * An object whose members are all of one shape, under any names (or names that match). Not names that every object
 * inherits: a look-up of one must not find the language's own member.
 */
export function record(item: Shape, names: RegExp = /./): Shape {
  return (value, at) => {
    if (!isObject(value)) return [`${at} must be an object`];
    return Object.entries(value).flatMap(([name, one]) =>
      names.test(name) && !(name in Object.prototype)
        ? item(one, `${at}.${name}`)
        : [`${at} has no member ${name}`],
    );
  };
}

/** An object with these members. Any other member is reported as a spelling mistake. */
export function object(members: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape {
  return (value, at) => {
    if (!isObject(value)) return [`${at || "the definition"} must be an object`];
    const dot = at === "" ? "" : `${at}.`;
    const missing = needed
      .filter((name) => value[name] === undefined)
      .map((name) => `${dot}${name} is missing`);
    const wrong = Object.entries(value).flatMap(([name, one]) => {
      if (one === undefined) return [];
      const shape = Object.hasOwn(members, name) ? members[name] : undefined;
      return shape === undefined
        ? [`${dot}${name} is not a field this version knows`]
        : shape(one, `${dot}${name}`);
    });
    return [...missing, ...wrong];
  };
}

/** Any of these; the problems of the first are reported. */
export function either(first: Shape, ...others: readonly Shape[]): Shape {
  return (value, at) => {
    const problems = first(value, at);
    return problems.length === 0 || others.some((other) => other(value, at).length === 0) ? [] : problems;
  };
}

function notEmpty(value: string): string | undefined {
  return value === "" ? "is empty" : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
