const DIGIT_ZERO = 0x30;
/** Bytes that are escaped in a string. A carriage return would be read as a line feed. */
const [OPEN, CLOSE, BACKSLASH, CARRIAGE_RETURN] = [0x28, 0x29, 0x5c, 0x0d] as const;

/**
 * Writes ASCII, byte by byte, into memory that grows. Thousands of small strings, joined and encoded in the end, take
 * longer and leave work for the garbage collector.
 */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written so far, valid until the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Begins anew in the same memory. */
  clear(): this {
    this.#length = 0;
    return this;
  }

  ascii(text: string): this {
    const start = this.#length;
    const bytes = this.#extend(text.length);
    for (let index = 0; index < text.length; index++) bytes[start + index] = text.charCodeAt(index);
    return this;
  }

  append(bytes: Uint8Array): this {
    const start = this.#length;
    this.#extend(bytes.length).set(bytes, start);
    return this;
  }

  /** A whole number that is not negative. */
  integer(value: number): this {
    let count = 1;
    for (let power = 10; power <= value; power *= 10) count++;
    this.#digits(value, count);
    return this;
  }

  /** A number rounded to hundredths, with no more decimals than it needs. */
  hundredths(value: number): this {
    const rounded = Math.round(Math.abs(value) * 100);
    if (value < 0 && rounded > 0) this.ascii("-");
    const whole = Math.floor(rounded / 100);
    const part = rounded - whole * 100;
    this.integer(whole);
    if (part === 0) return this;
    this.ascii(".");
    if (part % 10 === 0) this.#digits(part / 10, 1);
    else this.#digits(part, 2);
    return this;
  }

  /** Two bytes of a string in parentheses (ISO 32000-1, 7.3.4.2). */
  glyph(id: number): this {
    return this.#stringByte(id >> 8).#stringByte(id & 0xff);
  }

  #stringByte(byte: number): this {
    if (byte === CARRIAGE_RETURN) return this.ascii("\\r");
    const start = this.#length;
    if (byte === OPEN || byte === CLOSE || byte === BACKSLASH) {
      const bytes = this.#extend(2);
      bytes[start] = BACKSLASH;
      bytes[start + 1] = byte;
    } else this.#extend(1)[start] = byte;
    return this;
  }

  #digits(value: number, count: number): void {
    const start = this.#length;
    const bytes = this.#extend(count);
    let rest = value;
    for (let index = start + count - 1; index >= start; index--) {
      const tens = Math.floor(rest / 10);
      bytes[index] = DIGIT_ZERO + rest - tens * 10;
      rest = tens;
    }
  }

  /** Makes room for so many bytes more, which the caller writes. */
  #extend(count: number): Uint8Array {
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
