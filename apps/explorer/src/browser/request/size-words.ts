import { useFormats } from "@grantway/words/react";

/** Bytes as people say them: "1.2 MB". */
export function useSizeWords(): (bytes: number) => string {
  const { number } = useFormats();
  return (bytes) => {
    if (bytes < 1_000) return `${number(bytes)} B`;
    const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
    return `${number(Math.round(size * 10) / 10)} ${unit}`;
  };
}
