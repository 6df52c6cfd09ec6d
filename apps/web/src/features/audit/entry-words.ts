import { useQuery } from '@apollo/client/react';
import { formatTime } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { roleLabels } from '../../app/roles.js';
import { actWords, subjectWords } from './act-words.js';
import { factText, isTechnical, shownFacts } from './fact-words.js';
import { AuditNetworksDocument, type AuditEntryRowFragment } from './generated/audit.js';

/** An entry in the words of the screen; the table and the file say the same. */
export interface EntryWords {
  readonly time: string;
  readonly who: string;
  /** The role and the organisation that were acted for; empty for the software. */
  readonly as: string;
  readonly act: string;
  readonly subjectType: string;
  readonly facts: readonly string[];
  readonly technical: readonly string[];
}

export function useEntryWords(): (entry: AuditEntryRowFragment) => EntryWords {
  const { i18n, t } = useLingui();
  const { data } = useQuery(AuditNetworksDocument);
  const say = (message: MessageDescriptor): string => i18n._(message);
  const speech = {
    say,
    networkName: (key: string) => data?.networks.find((network) => network.key === key)?.name,
  };
  const whoOf = ({ actorKind, person }: AuditEntryRowFragment): string => {
    if (actorKind === 'SYSTEM') return t`Sistem`;
    return actorKind === 'ANONYMOUS' ? t`Belum masuk` : (person?.name ?? t`Pengguna yang sudah tidak ada`);
  };
  return (entry) => {
    const role = entry.role === null ? null : say(roleLabels[entry.role]);
    const { requestId, subjectId, job, recordedAt } = entry;
    return {
      time: formatTime(entry.recordedAt, i18n.locale),
      who: whoOf(entry),
      as: [role, entry.organisation?.shortName].filter(Boolean).join(', '),
      act: say(actWords[entry.act]),
      subjectType: say(subjectWords[entry.subjectType]),
      facts: shownFacts(entry.facts).map((fact) => factText(fact, speech)),
      technical: [
        ...entry.facts.filter(isTechnical).map((fact) => factText(fact, speech)),
        t`waktu UTC: ${recordedAt}`,
        t`id hal: ${subjectId}`,
        t`id permintaan: ${requestId}`,
        ...(job === null ? [] : [t`pekerjaan: ${job}`]),
      ],
    };
  };
}
