import { useEffect, useState } from "react";

/** An address in the memory of the page for what is shown; it goes with what shows it. */
export function useBlobAddress(content: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return address;
}
