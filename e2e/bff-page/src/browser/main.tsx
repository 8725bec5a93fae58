import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BffProvider } from "@grantway/bff/react";
import { Live } from "./live.tsx";
import { Notes } from "./notes.tsx";
import { Who } from "./who.tsx";

/* A small app in front of a BFF, as somebody would write it with the hooks: who is signed in, a form, what is live. */

const place = document.querySelector("#page");
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <BffProvider>
        <main>
          <Who />
          <Notes />
          <Live />
        </main>
      </BffProvider>
    </StrictMode>,
  );
