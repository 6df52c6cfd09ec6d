/** Parameters that say where a reader came from, not what is read. */
const TRACKING_NAMES = new Set(
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh mc_cid mc_eid _ga _gl _hsenc _hsmi mkt_tok ref_src ref_url oly_anon_id oly_enc_id vero_id s_cid spm'.split(
    ' ',
  ),
);
const TRACKING_PREFIXES = ['utm_', 'pk_', 'mtm_', 'hsa_', '__cft__', '__tn__'];

function isTracking(parameter: string): boolean {
  const name = parameter.split('=', 1).join('').toLowerCase();
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/**
 * One form for one address: http(s) only, lower-case host, no tracking parameters, no credentials, no fragment
 * (save routes of single-page sites, `#/` and `#!`). Null for anything else.
 *
 * @param base address that a relative link is relative to
 */
export function canonicalLink(link: string, base?: string): string | null {
  const text = link.trim();
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
  // Filtered as text: URLSearchParams would re-encode the parameters that stay.
  url.search = url.search
    .replace(/^\?+/, '')
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter))
    .join('&')
    .replace(/^\?+/, '');
  return url.href;
}
