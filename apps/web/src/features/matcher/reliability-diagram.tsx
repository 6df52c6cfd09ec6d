import { useLingui } from '@lingui/react/macro';
import type { ReliabilityFieldsFragment } from './generated/matcher.js';
import classes from './matcher.module.css';
import { percent } from './percent.js';

const SIDE = 320;
const LEFT = 56;
const TOP = 12;
const BELOW = 52;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

const x = (value: number): number => LEFT + value * SIDE;
const y = (value: number): number => TOP + SIDE - value * SIDE;

/** Area grows with the posts, so that a bin of three does not look like one of three hundred. */
const radiusOf = (count: number): number => Math.min(18, 3 + Math.sqrt(count));

/** How often people said that the engine was right, where it said how sure it was. On the diagonal it is honest. */
export function ReliabilityDiagram({ bins }: Pick<ReliabilityFieldsFragment, 'bins'>) {
  const { i18n, t } = useLingui();
  return (
    <svg
      viewBox={`0 0 ${LEFT + SIDE + 20} ${TOP + SIDE + BELOW}`}
      className={classes['diagram']}
      role="img"
      aria-label={t`Diagram keandalan; angkanya ada di tabel di bawah`}
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <path
            d={`M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}`}
            className={classes['grid']}
            fill="none"
          />
          <text x={x(tick)} y={y(0) + 18} textAnchor="middle" className={classes['label']}>
            {percent(tick, i18n.locale)}
          </text>
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={classes['label']}>
            {percent(tick, i18n.locale)}
          </text>
        </g>
      ))}
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className={classes['ideal']} fill="none" />
      {bins.map(({ from, count, meanConfidence, rightShare }) => (
        <circle
          key={from}
          cx={x(meanConfidence)}
          cy={y(rightShare)}
          r={radiusOf(count)}
          className={classes['dot']}
        />
      ))}
      <text x={x(0.5)} y={TOP + SIDE + BELOW - 8} textAnchor="middle" className={classes['label']}>
        {t`keyakinan yang disebut mesin`}
      </text>
    </svg>
  );
}
