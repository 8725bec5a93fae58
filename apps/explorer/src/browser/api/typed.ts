/** What stands in an address in place of an operation, where one types an address of the API by hand. */
export const typedOperation = "~";

/** The operation that an address names; `undefined` where none is chosen, and for one that is typed. */
export function documentedOperation(operation: string | undefined): string | undefined {
  return operation === typedOperation ? undefined : operation;
}
