import type { AuditFactName } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { stateLooks, verdictLabels } from '@conductor/ui';
import { roleLabels } from '../../app/roles.js';
import type { AuditEntryRowFragment } from './generated/audit.js';

type Fact = AuditEntryRowFragment['facts'][number];

const factLabels: Readonly<Record<AuditFactName, MessageDescriptor>> = {
  NUMBER: msg`versi`,
  VERSION: msg`suntingan`,
  VERDICT: msg`penilaian`,
  ANSWER: msg`jawaban`,
  ROLE: msg`peran`,
  KIND: msg`jenis akun`,
  NETWORK: msg`jejaring`,
  PROOF_KIND: msg`cara membuktikan`,
  ALERT_KIND: msg`peringatan`,
  DELIVERIES: msg`kiriman`,
  POSTS: msg`unggahan`,
  RECORDS: msg`baris`,
  CREATED_COUNT: msg`baru`,
  UPDATED_COUNT: msg`diperbarui`,
  REJECTED_COUNT: msg`ditolak`,
  REMOVED: msg`dihapus`,
  RESTORED: msg`dikembalikan`,
  SESSIONS: msg`sesi`,
  IS_DRY_RUN: msg`uji coba`,
  FAILURE: msg`sebab`,
  CODE: msg`sebab`,
  CONTENT_HASH: msg`sidik isi`,
  MATCHER_VERSION: msg`versi pencocok`,
  SUGGEST_THRESHOLD: msg`ambang saran`,
  MATCH_THRESHOLD: msg`ambang cocok`,
  JUDGED_COUNT: msg`keputusan dipelajari`,
  IS_BETTER: msg`lebih baik`,
  CONNECTOR: msg`konektor`,
  AGENDA_ITEM_ID: msg`id butir agenda`,
  ENGINE_ITEM_ID: msg`id butir menurut mesin`,
  CODE_ID: msg`id penilaian`,
  DECIDED_WITH: msg`diputuskan bersama unggahan`,
  RELEASE_ID: msg`id rilis`,
  ORGANISATION_ID: msg`id lembaga`,
  USER_ID: msg`id pengguna`,
  COVER_ID: msg`id pengganti`,
  FROM: msg`mulai`,
  UNTIL: msg`sampai`,
  CHOICE: msg`pilihan`,
  SNAPSHOTS: msg`catatan unggahan`,
  ATTRIBUTIONS: msg`kaitan`,
  ALIGNMENTS: msg`penilaian`,
  SOURCES: msg`sumber`,
  TERMS: msg`nama calon`,
};

/** What says something by itself, in the order of reading. */
const SHOWN: readonly AuditFactName[] = [
  'NUMBER',
  'VERDICT',
  'ANSWER',
  'ROLE',
  'KIND',
  'NETWORK',
  'PROOF_KIND',
  'ALERT_KIND',
  'FAILURE',
  'CODE',
  'IS_DRY_RUN',
  'SUGGEST_THRESHOLD',
  'MATCH_THRESHOLD',
  'JUDGED_COUNT',
  'IS_BETTER',
  'RECORDS',
  'DELIVERIES',
  'POSTS',
  'CREATED_COUNT',
  'UPDATED_COUNT',
  'REJECTED_COUNT',
  'REMOVED',
  'RESTORED',
  'SESSIONS',
  'CHOICE',
  'SNAPSHOTS',
  'ATTRIBUTIONS',
  'ALIGNMENTS',
  'SOURCES',
  'TERMS',
  'VERSION',
];
/** The rest only identifies or proves: it stands behind "Rincian", written as it is. */
export const isTechnical = ({ name }: Fact): boolean => !SHOWN.includes(name);

export const shownFacts = (facts: readonly Fact[]): readonly Fact[] =>
  facts
    .filter((fact) => !isTechnical(fact))
    .toSorted((one, other) => SHOWN.indexOf(one.name) - SHOWN.indexOf(other.name));

const kindWords = { INSTITUTIONAL: msg`lembaga`, PERSONAL: msg`pribadi` };
const choiceWords = { DETACH: msg`lepaskan nama`, DELETE: msg`hapus unggahan` };
const proofWords = {
  PROFILE_CODE: msg`kode di profil`,
  POST_CODE: msg`kode di unggahan`,
  REL_ME: msg`tautan timbal balik`,
  DOMAIN_HANDLE: msg`nama di bawah situs`,
  REVIEWED_CLAIM: msg`klaim`,
};
const alertWords = { DEAD: msg`mati`, RENAMED: msg`berganti nama`, LOST: msg`hilang` };
const yesNo = { TRUE: msg`ya`, FALSE: msg`tidak` };
const answerWords = Object.fromEntries(
  Object.entries(stateLooks).map(([state, { label }]) => [state, label] as const),
);

const wordsOf: Readonly<Partial<Record<AuditFactName, Readonly<Record<string, MessageDescriptor>>>>> = {
  VERDICT: verdictLabels,
  ANSWER: answerWords,
  ROLE: roleLabels,
  KIND: kindWords,
  CHOICE: choiceWords,
  PROOF_KIND: proofWords,
  ALERT_KIND: alertWords,
  IS_DRY_RUN: yesNo,
  IS_BETTER: yesNo,
};

/** Turns a message into text, and a network's key into its name. */
export interface FactSpeech {
  readonly say: (message: MessageDescriptor) => string;
  readonly networkName: (key: string) => string | undefined;
}

/** One fact in words, e.g. `versi 2`. */
export function factText({ name, value, message }: Fact, { say, networkName }: FactSpeech): string {
  const word = wordsOf[name]?.[value.toUpperCase()];
  const known = word === undefined ? message : say(word);
  const shown = known ?? (name === 'NETWORK' ? (networkName(value) ?? value) : value);
  return `${say(factLabels[name])}: ${shown}`;
}
