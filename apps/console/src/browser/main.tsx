import "./zod.ts";
import { Ui } from "@grantway/ui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/query-client.ts";
import { PreferencesProvider } from "./frame/preferences-context.tsx";
import { router } from "./router.tsx";

const root = document.getElementById("page");
if (root !== null) {
  createRoot(root).render(
    <PreferencesProvider>
      <Ui>
        <QueryClientProvider client={createQueryClient()}>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </Ui>
    </PreferencesProvider>,
  );
}
