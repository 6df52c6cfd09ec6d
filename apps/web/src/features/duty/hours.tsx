import { intlLocale } from '@conductor/ui';
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
    const zoned = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' } as const;
    const locale = intlLocale(i18n.locale);
    const first = new Intl.DateTimeFormat(locale, {
      ...zoned,
      ...(hasDay ? { weekday: 'short', day: 'numeric', month: 'short' } : {}),
      hourCycle: 'h23',
    });
    // A day that is over ends at 24.00, not at 00.00.
    const last = new Intl.DateTimeFormat(locale, { ...zoned, hourCycle: 'h24', timeZoneName: 'short' });
    return `${first.format(new Date(startsAt))}–${last.format(new Date(endsAt))}`;
  };
}
