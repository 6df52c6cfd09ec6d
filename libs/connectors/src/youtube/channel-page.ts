const CHANNEL = /\/channel\/(UC[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/;
const FEED = /[?&]channel_id=(UC[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/;
const TAG = /<(?:link|meta)\s[^<>]{0,1000}>/gi;
const quotedValue = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '';

/**
 * The number of the channel as its own page says it openly: in the address of its feed, as its canonical address, or as
 * what is shown when the page is shared. Null where it says none, as a page that asks for consent first does not.
 */
export function channelIn(page: string): string | null {
  const tags = page.match(TAG) ?? [];
  const feeds = tags.filter((tag) => quotedValue(tag, 'type') === 'application/rss+xml');
  const canonical = tags.filter((tag) => quotedValue(tag, 'rel') === 'canonical');
  const shared = tags.filter((tag) => quotedValue(tag, 'property') === 'og:url');
  return (
    [
      ...feeds.map((tag) => FEED.exec(quotedValue(tag, 'href'))?.[1]),
      ...canonical.map((tag) => CHANNEL.exec(quotedValue(tag, 'href'))?.[1]),
      ...shared.map((tag) => CHANNEL.exec(quotedValue(tag, 'content'))?.[1]),
    ].find((channel) => channel !== undefined) ?? null
  );
}
