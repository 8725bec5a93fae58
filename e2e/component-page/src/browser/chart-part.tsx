import { Chart } from "@grantway/ui/react";

const hour = 3_600_000;
const values = [3, 5, 2, 0, 0, 1, 4, 12, 31, 40, 38, 29, 22, 35, 41, 44, 39, 30, 24, 17, 11, 9, 6, 4];
const first = Date.UTC(2026, 10, 28, 0);

/** A day of a series, hour by hour. */
export function ChartPart() {
  return (
    <Chart
      title="Sign-ins"
      summary="4 sign-ins in the last hour"
      points={values.map((value, place) => ({ at: first + place * hour, value }))}
      step="hour"
      say={(value) => `${value} sign-ins`}
    />
  );
}
