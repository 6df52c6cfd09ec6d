import { formatDay } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Table, Text } from '@mantine/core';
import { organisationKindLabels } from '../../app/roles.js';
import type { OrganisationsQuery } from './generated/organisations.js';
import classes from './organisation-table.module.css';
import { useOrganisationName } from './organisation-name.js';

type Organisation = OrganisationsQuery['organisations'][number];

function Sources({ sources }: Pick<Organisation, 'sources'>) {
  return sources.map(({ title, url }) => (
    <Text key={title} size="xs" c="dimmed">
      {url === null ? (
        title
      ) : (
        <Anchor
          href={url}
          target="_blank"
          rel="noreferrer"
          inherit
          underline="always"
          className={classes.source}
        >
          {title}
        </Anchor>
      )}
    </Text>
  ));
}

function Row({ organisation }: { readonly organisation: Organisation }) {
  const { i18n, t } = useLingui();
  const name = useOrganisationName(organisation);
  const from = formatDay(organisation.validFrom, i18n.locale);
  const until = organisation.validUntil === null ? null : formatDay(organisation.validUntil, i18n.locale);
  const successors = organisation.successors.map(({ shortName }) => shortName).join(', ');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text fw={500}>{organisation.shortName}</Text>
        <Text size="sm" c="dimmed">
          {name}
        </Text>
        <Sources sources={organisation.sources} />
      </Table.Th>
      <Table.Td data-label={t`Jenis`}>{i18n._(organisationKindLabels[organisation.kind])}</Table.Td>
      <Table.Td data-label={t`Koordinator`}>{organisation.coordinator?.shortName ?? '–'}</Table.Td>
      <Table.Td data-label={t`Masa`}>
        {until === null ? (
          <Trans>sejak {from}</Trans>
        ) : (
          <Trans>
            {from} sampai {until}
          </Trans>
        )}
      </Table.Td>
      <Table.Td data-label={t`Penerus`}>{successors === '' ? '–' : successors}</Table.Td>
    </Table.Tr>
  );
}

/** A table on a desk, a card per organisation on a phone. */
export function OrganisationTable({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const { t } = useLingui();
  return (
    <Table className="house-stacked">
      <Table.Thead>
        <Table.Tr>
          {[t`Lembaga`, t`Jenis`, t`Koordinator`, t`Masa`, t`Penerus`].map((head) => (
            <Table.Th key={head} scope="col">
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {organisations.map((organisation) => (
          <Row key={organisation.id} organisation={organisation} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
