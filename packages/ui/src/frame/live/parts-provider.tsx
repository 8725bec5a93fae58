import { Ui } from "@grantway/ui/react";
import { languages } from "@grantway/words";
import { useFormats, useLanguage, useWords } from "@grantway/words/react";
import { type ReactNode, useMemo } from "react";
import { partsWords } from "../words/parts.ts";
import { partWords } from "../part-words.ts";

/** Gives the components the language of the page and its direction. Suspended while the words are on their way. */
export function PartsProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const say = useWords(partsWords);
  const formats = useFormats();
  const words = useMemo(() => partWords(say, formats, language), [say, formats, language]);
  return (
    <Ui words={words} direction={languages[language].direction}>
      {children}
    </Ui>
  );
}
