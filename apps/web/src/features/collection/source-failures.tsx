import { formatNumber, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card, Stack, Text, Title } from '@mantine/core';
import type { SourceFailureLineFragment } from './generated/source.js';
import classes from './source-failures.module.css';

type Answer = NonNullable<SourceFailureLineFragment['answer']>;

/** What the host answered, as text: nothing of it is ever interpreted. */
function RawAnswer({ answer }: { readonly answer: Answer }) {
  const { i18n, t } = useLingui();
  const { status, address, contentType, byteCount, excerpt } = answer;
  const size = formatNumber(byteCount, i18n.locale);
  const kind = contentType ?? t`tanpa jenis isi`;
  return (
    <Stack gap={4}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Trans>
          Jawaban {status} dari {address}, {kind}, {size} bita
        </Trans>
      </Text>
      <pre className={classes.raw} tabIndex={0} role="region" aria-label={t`Jawaban mentah`}>
        {excerpt}
      </pre>
    </Stack>
  );
}

/** What went wrong lately, and what the host had answered the last time. */
export function SourceFailures({ failures }: { readonly failures: readonly SourceFailureLineFragment[] }) {
  if (failures.length === 0) return null;
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Kegagalan terakhir</Trans>
        </Title>
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {failures.map(({ id, endedAt, message, answer }) => (
            <li key={id}>
              <Text size="sm">
                <ZonedTime at={endedAt} />: {message}
              </Text>
              {answer === null ? null : <RawAnswer answer={answer} />}
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}
