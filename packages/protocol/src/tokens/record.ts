import type { Codec } from "./seal.ts";

/*
 * A sealed record is described once, as the list of its fields; how it is written and read, and its type, follow from the
 * list. A record is a JSON list of the values in the order of the fields: shorter than with names, and read by nobody but this
 * house. So a field keeps its place for as long as a record without it may still be in somebody's hands, and a new one comes last
 * and is optional.
 */

/** One field: its name in the record, and what may stand at its place. */
export interface Field<Name extends string, Value> {
  readonly name: Name;
  /** What `typeof` says of each of its values, and what else holds of them. */
  readonly type: "string" | "number" | "boolean" | "object";
  readonly holds: ((value: unknown) => boolean) | undefined;
  /** Whether there may be nothing at its place. */
  readonly mayLack: boolean;
  /** What is read where nothing is written, and is not written itself: what nearly every record says costs nothing. */
  readonly absent: Value | undefined;
}

/** The fields of a record, in the order they are written in. */
export type Fields = readonly Field<string, unknown>[];

/** A record of these fields. */
export type RecordOf<List extends Fields> = {
  readonly [One in Required<List[number]> as One["name"]]: ValueOf<One>;
} & {
  readonly [One in Optional<List[number]> as One["name"]]?: ValueOf<One>;
};

type ValueOf<One> = One extends Field<string, infer Value> ? Value : never;
type Optional<One> = One extends unknown ? (undefined extends ValueOf<One> ? One : never) : never;
type Required<One> = Exclude<One, Optional<One>>;

/** A text. */
export const text = kind<string>("string");
/** A whole number, a moment among them. */
export const number = kind<number>("number");
/** Yes or no. */
export const flag = kind<boolean>("boolean");
/** A list of texts. */
export const texts = kind<readonly string[]>("object", (value) => isListOf(value, isText));
/** A list of names with their values. */
export const pairs = kind<readonly Pair[]>("object", (value) => isListOf(value, isPair));

/** A name and its value. */
export type Pair = readonly [name: string, value: string];

/** A kind of field by what its values are. */
export function kind<Value>(
  type: Field<string, Value>["type"],
  holds?: (value: unknown) => boolean,
): <const Name extends string>(name: Name) => Field<Name, Value> {
  return (name) => ({ name, type, holds, mayLack: false, absent: undefined });
}

/** The field, where a record need not have it. */
export function optional<Name extends string, Value>(
  field: Field<Name, Value>,
): Field<Name, Value | undefined> {
  return { ...field, mayLack: true };
}

/** The field, which is written only where it differs from what nearly every record says. */
export function unless<Name extends string, Value>(
  field: Field<Name, Value>,
  absent: Value,
): Field<Name, Value> {
  return { ...field, mayLack: true, absent };
}

/** Writes and reads records of these fields. What is read beyond them, a later release wrote, and it is left alone. */
export function createCodec<const List extends Fields>(fields: List): Codec<RecordOf<List>> {
  const needed = fields.findLastIndex(({ mayLack }) => !mayLack) + 1;
  const empty: AnyRecord = Object.fromEntries(fields.map(({ name, absent }) => [name, absent]));

  const names = fields.map(({ name }) => name);
  const absents = fields.map(({ absent }) => absent);

  // Loops by number, for what is done to every token: an iterator takes longer than all the rest.
  return {
    encode(record: Readonly<AnyRecord>) {
      const values: unknown[] = [];
      for (let place = 0; place < names.length; place += 1) {
        const value = record[names[place] as string];
        if (value === undefined || value === absents[place]) continue;
        // What lacks is written only where something comes after it, as `null`.
        while (values.length < place) values.push(null);
        values.push(value);
      }
      while (values.length < needed) values.push(null);
      return values;
    },
    decode(values) {
      if (values.length < needed) return undefined;
      const record = { ...empty };
      const end = Math.min(values.length, fields.length);
      for (let place = 0; place < end; place += 1) {
        const { name, type, holds, mayLack } = fields[place] as List[number];
        const value = values[place];
        if (value === null && mayLack) continue;
        if (typeof value !== type || (holds !== undefined && !holds(value))) return undefined;
        record[name] = value;
      }
      return record as RecordOf<List>;
    },
  };
}

type AnyRecord = Record<string, unknown>;

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isPair(value: unknown): boolean {
  return isListOf(value, isText) && (value as readonly unknown[]).length === 2;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
