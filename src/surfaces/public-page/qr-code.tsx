import { drawDark, qrModules } from "../../formats/qr-code/qr-modules.ts";

/** A QR code as an SVG with an accessible name. It is always dark on white, as scanners need it. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const modules = qrModules(text);
  const size = modules.length;
  let dark = "";
  drawDark(modules, (x, y, width) => {
    dark += `M${x} ${y}h${width}v1h-${width}z`;
  });
  return (
    <svg class="qr" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}
