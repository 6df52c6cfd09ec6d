import { useLingui } from '@lingui/react/macro';
import { Tooltip } from '@mantine/core';
import { formatDistance, formatTime, type TimeStyle } from './time.js';

interface ZonedTimeProps {
  /** ISO time in UTC. */
  readonly at: string;
  readonly style?: TimeStyle;
  /** Zone it is shown in; the reader's own is in the tooltip. */
  readonly zone?: string;
}

/** A time that always names its zone; hover or tap tells the reader's own and how far away it is. */
export function ZonedTime({ at, style = 'both', zone = 'Asia/Jakarta' }: ZonedTimeProps) {
  const { i18n, t } = useLingui();
  const own = formatTime(at, i18n.locale, 'both', Intl.DateTimeFormat().resolvedOptions().timeZone);
  const distance = formatDistance(at, new Date(), i18n.locale);
  return (
    <Tooltip label={t`Waktu Anda: ${own} (${distance})`}>
      <time dateTime={at}>{formatTime(at, i18n.locale, style, zone)}</time>
    </Tooltip>
  );
}
