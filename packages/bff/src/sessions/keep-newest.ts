/** Puts something into a memory of at most so many, in place of the oldest. */
export function keepNewest<K, V>(memory: Map<K, V>, key: K, value: V, most: number): void {
  memory.delete(key);
  const [oldest] = memory.keys();
  if (memory.size >= most && oldest !== undefined) memory.delete(oldest);
  memory.set(key, value);
}
