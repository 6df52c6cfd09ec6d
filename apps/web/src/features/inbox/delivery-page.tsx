import { useQuery } from '@apollo/client/react';
import { DemoMark, ErrorState, LoadingRows, PageHeader, ZonedTime, useNow } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconBan, IconRefresh } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MissingPage } from '../../app/errors/missing-page.js';
import { OnDutyLine } from '../duty/on-duty-line.js';
import { useLiveDuty } from '../duty/use-live-duty.js';
import { LockedFacts, Questions, Section, TalkingPoints, Wording } from './brief-sections.js';
import { CopyTabs } from './copy-sheet.js';
import { DeliveryButtons } from './delivery-buttons.js';
import classes from './delivery-card.module.css';
import { DeliveryPageDocument, type DeliveryPageQuery } from './generated/delivery.js';
import { HandledLine } from './handled-line.js';
import { UrgencyLine } from './urgency-line.js';

const route = getRouteApi('/shell/arahan/$id');
type Delivery = NonNullable<DeliveryPageQuery['delivery']>;

function Banner({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLingui();
  const { retractedAt, retractionReason, briefVersion } = delivery;
  if (retractedAt !== null) {
    return (
      <Alert color="red" icon={<IconBan aria-hidden />} title={t`Arahan ini ditarik`}>
        <Trans>
          Ditarik <ZonedTime at={retractedAt} />. Jangan dipakai lagi.
        </Trans>{' '}
        {retractionReason}
      </Alert>
    );
  }
  if (briefVersion.state !== 'SUPERSEDED') return null;
  return (
    <Alert color="orange" icon={<IconRefresh aria-hidden />} title={t`Arahan ini sudah diperbarui`}>
      <Trans>Versi barunya ada di kotak masuk. Teks di bawah tidak untuk disalin lagi.</Trans>
    </Alert>
  );
}

function Moments({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLingui();
  const moments = delivery.briefVersion.brief.agendaItem?.moments ?? [];
  if (moments.length === 0) return null;
  return (
    <Section title={t`Momen`}>
      <Stack gap={4}>
        {moments.map(({ id, title, occursAt, zone }) => (
          <Text key={id}>
            {title}, <ZonedTime at={occursAt} zone={zone} />
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

function Summary({ delivery }: { readonly delivery: Delivery }) {
  const now = useNow();
  const { briefVersion, visibleAt, retractedAt } = delivery;
  const { hashtags } = briefVersion;
  return (
    <Card className={classes['card']}>
      <UrgencyLine delivery={delivery} now={now} />
      <Text size="lg" className={retractedAt === null ? undefined : classes['struck']}>
        {briefVersion.core}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          Aba-aba: <ZonedTime at={visibleAt} />
        </Trans>
      </Text>
      {hashtags.length === 0 ? null : (
        <Text size="sm">{hashtags.map((hashtag) => `#${hashtag.replace(/^#/, '')}`).join(' ')}</Text>
      )}
      <HandledLine {...delivery} />
      <OnDutyLine owner={delivery.onDuty} handedOnFrom={delivery.handedOnFrom?.name} hasContact />
      <DeliveryButtons delivery={delivery} />
    </Card>
  );
}

function Content({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useLingui();
  const { briefVersion, viewerCan, retractedAt } = delivery;
  const framing = briefVersion.brief.agendaItem?.framing;
  const isStruck = retractedAt !== null;
  return (
    <Stack gap="md">
      <Banner delivery={delivery} />
      <Summary delivery={delivery} />
      <TalkingPoints talkingPoints={briefVersion.talkingPoints} isStruck={isStruck} />
      <LockedFacts lockedFacts={briefVersion.lockedFacts} isStruck={isStruck} />
      {viewerCan.includes('COPY') ? (
        <Section title={t`Teks per jejaring`}>
          <CopyTabs delivery={delivery} />
        </Section>
      ) : null}
      {framing === undefined ? null : (
        <>
          <Wording wordingUse={framing.wordingUse} wordingAvoid={framing.wordingAvoid} />
          <Questions questions={framing.questions} />
        </>
      )}
      <Moments delivery={delivery} />
    </Stack>
  );
}

/** One brief as the ministry received it: what to say, on what ground, and in which words. */
export function DeliveryPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(DeliveryPageDocument, { variables: { id } });
  useLiveDuty(() => void refetch());
  const delivery = data?.delivery;
  if (delivery === null) return <MissingPage />;
  return (
    <div style={{ maxWidth: 720, marginInline: 'auto' }}>
      <Anchor renderRoot={(props) => <Link to="/inbox" {...props} />} size="sm">
        <Group gap={4} component="span" display="inline-flex" mb="xs">
          <IconArrowLeft size={16} aria-hidden />
          <Trans>Kotak masuk</Trans>
        </Group>
      </Anchor>
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {delivery === undefined && error === undefined ? <LoadingRows count={4} height={160} /> : null}
      {delivery === undefined ? null : (
        <>
          <PageHeader
            title={delivery.briefVersion.title}
            lead={
              <Trans>
                Arahan versi {delivery.briefVersion.number} untuk {delivery.organisation.shortName}
              </Trans>
            }
            marks={delivery.briefVersion.brief.isDemo ? <DemoMark /> : null}
          />
          <Content delivery={delivery} />
        </>
      )}
    </div>
  );
}
