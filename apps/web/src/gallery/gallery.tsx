import {
  AGENDA_SHAPES,
  AgendaMark,
  ConfirmDialog,
  CountRing,
  DemoMark,
  EmptyState,
  ErrorState,
  Keys,
  LoadingRows,
  PageHeader,
  PeriodStepper,
  ProblemList,
  ReviewButtons,
  ReviewList,
  showToast,
  StateBadge,
  stateLooks,
  ToastHost,
  VerdictMark,
  ZonedTime,
  type ShownState,
} from '@conductor/ui';
import {
  Badge,
  Button,
  Checkbox,
  Group,
  Progress,
  Radio,
  Select,
  Stack,
  Switch,
  Tabs,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type ReactNode } from 'react';

const VERDICTS = ['ALIGNED', 'PARTLY_ALIGNED', 'NEUTRAL', 'NOT_ALIGNED', 'CONTRADICTING', null] as const;
const isState = (name: string): name is ShownState => name in stateLooks;
const states = Object.keys(stateLooks).filter(isState);

function Shelf({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {name}
      </Title>
      <Group gap="sm">{children}</Group>
    </section>
  );
}

function Marks() {
  return (
    <>
      <Shelf name="Agenda">
        {AGENDA_SHAPES.map((shape, index) => (
          <AgendaMark key={shape} slot={index + 1} size={24} label={`${index + 1} ${shape}`} />
        ))}
      </Shelf>
      <Shelf name="Verdict">
        {VERDICTS.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
      </Shelf>
      <Shelf name="State">
        {states.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
        <DemoMark />
      </Shelf>
      <Shelf name="Time, count, keys">
        <ZonedTime at="2026-11-17T03:00:00Z" />
        <CountRing count={120} limit={280} />
        <CountRing count={270} limit={280} />
        <CountRing count={301} limit={280} />
        <Keys keys="ctrl+k" />
        <Keys keys="g k" />
      </Shelf>
    </>
  );
}

const variants = ['filled', 'light', 'default', 'subtle'] as const;
const colours = ['brand', 'green', 'orange', 'red', 'gray'] as const;

function Controls() {
  const buttons = variants.flatMap((variant) => colours.map((colour) => [variant, colour] as const));
  return (
    <Shelf name="Controls">
      {buttons.map(([variant, colour]) => (
        <Button key={`${variant} ${colour}`} variant={variant} color={colour}>
          {variant} {colour}
        </Button>
      ))}
      {colours.map((colour) => (
        <Badge key={colour} color={colour}>
          {colour}
        </Badge>
      ))}
      <TextInput label="Judul" placeholder="Contoh" error="Judul kosong." />
      <Textarea label="Isi" description="Satu kalimat" placeholder="Contoh" />
      <Select label="Jaringan" data={['X', 'Instagram']} defaultValue="X" />
      <Checkbox label="Setuju" />
      <Radio label="Pilih" />
      <Switch label="Aktif" />
      <Progress value={40} aria-label="40 %" w={120} />
      <Tabs defaultValue="one">
        <Tabs.List aria-label="Tab">
          <Tabs.Tab value="one">Satu</Tabs.Tab>
          <Tabs.Tab value="two">Dua</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="one">Isi satu</Tabs.Panel>
        <Tabs.Panel value="two">Isi dua</Tabs.Panel>
      </Tabs>
    </Shelf>
  );
}

/** All parts of the kit on one page, for eyes and for axe. Not part of a production build. */
export function Gallery() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main style={{ padding: 24 }}>
      <PageHeader
        title="Semua komponen"
        lead="Kit rumah ini"
        marks={<StateBadge state="DRAFT" />}
        actions={
          <Button onClick={() => showToast({ message: 'Disetujui.', onUndo: () => undefined })}>Toast</Button>
        }
      />
      <Stack gap="xl">
        <Marks />
        <Controls />
        <PeriodStepper
          from="2026-11-16"
          until="2026-11-29"
          page="Kisi"
          onMove={() => undefined}
          onToday={() => undefined}
        />
        <Group>
          <ReviewButtons page="Arahan" viewerCan={['APPROVE', 'RETURN', 'SUBMIT']} onAsk={() => undefined} />
        </Group>
        <ReviewList
          reviews={[
            {
              decision: 'RETURNED',
              decidedAt: '2026-11-16T03:00:00Z',
              reason: 'Angka kedua belum bersumber.',
              reviewer: { name: 'Tiur' },
            },
            {
              decision: 'APPROVED',
              decidedAt: '2026-11-17T03:00:00Z',
              reason: null,
              reviewer: { name: 'Sekar' },
            },
          ]}
        />
        <ProblemList problems={[{ code: 'X', message: 'Sudah diubah orang lain.', path: [] }]} />
        <ErrorState
          error={new TypeError('offline')}
          onRetry={() => undefined}
          safety="Teks Anda tersimpan."
        />
        <ErrorState error={null} failure={{ kind: 'BROKEN', reference: 'req-42' }} />
        <EmptyState title="Belum ada unggahan" action={<Button onClick={() => setOpen(true)}>Dialog</Button>}>
          Tautkan yang pertama.
        </EmptyState>
        <LoadingRows count={2} />
      </Stack>
      <ConfirmDialog
        opened={isOpen}
        title="Tarik arahan?"
        confirmLabel="Tarik"
        isDanger
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
      >
        Semua penerima diminta menegaskan.
      </ConfirmDialog>
      <ToastHost />
    </main>
  );
}
