/** How many it is in all. */
export function sumOfCounts(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
