import { Ui } from "@grantway/ui/react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <Ui>
      <App />
    </Ui>,
  );
}
