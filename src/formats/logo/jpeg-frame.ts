import { COEFFICIENTS, NonzeroCoefficients } from "./jpeg-blocks.ts";
import { damaged, requireLength, type Segment, segmentOf } from "./jpeg-segments.ts";
import { checkLogoSize, LogoError } from "./logo-pack.ts";

const FRAMES = { baseline: 0xc0, extended: 0xc1, progressive: 0xc2 } as const;
/** In pixels of a channel. */
const BLOCK_SIDE = 8;
/** No scan told of a coefficient yet. */
export const UNTOLD = -1;

/** A channel, such as brightness; ITU T.81 calls it a component. */
export interface Channel {
  id: number;
  /** How many blocks stand side by side and one above the other in a unit of several channels. */
  across: number;
  down: number;
  /** The place of its quantization table. */
  quantization: number;
  /** How many blocks a scan of this channel alone has. */
  blocks: number;
  /** The lowest bit that scans told so far, for each coefficient. */
  told: Int8Array;
  /** What the passes of a progressive image told so far; empty in others. */
  nonzero: NonzeroCoefficients;
}

export interface Frame {
  width: number;
  height: number;
  isProgressive: boolean;
  /** One for gray, three for colours. */
  channels: Channel[];
  /** How many units a scan of several channels has. */
  units: number;
  /** The segment that tells all this. */
  header: Uint8Array;
}

/** Frame headers are C0 to CF, except C4 and CC (tables) and C8 (reserved). */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether some scan told of a channel at all. */
export const isShown = ({ told }: Channel): boolean => told[0] !== UNTOLD;

/** Reads the header of the image. */
export function readFrame({ marker, content }: Segment): Frame {
  const [precision = 0, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, channelCount = 0] =
    content;
  if (!Object.values<number>(FRAMES).includes(marker) || precision !== 8)
    throw new LogoError("the JPEG is of a rare kind; save it as baseline or progressive, 8 bits");
  if (channelCount === 4) throw new LogoError("the JPEG is in CMYK; save it in RGB");
  if (channelCount !== 1 && channelCount !== 3) throw new LogoError("the JPEG is neither RGB nor gray");
  requireLength(content, 6 + 3 * channelCount);
  const width = (widthHigh << 8) | widthLow;
  const height = (heightHigh << 8) | heightLow;
  checkLogoSize(width, height);
  const isProgressive = marker === FRAMES.progressive;
  const size = { width, height, isProgressive };
  return { ...size, ...channelsOf(content, size), header: segmentOf(marker, content) };
}

function channelsOf(
  content: Uint8Array,
  { width, height, isProgressive }: Pick<Frame, "width" | "height" | "isProgressive">,
): Pick<Frame, "channels" | "units"> {
  const fields = Array.from({ length: content[5] ?? 0 }, (_, index) => {
    const [id = 0, sampling = 0, quantization = 0] = content.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15, quantization };
  });
  if (new Set(fields.map(({ id }) => id)).size < fields.length) throw damaged();
  if (!fields.every(({ across, down }) => isSampling(across) && isSampling(down))) throw damaged();
  const mostAcross = Math.max(...fields.map(({ across }) => across));
  const mostDown = Math.max(...fields.map(({ down }) => down));
  return {
    units: blocksOf(width / mostAcross, height / mostDown),
    channels: fields.map((field) => {
      const blocks = blocksOf((width * field.across) / mostAcross, (height * field.down) / mostDown);
      const told = new Int8Array(COEFFICIENTS).fill(UNTOLD);
      return { ...field, blocks, told, nonzero: new NonzeroCoefficients(isProgressive ? blocks : 0) };
    }),
  };
}

const isSampling = (factor: number) => factor >= 1 && factor <= 4;

const blocksOf = (width: number, height: number) =>
  Math.ceil(width / BLOCK_SIDE) * Math.ceil(height / BLOCK_SIDE);
