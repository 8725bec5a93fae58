/** The id that an API of this name gets, which the address to register has in it. The server has the same rule. */
export function ownIdOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 24);
  return `own-${plain === "" ? "api" : plain}`;
}
