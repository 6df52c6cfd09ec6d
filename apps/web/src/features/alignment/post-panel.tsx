import { DemoMark, formatNumber, ZonedTime } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Badge, Group, Mark, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import type { Return, Task } from './alignment-desk.js';
import classes from './alignment.module.css';
import { spansOf } from './post-marks.js';

function ReturnMark({ returned }: { readonly returned: Return }) {
  const isUndone = returned.kind === 'undone';
  return (
    <Alert
      color={isUndone ? 'brand' : 'orange'}
      p="xs"
      icon={isUndone ? <IconArrowBackUp aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      {returned.kind === 'undone' ? <Trans>Keputusan diurungkan. Silakan nilai lagi.</Trans> : null}
      {returned.kind === 'failed' ? (
        <Trans>Keputusan tadi belum sampai ke server. Silakan nilai lagi.</Trans>
      ) : null}
      {returned.kind === 'refused' ? <Trans>Keputusan tadi belum tersimpan. {returned.text}</Trans> : null}
    </Alert>
  );
}

/** What made the machine point here, in words; its own verdict is not part of the task. */
function EvidenceWords({ post }: Pick<Task, 'post'>) {
  const { i18n, t } = useLingui();
  const words = (post.attribution?.evidence ?? []).flatMap(({ kind, terms, days, value }) => {
    switch (kind) {
      case 'TERMS': {
        const list = terms.join(', ');
        return list === '' ? [] : [t`kata yang sama: ${list}`];
      }
      case 'DATE': {
        const distance = formatNumber(Math.abs(days ?? 0), i18n.locale, 1);
        return days === null ? [] : [t`berjarak ${distance} hari dari agenda`];
      }
      case 'HASHTAG':
        return value === null ? [] : [t`tagar ${value}`];
      case 'LINK':
        return value === null ? [] : [t`tautan ${value}`];
      case 'SPEAKER':
        return value === 'silent' ? [] : [t`lembaga ini diminta menyampaikannya`];
      case 'EXEMPLAR':
        return [t`mirip unggahan yang sudah ditegaskan`];
      case 'TALKING_POINT':
      case 'RUNNER_UP':
        return [];
    }
  });
  return words.length === 0 ? null : (
    <Text size="sm" c="dimmed">
      <Trans>Dikaitkan karena {words.join('; ')}.</Trans>
    </Text>
  );
}

interface PostPanelProps {
  readonly task: Task;
  readonly returned: Return | null;
}

/** The post as it was written, with what carries and what to avoid marked in it. */
export function PostPanel({ task, returned }: PostPanelProps) {
  const { i18n } = useLingui();
  const { post, agendaItem, similarCount } = task;
  const terms = (post.attribution?.evidence ?? []).flatMap((evidence) => evidence.terms);
  const organisation = post.organisation;
  return (
    <Paper withBorder p="lg" className={classes['panel']} component="article">
      <Group gap="xs" component="header">
        <Title order={2} size="h3">
          {organisation?.shortName ?? post.authorName}
        </Title>
        {post.isDemo ? <DemoMark /> : null}
        {post.account?.kind === 'PERSONAL' ? (
          <Badge color="gray">
            <Trans>akun pribadi</Trans>
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {post.authorName} · {post.network.name} · <ZonedTime at={post.postedAt} />
      </Text>
      {returned === null ? null : <ReturnMark returned={returned} />}
      <Text className={classes['post']} lang={post.language ?? undefined}>
        {spansOf(post.text, terms, agendaItem.framing.wordingAvoid).map(({ text, mark }, index) =>
          mark === null ? (
            text
          ) : (
            <Mark key={index} className={mark === 'match' ? classes['match'] : classes['avoid']}>
              {text}
            </Mark>
          ),
        )}
      </Text>
      <div className={classes['foot']}>
        {similarCount === 0 ? null : (
          <Text size="sm" fw={500}>
            <Plural
              value={similarCount}
              one="# unggahan serupa ikut dinilai"
              other="# unggahan serupa ikut dinilai"
            />
          </Text>
        )}
        <EvidenceWords post={post} />
        {post.url === null ? null : (
          <Anchor
            href={post.url}
            target="_blank"
            rel="noreferrer"
            size="sm"
            underline="always"
            lang={i18n.locale}
          >
            <Trans>Buka unggahan asli</Trans>
          </Anchor>
        )}
      </div>
    </Paper>
  );
}
