import type { ReactNode } from "react";
import { ConsentPreview } from "./consent-preview.tsx";
import type { Previewed } from "./preview-address.ts";

/** A form, and beside it what people will be asked: on a narrow screen below it. */
export function Beside(props: {
  readonly title: string;
  readonly about: string;
  /** Absent where nobody is asked; then `instead` says why. */
  readonly previewed: Previewed | undefined;
  readonly instead: string;
  readonly children: ReactNode;
}) {
  const { title, about, previewed, instead, children } = props;
  return (
    <div className="beside">
      <div>{children}</div>
      <section className="beside-preview" aria-label={title}>
        <h2>{title}</h2>
        {previewed === undefined ? (
          <p>{instead}</p>
        ) : (
          <>
            <p className="quiet">{about}</p>
            <ConsentPreview title={title} previewed={previewed} />
          </>
        )}
      </section>
    </div>
  );
}
