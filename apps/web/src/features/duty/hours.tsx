import { formatTime, intlLocale } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';

interface HoursProps {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hasDay?: boolean;
}

/** `06.00–12.00 WIB`, with the day before it where it is not said beside it. */
export function useHours(): (hours: HoursProps) => string {
  const { i18n } = useLingui();
  return ({ startsAt, endsAt, hasDay = false }) => {
    const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), {
      ...(hasDay ? { weekday: 'short', day: 'numeric', month: 'short' } : {}),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Asia/Jakarta',
    });
    return `${clock.format(new Date(startsAt))}–${formatTime(endsAt, i18n.locale, 'time')}`;
  };
}
