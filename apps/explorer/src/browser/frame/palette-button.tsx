import type { ApiEntry } from "@grantway/explorer/contract";
import { PaletteButton as Button } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { lazy } from "react";
import { frameWords } from "../words/frame.ts";

const load = () => import("./palette.tsx");
const Palette = lazy(async () => ({ default: (await load()).SearchPalette }));

/** Opens the search over everything. */
export function PaletteButton({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  return (
    <Button label={say("search")} load={load}>
      {(palette) => <Palette api={api} {...palette} />}
    </Button>
  );
}
