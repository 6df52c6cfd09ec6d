/** Both ends of an interval of a proportion, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % quantile of the normal distribution, as the published vectors use it. */
export const Z_95 = 1.96;

/**
 * The score interval of `count` successes in `total` trials. Unlike the Wald interval it stays inside 0 to 1 and
 * keeps its coverage in small samples.
 *
 * Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
 * Journal of the American Statistical Association 22, 209-212.
 *
 * @returns null when there was no trial
 */
export function wilsonInterval(count: number, total: number, z: number = Z_95): Interval | null {
  if (!(count >= 0 && count <= total)) throw new RangeError(`${count} of ${total} is no proportion`);
  if (total === 0) return null;
  const proportion = count / total;
  const square = (z * z) / total;
  const centre = (proportion + square / 2) / (1 + square);
  const half = (z * Math.sqrt((proportion * (1 - proportion)) / total + square / (4 * total))) / (1 + square);
  // At none and at all of the trials the end is exact; rounding would leave it a hair off.
  return { low: count === 0 ? 0 : centre - half, high: count === total ? 1 : centre + half };
}
