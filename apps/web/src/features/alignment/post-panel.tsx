import { DemoMark, ZonedTime } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Badge, Group, Mark, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { Fragment } from 'react';
import { evidenceKey, EvidenceWords } from '../../app/evidence/evidence-words.js';
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
function Reasons({ post }: Pick<Task, 'post'>) {
  const evidence = post.attribution?.evidence ?? [];
  if (evidence.length === 0) return null;
  const words = evidence.map((reason, place) => (
    <Fragment key={evidenceKey(reason)}>
      {place === 0 ? null : '; '}
      <EvidenceWords evidence={reason} />
    </Fragment>
  ));
  return (
    <Text size="sm" c="dimmed" component="div">
      <Trans>Yang dilihat mesin: {words}.</Trans>
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
  const terms = (post.attribution?.evidence ?? []).flatMap((reason) =>
    reason.kind === 'TERMS' ? reason.terms : [],
  );
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
        <Reasons post={post} />
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
