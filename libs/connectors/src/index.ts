/**
 * The sources that posts come from, and the one way out to the network. A network's name stays in its own folder.
 */
import type { Connector, ProfileReader } from '@conductor/connector-contract';
import { bluesky } from './bluesky/bluesky-connector.js';
import { blueskyProfiles } from './bluesky/bluesky-profiles.js';
import { facebook } from './facebook/facebook-connector.js';
import { feed } from './feed/feed-connector.js';
import { instagram } from './instagram/instagram-connector.js';
import { mastodon } from './mastodon/mastodon-connector.js';
import { mastodonProfiles } from './mastodon/mastodon-profiles.js';
import { reportedLink } from './reported-link/reported-link-connector.js';
import { spreadsheet } from './spreadsheet/spreadsheet-connector.js';
import { threads } from './threads/threads-connector.js';
import { webProfiles } from './web/web-profiles.js';
import { x } from './x/x-connector.js';
import { youtubeProfiles } from './youtube/youtube-profiles.js';
import { youtube } from './youtube/youtube-connector.js';

export {
  DATE_FORMATS,
  readDate,
  suggestDateFormat,
  type DateFormat,
  type ReadDate,
} from './dates/read-date.js';
export { ZONES, type Zone } from './dates/zone.js';
export { isGlobalUnicast } from './http/address.js';
export { BudgetedHttp } from './http/budgeted-http.js';
export type { Resolve } from './http/checked-lookup.js';
export { SafeHttp, type SafeHttpOptions } from './http/safe-http.js';
export { SafeSocket, type SafeSocketOptions } from './http/safe-socket.js';
export { WatchedHttp } from './http/watched-http.js';
export { NETWORK_KEYS, networkNamed } from './reported-link/networks/index.js';
export { readReportedLink, type ReportedLink } from './reported-link/read-link.js';
export {
  KEYED_NETWORKS,
  networkOfConnector,
  readSourceAddress,
  SOURCE_ACCESSES,
  type SourceAccess,
  sourceAccessOf,
  type SourceReading,
  type SourceRefusal,
} from './source-address/read-source-address.js';
export type { SourceAddress } from './source-address/source-address.js';
export { mapRow, type MappedRow, type MapRowOptions } from './spreadsheet/map-row.js';
export {
  MAPPED_FIELDS,
  mappingSchema,
  suggestMapping,
  type ColumnMapping,
  type MappedField,
} from './spreadsheet/mapping.js';
export { type Preset, presetColumns, presetOf } from './spreadsheet/presets.js';
export { readTable, type ReadTableOptions } from './spreadsheet/read-table.js';
export type { Cell, Table, TableRow } from './spreadsheet/table.js';
export { type WorkbookSheet, writeWorkbook } from './spreadsheet/write-workbook.js';

/** The one list: a new source is a folder and a line here. */
export const connectors: readonly Connector[] = [
  feed,
  spreadsheet,
  reportedLink,
  bluesky,
  mastodon,
  x,
  threads,
  instagram,
  facebook,
  youtube,
];

/** The connector with this key, or null for a key that is not in the list. */
export const connectorNamed = (key: string): Connector | null =>
  connectors.find((connector) => connector.key === key) ?? null;

/** The networks that show profiles of accounts to everybody. */
export const profileReaders: readonly ProfileReader[] = [
  blueskyProfiles(),
  mastodonProfiles,
  webProfiles,
  youtubeProfiles(),
];

/** The reader of a network's profiles, or null for a network that is closed. */
export const profileReaderOf = (network: string): ProfileReader | null =>
  profileReaders.find((reader) => reader.network === network) ?? null;
