export const INBOX_TABS = ['aksi', 'tiga-hari', 'selesai'] as const;
/** The three groups as the address names them. */
export type InboxTab = (typeof INBOX_TABS)[number];
