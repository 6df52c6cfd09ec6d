import { formatNumber } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import classes from './matcher.module.css';
import { percent } from './percent.js';

interface ConfidenceHistogramProps {
  /** Posts by confidence, in bins of equal width from 0 to 1. */
  readonly counts: readonly number[];
  readonly suggest: number;
  readonly match: number;
}

const HEIGHT = 96;
const WIDTH = 600;
const GAP = 2;
const TALLEST = 84;

/** Bars on a scale of logarithms: most posts carry nothing, and the few others would not be seen beside them. */
export function ConfidenceHistogram({ counts, suggest, match }: ConfidenceHistogramProps) {
  const { i18n, t } = useLingui();
  const most = Math.log1p(Math.max(1, ...counts));
  const wide = WIDTH / Math.max(1, counts.length);
  const bandOf = (at: number): string => {
    const middle = (at + 0.5) / counts.length;
    if (middle >= match) return 'match';
    return middle >= suggest ? 'suggest' : 'none';
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['histogram']}
      preserveAspectRatio="none"
      role="img"
      aria-label={t`Unggahan menurut keyakinan mesin, dari 0 sampai 100 %`}
    >
      {counts.map((count, at) => {
        const tall = (Math.log1p(count) / most) * TALLEST;
        const from = percent(at / counts.length, i18n.locale);
        const until = percent((at + 1) / counts.length, i18n.locale);
        return (
          <rect
            key={at}
            x={at * wide + GAP / 2}
            width={wide - GAP}
            y={HEIGHT - tall}
            height={tall}
            className={classes[bandOf(at)]}
          >
            <title>{`${from}–${until}: ${formatNumber(count, i18n.locale)}`}</title>
          </rect>
        );
      })}
      {[suggest, match].map((threshold, at) => (
        <line
          key={at}
          x1={threshold * WIDTH}
          x2={threshold * WIDTH}
          y1={0}
          y2={HEIGHT}
          className={classes['threshold']}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
