import { AgendaMark, DemoMark, formatDay } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Task } from './alignment-desk.js';
import classes from './alignment.module.css';
import { isMentioned, namesFact } from './post-marks.js';

type Brief = NonNullable<Task['briefVersion']>;

function TalkingPoints({
  brief,
  carriedId,
}: {
  readonly brief: Brief;
  readonly carriedId: string | undefined;
}) {
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        <Trans>Pesan kunci</Trans>
      </Title>
      <ol className={classes['points']}>
        {brief.talkingPoints.map(({ id, text }) => (
          <li key={id} data-carried={id === carriedId || undefined}>
            {text}{' '}
            {id === carriedId ? (
              <Badge color="brand" size="sm" leftSection={<IconCheck size={12} aria-hidden />}>
                <Trans>cocok</Trans>
              </Badge>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function LockedFacts({ brief, text }: { readonly brief: Brief; readonly text: string }) {
  const { i18n } = useLingui();
  if (brief.lockedFacts.length === 0) return null;
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        <Trans>Fakta terkunci</Trans>
      </Title>
      <dl className={classes['facts']}>
        {brief.lockedFacts.map(({ label, value, unit, asOf }) => {
          const day = formatDay(asOf, i18n.locale);
          return (
            <div key={label} className={classes['fact']}>
              <dt>{label}</dt>
              <dd>
                <Text span fw={650} size="sm">
                  {value} {unit}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  <Trans>per {day}</Trans>
                </Text>{' '}
                {namesFact(text, value) ? (
                  <Badge size="sm" color="brand" leftSection={<IconCheck size={12} aria-hidden />}>
                    <Trans>disebut</Trans>
                  </Badge>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Avoided({ phrases, text }: { readonly phrases: readonly string[]; readonly text: string }) {
  if (phrases.length === 0) return null;
  const found = phrases.filter((phrase) => isMentioned(text, phrase));
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        <Trans>Hindari</Trans>
      </Title>
      <Text size="sm">{phrases.map((phrase) => `“${phrase}”`).join(', ')}</Text>
      {found.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Tidak ditemukan di unggahan ini.</Trans>
        </Text>
      ) : (
        <Group gap={6} wrap="nowrap">
          <IconAlertTriangle size={16} aria-hidden color="var(--house-stop)" />
          <Text size="sm" fw={500}>
            <Trans>Ditemukan: {found.map((phrase) => `“${phrase}”`).join(', ')}</Trans>
          </Text>
        </Group>
      )}
    </section>
  );
}

/** What the post is held against. */
export function BriefPanel({ task }: { readonly task: Task }) {
  const { i18n } = useLingui();
  const { agendaItem, briefVersion: brief, post } = task;
  const title = i18n.locale === 'en' ? (agendaItem.titleEn ?? agendaItem.title) : agendaItem.title;
  return (
    <Paper withBorder p="lg" className={classes['panel']} component="section" bg="var(--house-surface)">
      <div>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Text span lh={1.5}>
            <AgendaMark slot={agendaItem.colourSlot} />
          </Text>
          <Title order={2} size="h3">
            {title} {agendaItem.isDemo ? <DemoMark /> : null}
          </Title>
        </Group>
        {brief === null ? null : (
          <Text size="sm" c="dimmed">
            <Trans>
              Arahan versi {brief.number}: {brief.title}
            </Trans>
          </Text>
        )}
      </div>
      {brief === null ? (
        <Text c="dimmed">
          <Trans>Butir ini belum punya arahan yang dirilis. Nilailah terhadap pembingkaiannya.</Trans>
        </Text>
      ) : (
        <>
          <Text fw={500}>{brief.core}</Text>
          <TalkingPoints brief={brief} carriedId={post.attribution?.talkingPoint?.id} />
          <LockedFacts brief={brief} text={post.text} />
        </>
      )}
      <Avoided phrases={agendaItem.framing.wordingAvoid} text={post.text} />
    </Paper>
  );
}
