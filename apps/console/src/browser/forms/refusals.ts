/** What the server found wrong with what was sent: one sentence for each JSON pointer (RFC 6901). */
export type Refusals = ReadonlyMap<string, string>;

/** Nothing was refused. */
export const noRefusals: Refusals = new Map();

/** Of the problems of an answer, those that point into the body. The first of a place counts: it is mended first. */
export function readRefusals<Wrong extends { readonly pointer: string; readonly in: string }>(
  errors: readonly Wrong[],
  tell: (wrong: Wrong) => string,
): Refusals {
  const own = errors.filter((error) => error.in === "body").toReversed();
  return new Map(own.map((error) => [error.pointer, tell(error)]));
}

/** Of a member as a whole. */
export function refusalOf(refusals: Refusals, member: string): string | undefined {
  return refusals.get(`/${member}`);
}

/** Of the places of a list, by place. */
export function refusalsOfPlaces(refusals: Refusals, member: string): ReadonlyMap<number, string> {
  const beginning = `/${member}/`;
  return new Map(
    [...refusals]
      .filter(([pointer]) => pointer.startsWith(beginning))
      .map(([pointer, detail]) => [Number(pointer.slice(beginning.length).split("/")[0]), detail]),
  );
}

/** Without those of a member that was changed meanwhile. */
export function withoutMember(refusals: Refusals, member: string): Refusals {
  if (![...refusals.keys()].some((pointer) => isOf(pointer, member))) return refusals;
  return new Map([...refusals].filter(([pointer]) => !isOf(pointer, member)));
}

/** Where each is shown: the id of its control, the member it belongs to, and whether the form has a field for it. */
export function placed(
  refusals: Refusals,
  members: readonly string[],
): readonly { readonly id: string; readonly member: string | undefined; readonly message: string }[] {
  return [...refusals].map(([pointer, message]) => {
    const [member = "", ...places] = pointer.slice(1).split("/");
    return members.includes(member)
      ? { id: [member, ...places].join("."), member, message }
      : { id: pointer, member: undefined, message };
  });
}

function isOf(pointer: string, member: string): boolean {
  return pointer === `/${member}` || pointer.startsWith(`/${member}/`);
}
