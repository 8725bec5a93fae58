import { OverlayRoom, Ui } from "@grantway/ui/react";
import { createRoot } from "react-dom/client";
import { AskingPart } from "./asking-part.tsx";
import { ChoosingPart } from "./choosing-part.tsx";
import { FormPart } from "./form-part.tsx";
import { german } from "./german.ts";
import { ChartPart } from "./chart-part.tsx";
import { ListPart } from "./list-part.tsx";
import { StatesPart } from "./states-part.tsx";
import { TellingPart } from "./telling-part.tsx";
import { ThingPart } from "./thing-part.tsx";

/* Every component in use, for the tests that need a browser. `?words=de` has them speak German, `?dir=rtl` turns them round. */

const asked = new URLSearchParams(location.search);
const direction = asked.get("dir") === "rtl" ? "rtl" : "ltr";
document.documentElement.dir = direction;
const inGerman = asked.get("words") === "de" ? { words: german } : {};

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <Ui {...inGerman} direction={direction}>
      <main>
        <h1>Components</h1>
        <OverlayRoom>
          <TellingPart />
          <FormPart />
          <ChoosingPart />
          <ThingPart />
          <AskingPart />
          <StatesPart />
          <ListPart />
          <ChartPart />
        </OverlayRoom>
      </main>
    </Ui>,
  );
}
