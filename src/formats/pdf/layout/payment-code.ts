import { mainAmount } from "../../document/state-texts.ts";
import { paymentCode } from "../../qr-code/payment-code.ts";
import { qrModules } from "../../qr-code/qr-modules.ts";
import { WORDS } from "../../words/catalogue.ts";
import { type LayoutContext, wrap } from "./context.ts";
import type { Flow } from "./flow.ts";
import { drawIn, drawLines, MIDDLE, mark, RIGHT, STYLES } from "./page.ts";

/** The side of the code without its quiet zone, in points: 24 mm. */
const SIDE = 68;
/** The quiet zone is paper, and at most this wide in points: four of the modules of the smallest code. */
const GAP = 14;
/** To set the mask takes a tenth of the time that the best one takes to be found. */
const MASK = 0;

/** A QR code for a transfer, under the totals. */
export interface PaymentCode {
  modules: boolean[][];
  hint: string[];
  /** With its distance from what is above, in points. */
  height: number;
}

/** The EPC QR code that pays what the document asks for; null if none is possible, as `paymentCode` tells. */
export function layoutCode({ document }: LayoutContext): PaymentCode | null {
  const text = paymentCode(document, mainAmount(document).cents);
  if (text === null) return null;
  const { qrHint } = WORDS[document.locale].page;
  const hint = wrap(qrHint, STYLES.muted, RIGHT - MIDDLE - SIDE - GAP);
  return { modules: qrModules(text, MASK), hint, height: GAP + SIDE };
}

/** Draws the code at the right margin, so that it ends at `bottom`, with its hint beside it. */
export function placeCode(
  { page, structure }: Flow,
  { modules, hint }: PaymentCode,
  { document }: LayoutContext,
  bottom: number,
): void {
  const [x, y] = [RIGHT - SIDE, bottom - SIDE];
  const alt = WORDS[document.locale].page.qrCode;
  mark(page, structure.add("Figure", { alt, box: [x, y, RIGHT, bottom] }));
  page.push({ kind: "code", x, y, side: SIDE, modules });
  const top = y + (SIDE - hint.length * STYLES.muted.leading) / 2;
  drawIn(page, structure.add("P"), () => drawLines(page, hint, STYLES.muted, MIDDLE, top));
}
