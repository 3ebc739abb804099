/** QR codes as pictures. */
import type { QrCode } from './qr-code.ts';

/** Light modules around a code, which readers look for. */
const QUIET_ZONE = 4;

/** Side of a code with the light modules around it, and its dark modules as the path of an SVG. */
export function qrPath(code: QrCode): { readonly side: number; readonly path: string } {
  const path = code.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z` : [])),
  );
  return { side: code.length + 2 * QUIET_ZONE, path: path.join('') };
}

/** The text of an SVG file. */
export function qrSvg(code: QrCode): string {
  const { side, path } = qrPath(code);
  const ground = `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`;
  const size = `viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}<path d="${path}"/></svg>\n`;
}
