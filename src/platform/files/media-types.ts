/** What people call the types of files, and the names that fit them. */
import type { MediaType } from "../../schema/vocabularies/media-types.ts";

/** What people call a type, and the extensions of its files, the usual one first. */
const KINDS: Record<MediaType, { word: string; extensions: readonly string[] }> = {
  "application/pdf": { word: "PDF", extensions: ["pdf"] },
  "image/png": { word: "PNG", extensions: ["png"] },
  "image/jpeg": { word: "JPEG", extensions: ["jpg", "jpeg"] },
  "text/csv": { word: "CSV", extensions: ["csv"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { word: "XLSX", extensions: ["xlsx"] },
  "application/vnd.oasis.opendocument.spreadsheet": { word: "ODS", extensions: ["ods"] },
};

/** What people call a type: `PDF`, `XLSX`. */
export const wordFor = (type: MediaType): string => KINDS[type].word;

const extensionsOf = (type: MediaType): readonly string[] => KINDS[type].extensions;

/** Whether a file's name ends as a file of its type does. */
export const nameFits = (name: string, type: MediaType): boolean =>
  extensionsOf(type).some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** Why a name does not fit its file, and which would. */
export const misnamed = (name: string, type: MediaType): string =>
  `By its bytes this is ${wordFor(type)}, so its name must end in .${extensionsOf(type).join(" or .")}; \`${name}\` does not.`;
