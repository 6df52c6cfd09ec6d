/** Today as the country's capital counts it; the list of organisations has dates, not hours. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
