import { fileURLToPath } from "node:url";
import { builtPage as built, type PageFile } from "@grantway/built-page";

/** The files of the page of `grantway serve`, building them first when they are not up to date; see docs/adr/0010. */
export function builtPage({
  say,
}: {
  readonly say: (sentence: string) => void;
}): Promise<readonly PageFile[]> {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const inputs = ["../../packages/ui/package.json", "../../packages/ui/src"];
  return built({ name: "the page of grantway serve", folder, inputs, base: "/" }, say);
}

export type { PageFile };
