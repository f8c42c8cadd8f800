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

/**
 * Draws the dark modules as the fewest rectangles that lie within a row each. Their places count from the upper
 * left corner.
 */
export function drawDark(
  modules: readonly (readonly boolean[])[],
  draw: (x: number, y: number, width: number) => void,
): void {
  modules.forEach((row, y) => {
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, x)) {
      const start = x;
      while (row[x]) x++;
      draw(start, y, x - start);
    }
  });
}
