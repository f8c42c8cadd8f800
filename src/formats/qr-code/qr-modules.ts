import encodeQR from "qr";

/** The width of the white border around the code, in modules (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/**
 * The modules of a QR code with error correction M, quiet zone included; true is dark. The standard has the writer
 * try eight masks and score each, which takes a dozen times as long. A reader learns the mask from the code, and
 * reads any, so `mask` may be set where time counts.
 */
export const qrModules = (text: string, mask?: number): boolean[][] =>
  encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE, mask });

/** Dark modules that stand side by side in a row, counted from the upper left corner. */
export interface DarkRun {
  x: number;
  y: number;
  width: number;
}

/** The dark modules as the fewest rectangles that lie within a row each: what a picture of the code fills. */
export const darkRuns = (modules: readonly (readonly boolean[])[]): DarkRun[] => modules.flatMap(runsOf);

function runsOf(row: readonly boolean[], y: number): DarkRun[] {
  const runs: DarkRun[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    runs.push({ x: start, y, width: x + 1 - start });
  }
  return runs;
}
