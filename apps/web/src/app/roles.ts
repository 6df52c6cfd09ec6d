import type { OrganisationKind, Role } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const ROLES = [
  'PLANNER',
  'REVIEWER',
  'OFFICER',
  'LEADER',
  'AUDITOR',
  'ADMIN',
] as const satisfies readonly Role[];

/** The word of each role. */
export const roleLabels: Readonly<Record<Role, MessageDescriptor>> = {
  PLANNER: msg`Perencana`,
  REVIEWER: msg`Penelaah`,
  OFFICER: msg`Humas K/L`,
  LEADER: msg`Pimpinan`,
  AUDITOR: msg`Auditor`,
  ADMIN: msg`Admin`,
};

export const ORGANISATION_KINDS = [
  'CENTRE',
  'COORDINATING_MINISTRY',
  'MINISTRY',
  'AGENCY',
  'PROVINCE',
  'CITY',
] as const satisfies readonly OrganisationKind[];

/** The word of each kind of organisation. */
export const organisationKindLabels: Readonly<Record<OrganisationKind, MessageDescriptor>> = {
  CENTRE: msg`GPR pusat`,
  COORDINATING_MINISTRY: msg`Kementerian koordinator`,
  MINISTRY: msg`Kementerian`,
  AGENCY: msg`Badan atau lembaga`,
  PROVINCE: msg`Provinsi`,
  CITY: msg`Kabupaten/kota`,
};
