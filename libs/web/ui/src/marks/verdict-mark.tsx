import type { Verdict } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, Text } from '@mantine/core';

/** The word of each verdict; `null` is a post that nobody has judged yet. */
export const verdictLabels: Readonly<Record<Verdict, MessageDescriptor>> = {
  ALIGNED: msg`Selaras`,
  PARTLY_ALIGNED: msg`Selaras Sebagian`,
  NEUTRAL: msg`Netral`,
  NOT_ALIGNED: msg`Tidak Selaras`,
  CONTRADICTING: msg`Bertentangan`,
};
const unjudged = msg`Belum dinilai`;

function Fill({ verdict }: { readonly verdict: Verdict | null }) {
  const ring = <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
  switch (verdict) {
    case 'ALIGNED':
      return <circle cx="8" cy="8" r="6.2" fill="currentColor" />;
    case 'PARTLY_ALIGNED':
      return (
        <>
          {ring}
          <path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor" />
        </>
      );
    case 'NEUTRAL':
      return (
        <>
          {ring}
          <path d="M4.8 8h6.4" stroke="currentColor" strokeWidth="1.8" />
        </>
      );
    case 'NOT_ALIGNED':
      return (
        <>
          {ring}
          <path d="M4.2 11.8 11.8 4.2" stroke="currentColor" strokeWidth="1.8" />
        </>
      );
    case 'CONTRADICTING':
      return <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="2.4" />;
    case null:
      return (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="2.4 2"
        />
      );
  }
}

interface VerdictMarkProps {
  readonly verdict: Verdict | null;
  readonly size?: number;
  /** Only the sign; the word is then its accessible name. */
  readonly isBare?: boolean;
}

/** How far a post agrees with its brief: full, half, bar, stroke, cross; dashed where not judged. */
export function VerdictMark({ verdict, size = 16, isBare = false }: VerdictMarkProps) {
  const { i18n } = useLingui();
  const word = i18n._(verdict === null ? unjudged : verdictLabels[verdict]);
  const name = isBare ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  const sign = (
    <svg className="house-mark" width={size} height={size} viewBox="0 0 16 16" {...name}>
      <Fill verdict={verdict} />
    </svg>
  );
  if (isBare) return sign;
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      {sign}
      <Text span inherit>
        {word}
      </Text>
    </Group>
  );
}
