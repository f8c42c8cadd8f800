/**
 * Random choices that a seed reproduces. Each step has its own stream, so that one that draws more changes no
 * other.
 */
import { seeded } from "../support/seeded.ts";

export interface Random {
  /** Where it comes from: the path of a fork begins with that of its parent. */
  readonly path: string;
  /** In [0, 1). */
  fraction(): number;
  chance(probability: number): boolean;
  /** An integer from `least` to `most`. */
  between(least: number, most: number): number;
  /** One of the list; undefined when it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
  /** One of the list, mostly from its end: most things happen to what is new. */
  pickNew<T>(list: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
  /** Some of the list, at least one, in the order of the list. */
  some<T>(list: readonly T[]): T[];
  /** An independent stream that belongs to the name. */
  fork(name: string | number): Random;
}

const RECENT = 12;

export function randomOf(seed: string): Random {
  const fraction = seeded(hash(seed));
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const pick = <T>(list: readonly T[]) => list[between(0, list.length - 1)];
  const shuffled = <T>(list: readonly T[]) => {
    const rest = [...list];
    const mixed: T[] = [];
    while (rest.length > 0) mixed.push(...rest.splice(between(0, rest.length - 1), 1));
    return mixed;
  };
  return {
    path: seed,
    fraction,
    chance: (probability) => fraction() < probability,
    between,
    pick,
    pickNew: (list) => (fraction() < 0.8 ? pick(list.slice(-RECENT)) : pick(list)),
    shuffled,
    some(list) {
      const chosen = new Set(shuffled(list).slice(0, between(1, list.length)));
      return list.filter((item) => chosen.has(item));
    },
    fork: (name) => randomOf(`${seed}/${name}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
