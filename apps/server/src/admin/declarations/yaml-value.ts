import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";

/** A member of an object or a place in a list, from the outside in. */
export type Path = readonly (string | number)[];

/** Where a value begins, or the name of the member it is; and the same of what it holds. */
export interface Place {
  readonly offset: number;
  readonly parts: ReadonlyMap<string | number, Place>;
}

/** The value of a document, where its parts begin, and what JSON does not have. */
export interface ReadValue {
  readonly value: unknown;
  readonly place: Place;
  readonly problems: readonly { readonly offset: number; readonly problem: string }[];
}

/** Of one document, its aliases resolved: what holds so many declares more than an instance may have. */
const mostValues = 1_000_000;
const mostProblems = 20;

interface Read {
  readonly value: unknown;
  readonly place: Place;
  /** How many values it is. */
  readonly size: number;
}

/**
 * Reads a document into the value that JSON would have, its aliases resolved. What an alias stands for is read once and counted
 * each time, so that a few lines cannot hold millions of values.
 */
export function readValue(root: Node | null): ReadValue {
  const problems: { offset: number; problem: string }[] = [];
  const anchors = new Map<string, Read | "open">();
  let left = mostValues;

  function refuse(offset: number, problem: string): Read {
    if (problems.length < mostProblems) problems.push({ offset, problem });
    return { value: undefined, place: { offset, parts: new Map() }, size: 1 };
  }

  function read(node: Node | null, offset: number): Read {
    if (--left < 0) return refuse(offset, tooMany);
    if (node === null) return leaf(null, offset);
    if (isAlias(node)) return readAlias(node.source, offset);
    const { anchor } = node;
    if (anchor !== undefined) anchors.set(anchor, "open");
    const before = left;
    const inside = readInside(node, offset);
    const whole = { ...inside, size: before - left + 1 };
    if (anchor !== undefined) anchors.set(anchor, whole);
    return whole;
  }

  function readAlias(name: string, offset: number): Read {
    const target = anchors.get(name);
    if (target === undefined) return refuse(offset, `Nothing before it has the anchor &${name}.`);
    if (target === "open") return refuse(offset, `It stands within &${name} itself, so it has no end.`);
    left -= target.size;
    return left < 0 ? refuse(offset, tooMany) : target;
  }

  function readInside(node: Node, offset: number): Omit<Read, "size"> {
    if (isScalar(node)) return leaf(node.value, offset);
    const parts = new Map<string | number, Place>();
    if (isSeq<Node | null>(node)) {
      const value = node.items.map((item, index) => {
        const part = read(item, item?.range?.[0] ?? offset);
        parts.set(index, part.place);
        return part.value;
      });
      return { value, place: { offset, parts } };
    }
    if (!isMap<Node, Node | null>(node)) return refuse(offset, "It is nothing that JSON has.");
    const members = node.items.flatMap((pair) => readMember(pair, offset, parts));
    return { value: Object.fromEntries(members), place: { offset, parts } };
  }

  function readMember(
    { key, value }: Pair<Node, Node | null>,
    around: number,
    parts: Map<string | number, Place>,
  ): readonly [string, unknown][] {
    const offset = key.range?.[0] ?? around;
    if (!isScalar(key) || typeof key.value !== "string") {
      refuse(offset, "The name of a member is plain text.");
      return [];
    }
    if (parts.has(key.value)) refuse(offset, "It is said more than once.");
    if (key.anchor !== undefined) anchors.set(key.anchor, leaf(key.value, offset));
    const part = read(value, offset);
    parts.set(key.value, { ...part.place, offset });
    return [[key.value, part.value]];
  }

  const { value, place } = read(root, root?.range?.[0] ?? 0);
  return { value, place, problems };
}

const tooMany = `It holds more than ${mostValues} values.`;

function leaf(value: unknown, offset: number): Read {
  return { value, place: { offset, parts: new Map() }, size: 1 };
}
