/** How many rows are held free: as many as are seen at once on most screens. */
const held = 8;

/** Rows of the right height before the first ones come. Nothing is seen of them at first: what comes at once does not flicker. */
export function LoadingRows(props: {
  /** How many facts a row has, its name included. */
  readonly facts: number;
  readonly checks: boolean;
  readonly menus: boolean;
}) {
  const { facts, checks, menus } = props;
  const cells = [
    ...(checks ? ["cell-check"] : []),
    "cell-name",
    ...Array.from({ length: facts - 1 }, () => "cell-text"),
    ...(menus ? ["cell-menu"] : []),
  ];
  return (
    <tbody className="loading-rows" aria-hidden="true">
      {Array.from({ length: held }, (_, row) => (
        <tr key={row}>
          {cells.map((name, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- they are all alike, and none of them moves
            <td key={place} className={name}>
              <span className="loading-cell">{"\u00a0"}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
