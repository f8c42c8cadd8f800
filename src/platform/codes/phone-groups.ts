/**
 * The groups of a country's numbers after its calling code, by the digits that follow: as people there write them.
 * What is left behind the last is a group of its own.
 */
const GROUPS: Readonly<Record<string, readonly (readonly [first: RegExp, groups: readonly number[]])[]>> = {
  1: [[/^\d{10}$/, [3, 3, 4]]],
  31: [
    [/^6\d{8}$/, [1, 4, 4]],
    [/^\d{9}$/, [2, 3, 4]],
  ],
  32: [
    [/^4\d{8}$/, [3, 2, 2, 2]],
    [/^[2349]\d{7}$/, [1, 3, 2, 2]],
    [/^\d{8}$/, [2, 2, 2, 2]],
  ],
  33: [[/^\d{9}$/, [1, 2, 2, 2, 2]]],
  34: [[/^\d{9}$/, [3, 3, 3]]],
  41: [[/^\d{9}$/, [2, 3, 2, 2]]],
  44: [
    [/^2\d{9}$/, [2, 4, 4]],
    [/^7\d{9}$/, [4, 6]],
    [/^\d{10}$/, [3, 3, 4]],
  ],
  45: [[/^\d{8}$/, [2, 2, 2, 2]]],
  47: [
    [/^[489]\d{7}$/, [3, 2, 3]],
    [/^\d{8}$/, [2, 2, 2, 2]],
  ],
  351: [[/^\d{9}$/, [3, 3, 3]]],
  // Area codes of these differ in length. Where it is not known, what follows stays whole: a gap would name another.
  39: [
    [/^3\d{9}$/, [3, 3, 4]],
    [/^0[26]\d{8}$/, [2, 4, 4]],
    [/^/, []],
  ],
  43: [
    [/^6\d{6,}$/, [3]],
    [/^1\d{4,}$/, [1]],
    [/^/, []],
  ],
  46: [
    [/^7\d{8}$/, [2, 3, 2, 2]],
    [/^8\d{7}$/, [1, 3, 2, 2]],
    [/^8\d{8}$/, [1, 3, 3, 2]],
    [/^8\d{6}$/, [1, 2, 2, 2]],
    [/^/, []],
  ],
  49: [
    [/^(?:30|40|69|89)\d{4,}$/, [2]],
    [/^1[5-7]\d{6,}$/, [3]],
    [/^/, []],
  ],
};

/** Calling codes of one and two digits (ITU-T E.164); all others have three. */
const SHORT_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * A phone number in E.164 as people write it, as in "+33 1 99 00 00 00", on one line. Numbers of a country without
 * a table are in threes, the last of two to four digits. Any other text is returned unchanged.
 */
export function inPhoneGroups(phone: string): string {
  if (!/^\+\d{7,15}$/.test(phone)) return phone;
  const digits = phone.slice(1);
  const code = SHORT_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = digits.slice(code.length);
  const known = GROUPS[code]?.find(([first]) => first.test(rest));
  const groups = known ? cut(rest, known[1]) : (rest.match(/\d{3}(?=\d{2})|\d+/g) ?? []);
  return [`+${code}`, ...groups].join("\u00a0");
}

function cut(digits: string, lengths: readonly number[]): string[] {
  let start = 0;
  const groups = lengths.map((length) => {
    start += length;
    return digits.slice(start - length, start);
  });
  return start < digits.length ? [...groups, digits.slice(start)] : groups;
}
