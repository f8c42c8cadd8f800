/** How far an import is: a bar on a terminal, and a line for each tenth elsewhere. */

const WIDTH = 30;
const NAME_WIDTH = 22;

export interface Progress {
  /** `done` of `total`; a total of null is not known yet. */
  show(name: string, done: number, total: number | null): void;
  /** A line of its own. */
  say(text: string): void;
}

export function progressOn(stream: { isTTY?: boolean; write(text: string): unknown }): Progress {
  let bar = "";
  const clear = () => (bar ? "\r\x1b[K" : "");
  if (!stream.isTTY)
    return {
      show(name, done, total) {
        const tenth = Math.max(Math.ceil((total ?? 0) / 10), 1);
        if (total !== null && (done % tenth === 0 || done === total))
          stream.write(`${name}: ${done} of ${total}\n`);
      },
      say: (text) => void stream.write(`${text}\n`),
    };
  return {
    show(name, done, total) {
      const head = name.padEnd(NAME_WIDTH);
      const text = total === null ? `${head}${done} read` : `${head}${barOf(done, total)} ${done}/${total}`;
      const isOver = total !== null && done >= total;
      stream.write(`${clear()}${text}${isOver ? "\n" : ""}`);
      bar = isOver ? "" : text;
    },
    say(text) {
      stream.write(`${clear()}${text}\n${bar}`);
    },
  };
}

function barOf(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  return `[${"█".repeat(full)}${"░".repeat(WIDTH - full)}]`;
}
