import { formatNumber, formatTime, intlLocale } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { NetworkBudgetFragment } from './generated/sources.js';

/** From here on there is time to raise the limit, or to ask for less. */
const NEARLY = 90;

const percentOf = (used: number, limit: number): number =>
  limit === 0 ? 100 : Math.min(100, (used / limit) * 100);

const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  );

interface BarProps {
  readonly label: string;
  /** The same in words. */
  readonly words: string;
  readonly percent: number;
}

function Bar({ label, words, percent }: BarProps) {
  return (
    <Stack gap={4}>
      <Progress size="lg" value={percent} color={percent < NEARLY ? 'blue' : 'orange'} aria-label={label} />
      <Text size="sm">{words}</Text>
    </Stack>
  );
}

/** What a network that charges has cost this month, beside what it may cost. */
export function NetworkBudget({ network: { name }, spending }: NetworkBudgetFragment) {
  const { i18n, t } = useLingui();
  if (spending === null) return null;
  const { requests, requestLimit, rupiah, rupiahLimit } = spending;
  const shown = (figure: number): string => formatNumber(figure, i18n.locale);
  const [asked, mostAsked] = [shown(requests), shown(requestLimit)] as const;
  const [spent, mostSpent] = [shown(rupiah), shown(rupiahLimit)] as const;
  const shares = [percentOf(requests, requestLimit), percentOf(rupiah, rupiahLimit)] as const;
  const month = monthName(spending.month, i18n.locale);
  const nextAt = formatTime(spending.nextAt, i18n.locale);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={3} size="h4">
          <Trans>
            Anggaran {name}, {month}
          </Trans>
        </Title>
        {Math.max(...shares) < NEARLY ? null : (
          <Badge color="orange" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
            <Trans>Hampir habis</Trans>
          </Badge>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Bar
          label={t`Biaya ${name} bulan ini`}
          words={t`Rp${spent} dari Rp${mostSpent}`}
          percent={shares[1]}
        />
        <Bar
          label={t`Permintaan ke ${name} bulan ini`}
          words={t`${asked} dari ${mostAsked} permintaan`}
          percent={shares[0]}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        <Trans>Pengambilan berhenti sebelum batasnya terlampaui. Hitungan mulai lagi pada {nextAt}.</Trans>
      </Text>
    </Stack>
  );
}
