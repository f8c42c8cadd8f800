import encodeQR from "qr";

/** The width of the white border around the code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The modules of a QR code with error correction M, quiet zone included; true is dark. */
export const qrModules = (text: string): boolean[][] =>
  encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });

/** A QR code as an SVG with an accessible name. It is always dark on white, as scanners need it. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const modules = qrModules(text);
  const size = modules.length;
  return (
    <svg class="qr" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={modules.map(runsOf).join("")} />
    </svg>
  );
}

/** The dark runs of a row, as rectangles of an SVG path. */
function runsOf(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x + 1 - start;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
