import type { OrganisationPermission } from "./operations/permission.ts";
import type { Attribution } from "./ports/attribution.ts";

/*
 * Whose things somebody may see and change. `perform` finds it out from the permissions of the caller, and whatever reads or
 * writes something that has an owner is told: a port holds to it in the transaction in which it writes, so nothing is done
 * to what was given to somebody else meanwhile. What is another's is to the caller as if it were not there.
 */

/** Everybody's, or what one person owns, by the id of that person. */
export type Whose = "everybody" | { readonly owner: string };

/** Something that has an owner, or is the platform's. */
export interface Owned {
  /** The person, by id; `null` for what is the platform's. */
  readonly owner: string | null;
}

/** Who does something, and to whose things they may do it. */
export interface Reaching extends Attribution {
  readonly whose: Whose;
}

/**
 * In which organisations something may be done: in all of them; where the role of this person has the permission, and in no
 * other than `only` if that is there; or in none.
 */
export type Within =
  | "everywhere"
  | "nowhere"
  | {
      readonly person: string;
      readonly needs: OrganisationPermission;
      readonly only?: string;
      /** What a program's token lets it do for the person at the most; absent for who does what their role may. */
      readonly atMost?: readonly OrganisationPermission[];
    };

/**
 * Who does something in an organisation. The port asks for their role in the transaction in which it writes: nobody does anything
 * in an organisation that they have left meanwhile.
 */
export interface Acting extends Attribution {
  readonly within: Within;
}

/** Whether it is one of theirs. */
export function isWithin(whose: Whose, { owner }: Owned): boolean {
  return whose === "everybody" || whose.owner === owner;
}

/** Whose something is that they make: who reaches everybody's makes it for the platform, unless they say otherwise. */
export function ownerOfNew(whose: Whose): Partial<Owned> {
  return whose === "everybody" ? {} : whose;
}

/** What is asked for, and of it only what is theirs; `undefined` where none of it can be. */
export function askedWithin<Filter extends { readonly owner?: string; readonly owned?: boolean }>(
  whose: Whose,
  asked: Filter,
): Filter | undefined {
  if (whose === "everybody") return asked;
  const { owner } = whose;
  if (asked.owned === false || (asked.owner ?? owner) !== owner) return undefined;
  return { ...asked, owner };
}
