import type { DeliveryKind, DeliveryStatus } from "../../../schema/vocabularies/deliveries.ts";
import type { Told } from "./told.ts";

/** What the pages of an invoice and of a credit note have in common. */
export interface DocumentWords {
  pdf: string;
  download: string;
  preview: string;
  more: string;
  edit: string;
  send: string;
  sendAgain: string;
  finalize: string;
  archive: string;
  restore: string;
  archived: string;
  remove: string;
  removeSure: string;
  messages: {
    title: string;
    none: string;
    states: Readonly<Record<DeliveryStatus, string>>;
    kinds: Readonly<Record<DeliveryKind, string>>;
    held: string;
    simulated: string;
    automatic: string;
  };
  link: {
    title: string;
    /** What whoever has it can do: see the document, and pay where something is due. */
    sees: string;
    pays: string;
    replace: string;
    replaceSure: string;
  };
  files: {
    title: string;
    public: string;
    attach: string;
    private: string;
    remove: string;
    removeSure(name: string): string;
    add: string;
    file: string;
    /** What may be added: the kinds of files, and how large one may be. */
    detail: Told<"types" | "most_bytes">;
    share: string;
    hide: string;
    /** Said of a file that can no longer be removed. */
    issued: string;
    missing: string;
    tooLarge: Told<"most_bytes">;
    invalid: Told<"types">;
  };
  comments: { title: string; add: string; text: string; public: string; stays: string };
  timeline: string;
  requirements: {
    title: string;
    warnings: string;
    mendDraft: string;
    mendClient: string;
    mendBusiness: string;
  };
}
