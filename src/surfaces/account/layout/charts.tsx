/** Figures, and charts drawn as SVG. Nothing in them is text: it stands beside them, where it keeps its size on a phone. */

/** A figure that leads to the list that it sums up. Several stand in an element of the class `tallies`. */
export const Figure = ({
  href,
  label,
  value,
  meta,
  look = "",
}: {
  href: string;
  label: string;
  value: string;
  meta?: string;
  look?: string;
}) => (
  <a class={`tally ${look}`} href={href}>
    <span class="label">{label}</span>
    <span class="value">{value}</span>
    {meta && <span class="meta">{meta}</span>}
  </a>
);

/** A pair of bars, such as what was invoiced in a month and what was paid. */
export interface Pair {
  /** What stands under the bars, and where there is little room. */
  label: string;
  short: string;
  /** What a pointer is told. */
  told: string;
  values: readonly [number, number];
}

const SLOT = 100;
const BAR = 34;
const HEIGHT = 1000;

/**
 * Bars in pairs over a scale of three lines. `name` is what a screen reader says of the whole; `scaleText` writes a
 * value of the scale.
 */
export const PairChart = ({
  name,
  pairs,
  series,
  scaleText,
}: {
  name: string;
  pairs: readonly Pair[];
  series: readonly [string, string];
  scaleText: (value: number) => string;
}) => {
  const { lowest, highest } = rangeOf(pairs.flatMap(({ values }) => values));
  const yOf = (value: number) => Math.round((HEIGHT * (highest - value)) / (highest - lowest));
  const width = pairs.length * SLOT;
  return (
    <div class="chart">
      <p class="legend" aria-hidden="true">
        {series.map((one, index) => (
          <span>
            <span class={`swatch series-${index}`} />
            {one}
          </span>
        ))}
      </p>
      <ul class="scale" aria-hidden="true">
        {[highest, (highest + lowest) / 2, lowest].map((value) => (
          <li>{scaleText(value)}</li>
        ))}
      </ul>
      <svg
        class="plot"
        role="img"
        aria-label={name}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {[0, HEIGHT / 2, HEIGHT].map((y) => (
          <line class="rule" x1="0" x2={width} y1={y} y2={y} />
        ))}
        {pairs.map(({ values, told }, slot) => (
          <g>
            <title>{told}</title>
            <rect class="hit" x={slot * SLOT} width={SLOT} height={HEIGHT} />
            {values.map((value, index) => (
              <rect
                class={`series-${index}`}
                x={slot * SLOT + SLOT / 2 + (index - 1) * (BAR + 2) + 1}
                width={BAR}
                y={yOf(Math.max(value, 0))}
                height={Math.abs(yOf(value) - yOf(0))}
              />
            ))}
          </g>
        ))}
      </svg>
      <ul class="labels" aria-hidden="true">
        {pairs.map(({ label, short }) => (
          <li>
            <span class="wide">{label}</span>
            <span class="narrow">{short}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A bar as long as a part of the whole. What it says stands beside it. */
export const PartBar = ({ part, whole, look }: { part: number; whole: number; look: string }) => (
  <svg class="part-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="1000" height="10" />
    <rect class={look} width={whole > 0 ? Math.round((1000 * part) / whole) : 0} height="10" />
  </svg>
);

const STEPS = [1, 2, 4, 5, 8, 10];

/** The ends of the scale: round numbers. It reaches below 0 only if a value does, and then as far as above. */
function rangeOf(values: readonly number[]): { lowest: number; highest: number } {
  const most = Math.max(1, ...values.map(Math.abs));
  const size = 10 ** Math.floor(Math.log10(most));
  const highest = (STEPS.find((step) => step * size >= most) ?? 10) * size;
  return { lowest: Math.min(...values) < 0 ? -highest : 0, highest };
}
