import type { Say } from "@grantway/words";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import type { documentMessages } from "../words/en/document.ts";
import { documentWords } from "../words/document.ts";
import type { DocumentProblem } from "./api-document.ts";

type Sentence = (
  say: Say<typeof documentMessages, ReactNode>,
  told: { readonly place: string; readonly detail: string },
) => string;

const sentences: Readonly<Record<DocumentProblem["code"], Sentence>> = {
  empty: (say) => say("empty"),
  "too-large": (say, { detail }) => say("tooLarge", { size: detail }),
  "yaml-too-large": (say, { detail }) => say("yamlTooLarge", { size: detail }),
  "not-json": (say, { detail }) => say("notJson", { why: detail }),
  "not-yaml": (say, { detail }) => say("notYaml", { why: detail }),
  "too-deep": (say) => say("tooDeep"),
  "not-an-object": (say) => say("notAnObject"),
  swagger: (say, { detail }) => say("swagger", { version: detail }),
  "not-openapi": (say, { detail }) =>
    detail === "" ? say("notOpenapi") : say("notOpenapiTitle", { title: detail }),
  "no-operations": (say) => say("noOperations"),
  "unknown-version": (say, { detail }) => say("unknownVersion", { version: detail }),
  "too-many-operations": (say, { detail }) => say("tooManyOperations", { count: detail }),
  "broken-path": (say, { place }) => say("brokenPath", { place }),
  "broken-operation": (say, { place }) => say("brokenOperation", { place }),
  "broken-parameter": (say, { place }) => say("brokenParameter", { place }),
  "broken-reference": (say, { place }) => say("brokenReference", { place }),
  "broken-schema": (say, { detail }) => say("brokenSchema", { detail }),
  "outside-reference": (say, { place }) => say("outsideReference", { place }),
  "schema-too-large": (say) => say("schemaTooLarge"),
};

/** What is wrong with a document, as a sentence: what was read of it, and what not. */
export function useDocumentProblemWords(): (problem: DocumentProblem) => string {
  const say = useWords(documentWords);
  return ({ code, place = "", detail = "" }) => sentences[code](say, { place, detail });
}
