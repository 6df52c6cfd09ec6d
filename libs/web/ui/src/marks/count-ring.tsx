import { useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';
import { formatNumber } from './time.js';

const RADIUS = 8;
const LENGTH = 2 * Math.PI * RADIUS;

interface CountRingProps {
  readonly count: number;
  readonly limit: number;
}

/** How much of a network's limit a text uses. Over the limit it warns; it does not block. */
export function CountRing({ count, limit }: CountRingProps) {
  const { i18n, t } = useLingui();
  const isOver = count > limit;
  const share = Math.min(1, count / limit);
  const colour = isOver
    ? 'var(--house-stop)'
    : share > 0.9
      ? 'var(--house-warn)'
      : 'var(--mantine-color-anchor)';
  const used = formatNumber(count, i18n.locale);
  const allowed = formatNumber(limit, i18n.locale);
  const over = formatNumber(count - limit, i18n.locale);
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <svg className="house-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden>
        <circle cx="10" cy="10" r={RADIUS} fill="none" stroke="var(--house-rule)" strokeWidth="2.5" />
        <circle
          cx="10"
          cy="10"
          r={RADIUS}
          fill="none"
          stroke={colour}
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeDasharray={`${share * LENGTH} ${LENGTH}`}
          transform="rotate(-90 10 10)"
        />
      </svg>
      <Text span size="sm" c={isOver ? 'red' : 'dimmed'} fw={isOver ? 650 : 400}>
        {isOver ? t`${used} dari ${allowed}, lebih ${over}` : t`${used} dari ${allowed}`}
      </Text>
    </Group>
  );
}
