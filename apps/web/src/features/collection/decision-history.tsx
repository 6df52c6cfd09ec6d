import { AgendaMark, ZonedTime } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { List, Text, Title } from '@mantine/core';
import { confidenceWords } from './attribution-words.js';
import type { PostAttributionFragment } from './generated/post.js';

type Decision = PostAttributionFragment['decisions'][number];

function WhatWords({ decision, agendaItem }: Decision) {
  if (decision === 'REJECTED') return <Trans>Tidak terkait dengan butir agenda</Trans>;
  // The item may have gone back to its desk since.
  if (agendaItem === null) return <Trans>Terkait dengan sebuah butir agenda</Trans>;
  const item = (
    <>
      <AgendaMark slot={agendaItem.colourSlot} /> {agendaItem.title}
    </>
  );
  return decision === 'CONFIRMED' ? <Trans>Benar: {item}</Trans> : <Trans>Diubah menjadi {item}</Trans>;
}

/** What the engine had said when the person decided: one may have agreed with it or not. */
function EngineWords({ engine }: Pick<Decision, 'engine'>) {
  const { i18n } = useLingui();
  const { band, matcherVersion, agendaItem, confidence } = engine;
  if (band === 'NONE' || agendaItem === null) {
    return <Trans>Kata mesin {matcherVersion} waktu itu: tanpa butir agenda.</Trans>;
  }
  const sure = i18n._(confidenceWords(confidence));
  return (
    <Trans>
      Kata mesin {matcherVersion} waktu itu: {agendaItem.title}, {sure}.
    </Trans>
  );
}

interface DecisionHistoryProps {
  /** The latest first. */
  readonly decisions: readonly Decision[];
  readonly matcherVersion: string;
}

/** Who decided, when, and what the engine had said; a later word stands over an earlier one. */
export function DecisionHistory({ decisions, matcherVersion }: DecisionHistoryProps) {
  if (decisions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Dibaca mesin pencocok versi {matcherVersion}. Belum diputuskan orang.</Trans>
      </Text>
    );
  }
  return (
    <div>
      <Title order={3} size="sm" mb={4}>
        <Trans>Diputuskan orang</Trans>
      </Title>
      <List listStyleType="none" spacing="xs">
        {decisions.map((decision) => (
          <List.Item key={decision.id}>
            <Text
              size="sm"
              fw={decision.supersededAt === null ? 500 : undefined}
              c={decision.supersededAt === null ? undefined : 'dimmed'}
              td={decision.supersededAt === null ? undefined : 'line-through'}
            >
              <WhatWords {...decision} />
            </Text>
            <Text size="sm" c="dimmed" component="div">
              {decision.decidedBy.name}, <ZonedTime at={decision.decidedAt} />
            </Text>
            <Text size="sm" c="dimmed">
              <EngineWords engine={decision.engine} />
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
