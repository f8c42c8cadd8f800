/** The number of points of the tone curve: enough that no step is visible in eight bits. */
const CURVE_POINTS = 256;
const TAG_ENTRY_LENGTH = 12;
const HEADER_LENGTH = 128;

/** The profile connection space's white, and sRGB's primaries (IEC 61966-2-1) adapted to it (Bradford). */
const D50 = [0.9642, 1, 0.8249] as const;
const RED = [0.4360657, 0.2224884, 0.013916] as const;
const GREEN = [0.3851471, 0.7168732, 0.0970764] as const;
const BLUE = [0.1430664, 0.0606079, 0.7140961] as const;

/** A small sRGB display profile (ICC 2.1), which defines the document's colours. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: [signature: string, data: number[]][] = [
    ["desc", description("sRGB")],
    ["cprt", [...ascii("text"), ...uint32(0), ...ascii("Public domain"), 0]],
    ["wtpt", xyz(D50)],
    ["rXYZ", xyz(RED)],
    ["gXYZ", xyz(GREEN)],
    ["bXYZ", xyz(BLUE)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const directory = [...uint32(tags.length)];
  const body: number[] = [];
  const positions = new Map<number[], number>();
  const bodyStart = HEADER_LENGTH + 4 + tags.length * TAG_ENTRY_LENGTH;
  for (const [signature, data] of tags) {
    let position = positions.get(data);
    if (position === undefined) {
      position = bodyStart + body.length;
      positions.set(data, position);
      body.push(...data, ...new Array<number>(-data.length & 3).fill(0));
    }
    directory.push(...ascii(signature), ...uint32(position), ...uint32(data.length));
  }
  return Uint8Array.from([...header(bodyStart + body.length), ...directory, ...body]);
}

function header(size: number): number[] {
  const fields = [
    ...uint32(size),
    ...uint32(0),
    ...uint32(0x02100000),
    ...ascii("mntrRGB XYZ "),
    // The profile's date: 1 January 2026.
    ...[0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
    ...ascii("acsp"),
    ...new Array<number>(28).fill(0),
    ...D50.flatMap(fixedPoint),
  ];
  return [...fields, ...new Array<number>(HEADER_LENGTH - fields.length).fill(0)];
}

function description(name: string): number[] {
  const unicodeAndScriptCode = new Array<number>(4 + 4 + 2 + 1 + 67).fill(0);
  return [
    ...ascii("desc"),
    ...uint32(0),
    ...uint32(name.length + 1),
    ...ascii(name),
    0,
    ...unicodeAndScriptCode,
  ];
}

function toneCurve(): number[] {
  const points = Array.from({ length: CURVE_POINTS }, (_, index) => {
    const encoded = index / (CURVE_POINTS - 1);
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    const value = Math.round(linear * 0xffff);
    return [value >> 8, value & 0xff];
  });
  return [...ascii("curv"), ...uint32(0), ...uint32(CURVE_POINTS), ...points.flat()];
}

function xyz(values: readonly number[]): number[] {
  return [...ascii("XYZ "), ...uint32(0), ...values.flatMap(fixedPoint)];
}

/** ICC's s15Fixed16Number. */
function fixedPoint(value: number): number[] {
  return uint32(Math.round(value * 0x10000));
}

function uint32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
