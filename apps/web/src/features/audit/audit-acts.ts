import type { AuditAct, AuditSubjectType } from '@conductor/graphql';

export const ACT_GROUPS = ['people', 'agenda', 'briefs', 'posts', 'collection', 'registers'] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

/** Every act of the log in the order of its group; the filter offers them so. */
export const ACTS_OF_GROUP = {
  people: [
    'SESSION_OPENED',
    'SESSION_ENDED',
    'PASSWORD_CHANGED',
    'INVITATION_MADE',
    'INVITATION_REVOKED',
    'INVITATION_ACCEPTED',
    'USER_CREATED',
    'USER_SUSPENDED',
    'USER_REINSTATED',
    'MEMBERSHIP_BEGAN',
    'MEMBERSHIP_ENDED',
  ],
  agenda: [
    'AGENDA_ITEM_CREATED',
    'AGENDA_ITEM_EDITED',
    'AGENDA_ITEM_SUBMITTED',
    'AGENDA_ITEM_APPROVED',
    'AGENDA_ITEM_RETURNED',
    'AGENDA_ITEM_RETIRED',
  ],
  briefs: [
    'BRIEF_CREATED',
    'BRIEF_EDITED',
    'BRIEF_SUBMITTED',
    'BRIEF_APPROVED',
    'BRIEF_RETURNED',
    'BRIEF_REVISED',
    'BRIEF_RELEASED',
    'BRIEF_OPENED',
    'BRIEF_SUPERSEDED',
    'BRIEF_RETRACTED',
    'DELIVERY_ACKNOWLEDGED',
    'DELIVERY_ANSWERED',
    'DELIVERY_RETRACTION_CONFIRMED',
  ],
  posts: [
    'POST_REPORTED',
    'ATTRIBUTION_CLAIMED',
    'ATTRIBUTION_CONFIRMED',
    'ATTRIBUTION_REJECTED',
    'ATTRIBUTION_CHANGED',
    'MATCHER_THRESHOLDS_SET',
    'MATCHER_REFITTED',
    'MATCHER_ACTIVATED',
    'POST_CODED',
    'CODE_UNDONE',
  ],
  collection: [
    'ACCOUNT_REGISTERED',
    'ACCOUNT_RETIRED',
    'ACCOUNT_TRANSFERRED',
    'ACCOUNTS_EXPORTED',
    'ACCOUNTS_IMPORTED',
    'SOURCE_CREATED',
    'SOURCE_PAUSED',
    'SOURCE_RESUMED',
    'SOURCE_STOPPED',
    'IMPORT_STARTED',
    'IMPORT_FINISHED',
    'IMPORT_FAILED',
    'IMPORT_UNDONE',
  ],
  registers: ['ORGANISATIONS_PUT', 'THEMES_PUT'],
} as const satisfies Readonly<Record<ActGroup, readonly AuditAct[]>>;

export const ACTS: readonly AuditAct[] = ACT_GROUPS.flatMap((group) => ACTS_OF_GROUP[group]);

export const SUBJECT_TYPES = [
  'AGENDA_ITEM',
  'BRIEF_VERSION',
  'DELIVERY',
  'POST',
  'POST_IMPORT',
  'COLLECTION_SOURCE',
  'SOCIAL_ACCOUNT',
  'USER',
  'MEMBERSHIP',
  'INVITATION',
  'REGISTER',
  'MATCHER_VERSION',
] as const satisfies readonly AuditSubjectType[];
