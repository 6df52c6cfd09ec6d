import { formatDay } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Card, List, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './delivery-card.module.css';
import type { DeliveryBriefFragment } from './generated/delivery.js';

type Framing = NonNullable<DeliveryBriefFragment['brief']['agendaItem']>['framing'];

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card component="section">
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}

interface TalkingPointsProps extends Pick<DeliveryBriefFragment, 'talkingPoints'> {
  readonly isStruck: boolean;
}

/** Each point with what it stands on. */
export function TalkingPoints({ talkingPoints, isStruck }: TalkingPointsProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Pesan kunci`}>
      <List type="ordered" spacing="md">
        {talkingPoints.map(({ id, text, evidence, sourceUrl }) => (
          <List.Item key={id}>
            <Text fw={500} className={isStruck ? classes['struck'] : undefined}>
              {text}
            </Text>
            {evidence === '' ? null : (
              <Text size="sm" c="dimmed">
                <Trans>Dasar: {evidence}</Trans>
              </Text>
            )}
            {sourceUrl === null ? null : (
              <Anchor size="sm" href={sourceUrl} target="_blank" rel="noreferrer" underline="always">
                <Trans>Buka sumber</Trans>
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

interface LockedFactsProps extends Pick<DeliveryBriefFragment, 'lockedFacts'> {
  readonly isStruck: boolean;
}

/** Figures that must be said as they stand. */
export function LockedFacts({ lockedFacts, isStruck }: LockedFactsProps) {
  const { i18n, t } = useLingui();
  if (lockedFacts.length === 0) return null;
  return (
    <Section title={t`Fakta terkunci`}>
      <Stack component="dl" gap="sm" m={0}>
        {lockedFacts.map(({ label, value, unit, asOf, source }) => {
          const day = formatDay(asOf, i18n.locale);
          return (
            <div key={`${label} ${value}`}>
              <Text component="dt" size="sm" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0} fw={650} className={isStruck ? classes['struck'] : undefined}>
                {value} {unit}
              </Text>
              <Text component="dd" m={0} size="sm" c="dimmed">
                <Trans>
                  per {day}, {source}
                </Trans>
              </Text>
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}

function Wordings({ words, icon }: { readonly words: readonly string[]; readonly icon: ReactNode }) {
  return (
    <List icon={icon} spacing={4} styles={{ itemWrapper: { alignItems: 'flex-start' } }}>
      {words.map((word) => (
        <List.Item key={word}>{word}</List.Item>
      ))}
    </List>
  );
}

/** Say this, not that. */
export function Wording({ wordingUse, wordingAvoid }: Pick<Framing, 'wordingUse' | 'wordingAvoid'>) {
  const { t } = useLingui();
  if (wordingUse.length === 0 && wordingAvoid.length === 0) return null;
  return (
    <Section title={t`Pilihan kata`}>
      <Stack gap="sm">
        {wordingUse.length === 0 ? null : (
          <div>
            <Title order={3} size="sm">
              <Trans>Katakan</Trans>
            </Title>
            <Wordings words={wordingUse} icon={<IconCheck size={16} color="var(--house-ok)" aria-hidden />} />
          </div>
        )}
        {wordingAvoid.length === 0 ? null : (
          <div>
            <Title order={3} size="sm">
              <Trans>Hindari</Trans>
            </Title>
            <Wordings words={wordingAvoid} icon={<IconX size={16} color="var(--house-stop)" aria-hidden />} />
          </div>
        )}
      </Stack>
    </Section>
  );
}

/** Answers to have at hand. */
export function Questions({ questions }: Pick<Framing, 'questions'>) {
  const { t } = useLingui();
  if (questions.length === 0) return null;
  return (
    <Section title={t`Tanya jawab`}>
      <Stack gap="sm">
        {questions.map(({ question, answer }) => (
          <div key={question}>
            <Text fw={500}>{question}</Text>
            <Text>{answer}</Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
