import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { SourceHealth } from '@conductor/graphql';
import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconMoonStars,
  IconPlayerPause,
  IconPlugConnectedX,
  IconSparkles,
  type TablerIcon,
} from '@tabler/icons-react';

interface HealthLook {
  readonly icon: TablerIcon;
  readonly colour: string;
  readonly words: MessageDescriptor;
}

const GOOD = 'var(--mantine-color-green-text)';
const CALM = 'var(--mantine-color-dimmed)';
const DOUBTFUL = 'var(--mantine-color-orange-text)';
const BAD = 'var(--mantine-color-red-text)';

const looks: Readonly<Record<SourceHealth, HealthLook>> = {
  HEALTHY: { icon: IconCircleCheck, colour: GOOD, words: msg`Sehat: diambil sesuai jadwal.` },
  NEW: { icon: IconSparkles, colour: CALM, words: msg`Baru: belum pernah diambil.` },
  QUIET: {
    icon: IconMoonStars,
    colour: CALM,
    words: msg`Berjalan, tetapi tidak ada unggahan baru selama 30 hari.`,
  },
  WAITING: {
    icon: IconClock,
    colour: CALM,
    words: msg`Menunggu: jatah permintaan ke server ini sedang dijaga.`,
  },
  FAILING: {
    icon: IconAlertTriangle,
    colour: DOUBTFUL,
    words: msg`Bermasalah: dicoba lagi sendiri, makin lama makin jarang.`,
  },
  LATE: {
    icon: IconAlertTriangle,
    colour: BAD,
    words: msg`Terlambat: tampaknya tidak ada pekerja yang berjalan.`,
  },
  PAUSED: { icon: IconPlayerPause, colour: CALM, words: msg`Dijeda: tidak diambil sampai dilanjutkan.` },
  GAVE_UP: {
    icon: IconPlayerPause,
    colour: DOUBTFUL,
    words: msg`Dijeda setelah gagal berulang: periksa sumbernya, lalu lanjutkan.`,
  },
  GONE: {
    icon: IconPlugConnectedX,
    colour: BAD,
    words: msg`Berhenti: sumber menyatakan sudah tidak ada.`,
  },
};

/** How a source is, in a sentence. */
export function SourceHealthText({ health }: { readonly health: SourceHealth }) {
  const { i18n } = useLingui();
  const { icon: Icon, colour, words } = looks[health];
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={18} color={colour} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
      <Text size="sm">{i18n._(words)}</Text>
    </Group>
  );
}
