/** The colours and styles of an email: inline ones for light mode, and what replaces them in dark mode. */

export const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** For text of others, in which a word may be longer than a line. */
export const WRAP = "overflow-wrap:anywhere;word-break:break-word";
export const WHOLE = "white-space:nowrap";

export const GROUND = "#f6f7f9";
export const PAPER = "#ffffff";
export const INK = "#151922";
export const DIM = "#565e6c";
export const TONES = { open: INK, late: "#b0201a", paid: "#13653a" } as const;
export const LINE = "1px solid #e0e4ea";

/** Stands for the seller's colour. */
const ACCENT = "$accent";

/** What an element of a class has in dark mode, instead of its inline styles. */
const DARK = Object.entries({
  ground: { "background-color": "#101318" },
  plate: { padding: "8px" },
  paper: { "background-color": "#1a1e25", "border-color": "#303743" },
  ink: { color: "#eef1f5" },
  open: { color: "#eef1f5" },
  dim: { color: "#a7afbd" },
  late: { color: "#ffb1a9" },
  paid: { color: "#86e0ae" },
  rule: { "border-color": "#303743" },
  button: { "background-color": ACCENT, color: "#101318" },
  link: { color: ACCENT },
}).map(([name, styles]) => ({
  name,
  rules: Object.entries(styles).map(([property, value]) => `${property}:${value}!important`),
}));

/** Programs that underline what they take for an appointment or an address let it keep its look. */
const DETECTED = "a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}";

const APPLE = DARK.map(({ name, rules }) => `.${name}{${rules.join(";")}}`).join("\n");

/** Outlook marks an element whose colour (c) or background (b) it has changed, and the message around it. */
const OUTLOOK = DARK.flatMap(({ name, rules }) =>
  rules.map((rule) => {
    const mark = rule.startsWith("color:") ? "[data-ogsc]" : "[data-ogsb]";
    return `${mark} .${name},.${name}${mark}{${rule}}`;
  }),
).join("\n");

const SHEETS = [
  `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){
.wide{width:100%!important}
.stack{display:block!important;width:auto!important;padding:0 0 8px!important;font-size:16px!important}
.name{padding:4px 0 0!important;font-size:14px!important}
}
@media (max-width:360px){
.cell{display:block!important;width:auto!important;padding:0 0 8px!important}
th.cell{padding:4px 0 0!important}
}
@media (prefers-color-scheme:dark){
${APPLE}
}`,
  `${DETECTED}\n${OUTLOOK}`,
];

/**
 * Two style sheets, as Gmail drops a whole one for a selector that it does not know. Gmail's programs turn
 * light grounds dark and dark text light by themselves, which the inline colours allow for. `accent` is the
 * seller's `#rrggbb` for dark mode.
 */
export const styleSheets = (accent: string): string[] =>
  SHEETS.map((sheet) => sheet.replaceAll(ACCENT, accent));

/** Fills the preview line behind the preheader, so that no program shows the beginning of the message there. */
export const PREVIEW_END = "\u034f\u200c\u00a0\u2007\u00ad".repeat(60);
