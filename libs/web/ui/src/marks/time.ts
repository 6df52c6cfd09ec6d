/** The three zones of the country; there is no summer time. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/** `id-ID` and `en-ID` print WIB, WITA and WIT; `en-GB` would print GMT+7. */
export const intlLocale = (locale: string): string => (locale === 'en' ? 'en-ID' : 'id-ID');

export const TIME_STYLES = ['time', 'day', 'both'] as const;
export type TimeStyle = (typeof TIME_STYLES)[number];

const options: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  both: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

/** A moment with its zone, e.g. `10.00 WIB` or `Sel, 17 Nov 2026, 10.00 WIB`. */
export const formatTime = (
  at: string | Date,
  locale: string,
  style: TimeStyle = 'both',
  zone = 'Asia/Jakarta',
): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { ...options[style], timeZone: zone }).format(new Date(at));

const dayFormat = (locale: string, style: 'short' | 'long'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(intlLocale(locale), {
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** A calendar day without an hour (`2026-11-17`), which has no zone. */
export const formatDay = (day: string, locale: string, style: 'short' | 'long' = 'short'): string =>
  dayFormat(locale, style).format(new Date(`${day}T00:00:00Z`));

/** A stretch of calendar days, both included, e.g. `16–29 Nov 2026`. */
export const formatDays = (
  from: string,
  until: string,
  locale: string,
  style: 'short' | 'long' = 'short',
): string =>
  dayFormat(locale, style).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`));

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago or until, e.g. `3 jam yang lalu`. */
export function formatDistance(at: string | Date, now: Date, locale: string): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(intlLocale(locale), { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'minute');
}

/** Numbers in the reader's writing: `12.345,6` in Indonesian, `12,345.6` in English, which `en-ID` would not give. */
export const formatNumber = (value: number, locale: string, fractionDigits = 0): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en' : 'id-ID', { maximumFractionDigits: fractionDigits }).format(
    value,
  );
