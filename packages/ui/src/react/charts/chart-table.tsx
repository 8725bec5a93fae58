import { useWords } from "../words.ts";
import { momentOf, type Point, type ChartStep } from "./points.ts";

/** The same series as a table, folded away. The newest stands first: it is what one looks for. */
export function ChartTable(props: {
  readonly title: string;
  readonly points: readonly Point[];
  readonly step: ChartStep;
  readonly say: (value: number) => string;
}) {
  const { title, points, step, say } = props;
  const { asTable, time, language } = useWords();
  return (
    <details className="chart-table">
      <summary>{asTable}</summary>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{time}</th>
            <th scope="col" className="cell-number">
              {title}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.at}>
              <th scope="row">{momentOf(point, step, language)}</th>
              <td className="cell-number">{say(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
