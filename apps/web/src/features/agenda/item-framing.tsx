import { Trans, useLingui } from '@lingui/react/macro';
import { Card, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconMessageCheck, IconMessageOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AgendaFramingFragment } from './generated/item.js';

/** A written text, or the plain word that nobody wrote it yet. */
export function Written({ text }: { readonly text: string }) {
  if (text === '') {
    return (
      <Text c="dimmed">
        <Trans>Belum ditulis.</Trans>
      </Text>
    );
  }
  return <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>;
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Card>
      <Title order={3} size="h4" mb={4}>
        {title}
      </Title>
      <Written text={text} />
    </Card>
  );
}

interface WordingProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly words: readonly string[];
}

function Wording({ title, icon, words }: WordingProps) {
  return (
    <Card>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {words.length === 0 ? (
        <Written text="" />
      ) : (
        <List icon={icon} spacing="xs" center>
          {words.map((word) => (
            <List.Item key={word}>{word}</List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}

interface PairsProps {
  readonly title: string;
  readonly pairs: readonly { readonly head: string; readonly text: string }[];
}

function Pairs({ title, pairs }: PairsProps) {
  if (pairs.length === 0) return null;
  return (
    <Card>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      <Stack component="dl" gap="sm" m={0}>
        {pairs.map(({ head, text }) => (
          <div key={head}>
            <Text component="dt" fw={500}>
              {head}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-wrap' }}>
              {text}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}

/** How the issue is framed: the four functions, the tone, the wording, the answers. */
export function ItemFraming({ framing }: { readonly framing: AgendaFramingFragment }) {
  const { t } = useLingui();
  return (
    <Stack component="section" gap="sm" aria-labelledby="bingkai">
      <Title order={2} id="bingkai">
        <Trans>Bingkai isu</Trans>
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <Part title={t`Apa masalahnya`} text={framing.problem} />
        <Part title={t`Apa sebabnya`} text={framing.cause} />
        <Part title={t`Penilaian moralnya`} text={framing.judgement} />
        <Part title={t`Jalan keluarnya`} text={framing.remedy} />
        <Wording
          title={t`Katakan`}
          words={framing.wordingUse}
          icon={<IconMessageCheck size={20} color="var(--house-ok)" aria-hidden />}
        />
        <Wording
          title={t`Hindari`}
          words={framing.wordingAvoid}
          icon={<IconMessageOff size={20} color="var(--house-stop)" aria-hidden />}
        />
      </SimpleGrid>
      <Part title={t`Nada`} text={framing.tone} />
      <Pairs
        title={t`Tanya jawab`}
        pairs={framing.questions.map(({ question, answer }) => ({ head: question, text: answer }))}
      />
      <Pairs
        title={t`Kontra narasi`}
        pairs={framing.counterNarratives.map(({ claim, response }) => ({ head: claim, text: response }))}
      />
    </Stack>
  );
}
