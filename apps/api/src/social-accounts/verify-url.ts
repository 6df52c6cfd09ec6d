import type { SocialAccountRow } from '@conductor/social-accounts';

/**
 * The public page that answers for this account: the same for a QR code, the feed and whoever passes it on. An account of
 * the demo is asked for by its name, for no network has its address.
 */
export function verifyUrlOf(
  publicUrl: URL,
  { handle, url, isDemo }: Pick<SocialAccountRow, 'handle' | 'url' | 'isDemo'>,
): string {
  const address = new URL('periksa', publicUrl);
  address.searchParams.set('alamat', isDemo ? `@${handle.replace(/^@/, '')}` : url);
  return address.href;
}
