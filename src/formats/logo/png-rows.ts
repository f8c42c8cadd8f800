/** Pixels row by row, and the PNG filter of each row: the uploaded one, because its encoder chose it well. */
export interface Rows {
  bytes: Uint8Array;
  filters: Uint8Array;
}

/**
 * Undoes the row filters of PNG (its specification, section 9). Each row of `length` bytes follows a byte for
 * its filter; `step` is the distance in bytes to the pixel on the left. Null if a filter is unknown.
 */
export function unfilter(filtered: Uint8Array, length: number, step: number): Rows | null {
  const height = filtered.length / (length + 1);
  const filters = Uint8Array.from({ length: height }, (_, row) => filtered[row * (length + 1)] ?? 0);
  if (filters.some((filter) => filter > 4)) return null;
  const bytes = new Uint8Array(length * height);
  const nothing = new Uint8Array(length);
  for (let row = 0; row < height; row++) {
    const line = bytes.subarray(row * length, (row + 1) * length);
    const above = row === 0 ? nothing : bytes.subarray((row - 1) * length, row * length);
    line.set(filtered.subarray(row * (length + 1) + 1, (row + 1) * (length + 1)));
    addPredictions(filters[row] ?? 0, line, above, step);
  }
  return { bytes, filters };
}

/** Filters rows again: the inverse of `unfilter`. */
export function refilter({ bytes, filters }: Rows, length: number, step: number): Uint8Array {
  const filtered = new Uint8Array((length + 1) * filters.length);
  const nothing = new Uint8Array(length);
  for (let row = 0; row < filters.length; row++) {
    const line = bytes.subarray(row * length, (row + 1) * length);
    const above = row === 0 ? nothing : bytes.subarray((row - 1) * length, row * length);
    const target = filtered.subarray(row * (length + 1), (row + 1) * (length + 1));
    target[0] = filters[row] ?? 0;
    target.set(line, 1);
    subtractPredictions(filters[row] ?? 0, line, { target, above, step });
  }
  return filtered;
}

// Both loops run once per byte, so they look their bytes up without a function in between.

function addPredictions(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let index = 0; index < line.length; index++) {
    const left = index < step ? 0 : (line[index - step] as number);
    const aboveLeft = index < step ? 0 : (above[index - step] as number);
    line[index] = (line[index] as number) + predict(filter, left, above[index] as number, aboveLeft);
  }
}

function subtractPredictions(
  filter: number,
  line: Uint8Array,
  { target, above, step }: { target: Uint8Array; above: Uint8Array; step: number },
): void {
  if (filter === 0) return;
  for (let index = 0; index < line.length; index++) {
    const left = index < step ? 0 : (line[index - step] as number);
    const aboveLeft = index < step ? 0 : (above[index - step] as number);
    target[index + 1] = (line[index] as number) - predict(filter, left, above[index] as number, aboveLeft);
  }
}

function predict(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const toLeft = Math.abs(above - aboveLeft);
  const toAbove = Math.abs(left - aboveLeft);
  const toAboveLeft = Math.abs(left + above - aboveLeft - aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}
