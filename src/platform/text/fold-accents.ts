/**
 * The letters of Latin alphabets that have no decomposition in Unicode, under what stands for them where only
 * A to Z are at hand. Letters that only phonetics or old manuscripts know stand for themselves.
 */
const LETTERS = [
  "a:ɐɑɒⱥ ae:æ b:ƀƃɓʙ c:ƈȼɕʗ d:ðđƌƍȡɖɗ db:ȸ e:ǝɇɘəɛɜɝɞʚⱸⱻ f:ƒ g:ǥɠɡɢɣʛ gh:ƣ h:ħɥɦʜʮʯⱨⱶ hv:ƕ i:ıɨɩɪ",
  "j:ȷɉɟʄʝ k:ƙʞⱪ l:łƚƛȴɫɬɭʟⱡ m:ɯɰɱ n:ŋƞȵɲɳɴ o:øɔɤɵⱺ oe:œɶ ou:ȣ p:ƥ q:ĸɋʠ qp:ȹ r:ɍɹɺɻɼɽɾɿʀʁⱹ",
  "s:ƨƪȿʂʃẜẝ ss:ß t:ŧƫƭȶʇʈⱦ th:þ u:ʉʊ v:ʋʌⱱⱴ w:ƿʍⱳ y:ƴȝɏʎʏỿ z:ƶƹƺȥɀʐʑʒⱬ",
];

/** Besides letters: the final sigma, and the apostrophes that typewriters write alike. */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["ς", "σ"],
  ["ʼ", "'"],
  ["’", "'"],
  ...LETTERS.flatMap((line) => line.split(" ")).flatMap((entry) => {
    const [plain = "", letters = ""] = entry.split(":");
    return Array.from(letters, (letter): [string, string] => [letter, plain]);
  }),
]);

const REPLACED = new RegExp(`[${[...REPLACEMENTS.keys()].join("")}]`, "gu");

/**
 * Text without case and accents, for search and order: `Élodie ÅSE-ĐOKIĆ` becomes `elodie ase-dokic`. Of
 * ASCII, it does what SQLite's `lower()` does. Clients, contacts, products and invoices keep text that was folded
 * here, so a change of this needs a migration of them all.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(REPLACED, (letter) => REPLACEMENTS.get(letter) ?? letter);
}
