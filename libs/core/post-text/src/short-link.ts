/**
 * Hosts whose addresses only lead on to others. Those that Indonesian agencies and media use, and those that networks
 * put into posts by themselves. A list, since nothing in a short address says that it is one.
 */
const SHORTENERS = new Set(
  's.id bit.ly t.co tinyurl.com is.gd v.gd ow.ly buff.ly lnkd.in fb.me dlvr.it ift.tt goo.gl rebrand.ly cutt.ly shorturl.at t.ly s.kemkes.go.id link.kemkes.go.id s.kemenkeu.go.id s.komdigi.go.id s.bps.go.id'.split(
    ' ',
  ),
);

/** Whether a canonical link leads on to the address that it stands for. */
export function isShortLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname, pathname } = new URL(link);
  return pathname !== '/' && SHORTENERS.has(hostname.replace(/^www\./, ''));
}
