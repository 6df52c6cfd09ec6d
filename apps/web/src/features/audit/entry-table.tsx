import { DemoMark, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import classes from './entry-table.module.css';
import { useEntryWords, type EntryWords } from './entry-words.js';
import type { AuditEntryRowFragment } from './generated/audit.js';
import { SubjectLink } from './subject-link.js';

const route = getRouteApi('/shell/admin/audit');

interface EntryProps {
  readonly entry: AuditEntryRowFragment;
  readonly words: EntryWords;
}

function Who({ entry, words }: EntryProps) {
  return (
    <>
      <Group gap={6}>
        <Text inherit>{words.who}</Text>
        {entry.person?.isDemo === true ? <DemoMark /> : null}
      </Group>
      {words.as === '' ? null : (
        <Text size="sm" c="dimmed">
          {words.as}
        </Text>
      )}
    </>
  );
}

function Subject({ entry, words }: EntryProps) {
  const { subjectTitle } = entry;
  return (
    <>
      {subjectTitle === null ? null : (
        <Text size="sm" c="dimmed">
          {words.subjectType}
        </Text>
      )}
      <Text inherit lineClamp={3} className={classes['breaking']}>
        <SubjectLink subject={entry}>{subjectTitle ?? words.subjectType}</SubjectLink>
      </Text>
    </>
  );
}

function Details({ entry, words }: EntryProps) {
  const { t } = useLingui();
  const go = route.useNavigate();
  const [isOpen, details] = useDisclosure();
  const { act, time } = words;
  return (
    <>
      {words.facts.length === 0 ? null : (
        <Text size="sm" className={classes['breaking']}>
          {words.facts.join(' · ')}
        </Text>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes['more']}
        aria-expanded={isOpen}
        aria-label={t`Rincian: ${act}, ${time}`}
        onClick={details.toggle}
      >
        <Trans>Rincian</Trans>
      </Button>
      {isOpen ? (
        <>
          <ul className={classes['technical']}>
            {words.technical.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void go({ search: { jenis: entry.subjectType, hal: entry.subjectId } })}
          >
            <Trans>Semua tentang ini</Trans>
          </Button>
        </>
      ) : null}
    </>
  );
}

function Row({ entry, words }: EntryProps) {
  const { t } = useLingui();
  return (
    <Table.Tr>
      <Table.Td data-label={t`Waktu`} className={classes['time']}>
        <ZonedTime at={entry.recordedAt} />
      </Table.Td>
      <Table.Td data-label={t`Siapa`}>
        <Who entry={entry} words={words} />
      </Table.Td>
      <Table.Th scope="row" fw={650} className={classes['act']}>
        {words.act}
      </Table.Th>
      <Table.Td data-label={t`Hal`}>
        <Subject entry={entry} words={words} />
      </Table.Td>
      <Table.Td>
        <Details entry={entry} words={words} />
      </Table.Td>
    </Table.Tr>
  );
}

/** A table on a desk, a card per entry on a phone. */
export function EntryTable({ entries }: { readonly entries: readonly AuditEntryRowFragment[] }) {
  const { t } = useLingui();
  const wordsOf = useEntryWords();
  return (
    <Table className={classes['table']} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {[t`Waktu`, t`Siapa`, t`Tindakan`, t`Hal`, t`Keterangan`].map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} words={wordsOf(entry)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
