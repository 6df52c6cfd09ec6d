const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const LAST_CODE_POINT = 0x10ffff;

/** RFC 3492, section 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

const digitOf = (letter: string | undefined): number =>
  letter !== undefined && /^[a-z0-9]$/.test(letter) ? (parseInt(letter, BASE) + 26) % BASE : NaN;

/** One number of variable length from `at`, and where the next begins; null where the letters are no such number. */
function readNumber(letters: string, at: number, bias: number): readonly [number, number] | null {
  let value = 0;
  let weight = 1;
  for (let k = BASE, next = at; ; k += BASE) {
    const digit = digitOf(letters[next++]);
    value += digit * weight;
    if (!Number.isSafeInteger(value)) return null;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return [value, next];
    weight *= BASE - threshold;
  }
}

/**
 * A label of a domain as people see it: `xn--` is decoded by RFC 3492 (section 6.2). What is no punycode stays as it is.
 */
export function shownLabel(label: string): string {
  if (!/^xn--./.test(label)) return label;
  const code = label.slice(4);
  const dash = code.lastIndexOf('-');
  const shown = dash > 0 ? [...code.slice(0, dash)] : [];
  let codePoint = 128;
  let bias = 72;
  let place = 0;
  for (let at = dash + 1; at < code.length;) {
    const read = readNumber(code, at, bias);
    if (read === null) return label;
    const [delta, next] = read;
    at = next;
    const count = shown.length + 1;
    bias = adapted(delta, count, place === 0);
    place += delta;
    codePoint += Math.floor(place / count);
    if (codePoint > LAST_CODE_POINT) return label;
    place %= count;
    shown.splice(place++, 0, String.fromCodePoint(codePoint));
  }
  return shown.join('');
}
